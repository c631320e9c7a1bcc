package dev.rebound.recovery;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.owner.SiteRepository;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/**
 * The templates of the site of the request. What anybody may read opens a transaction of its own where there is none:
 * those who come without a token have no site, and cost the database nothing.
 */
@ApplicationScoped
class SiteTemplates extends SiteRepository<SiteTemplate> {

    /** More than anybody would choose from; it bounds the list, which has one page. */
    static final int MOST = 50;

    private static final String ONE_PER_KEY = "site_template_key";

    private static final String PUBLISHED = "select t, v from SiteTemplate t"
            + " join SiteTemplateVersion v on v.siteId = t.siteId and v.templateId = t.id where t.siteId = :site and ";

    private final ChecklistTemplates builtIn;

    @Inject
    SiteTemplates(ChecklistTemplates builtIn) {
        this.builtIn = builtIn;
    }

    /** The newest version of each, by key; those that are retired or those that are not. One statement. */
    @Transactional
    List<ChecklistTemplate> newest(boolean retired, Language language) {
        return published(
                        "v.number = t.newest and t.retiredAt is " + (retired ? "not null" : "null") + " order by t.key",
                        Map.of())
                .getResultStream()
                .map(found -> rendered(found, language))
                .toList();
    }

    /** The newest version of one, retired or not; one statement. */
    @Transactional
    Optional<ChecklistTemplate> newest(String key, Language language) {
        return published("t.key = :key and v.number = t.newest", Map.of("key", key))
                .getResultStream()
                .findFirst()
                .map(found -> rendered(found, language));
    }

    /** One version of one, retired or not; one statement. */
    @Transactional
    Optional<ChecklistTemplate> find(String key, int version, Language language) {
        return published("t.key = :key and v.number = :number", Map.of("key", key, "number", version))
                .getResultStream()
                .findFirst()
                .map(found -> rendered(found, language));
    }

    /**
     * The versions of a template, the newest first, with one more than a page holds where there is one.
     *
     * @param below the version to go on behind
     * @throws Problem 404 where the site has no such template
     */
    List<PublishedTemplate> versions(String key, int below, int rows) {
        List<PublishedTemplate> found = published(
                        "t.key = :key and v.number < :below order by v.number desc", Map.of("key", key, "below", below))
                .setMaxResults(rows)
                .getResultList();
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
        return found;
    }

    /**
     * Stores a new template with its first version.
     *
     * @throws Problem 409 where the key is taken, or the site has too many
     */
    SiteTemplateVersion create(String key, SiteTemplateContent content, Instant now) {
        takeTurns();
        if (count("siteId", siteId()) >= MOST) {
            throw Problem.of(ProblemCode.TEMPLATES_FULL, MOST);
        }
        SiteTemplate template = SiteTemplate.found(siteId(), key, now);
        SiteTemplateVersion first = template.publish(content, now);
        try {
            add(template);
        } catch (ConstraintViolationException violation) {
            if (ONE_PER_KEY.equals(violation.getConstraintName())) {
                throw Problem.of(ProblemCode.TEMPLATE_EXISTS);
            }
            throw violation;
        }
        return store(first);
    }

    /** Stores a version that was published, and the count of its template. */
    SiteTemplateVersion store(SiteTemplateVersion version) {
        getEntityManager().persist(version);
        getEntityManager().flush();
        return version;
    }

    /**
     * The template, locked until the transaction ends, so that versions are published one after the other.
     *
     * @throws Problem 404 where the site has none such, 409 where it is one that Rebound brings along
     */
    SiteTemplate lock(String key) {
        if (builtIn.keys().contains(key)) {
            throw Problem.of(ProblemCode.TEMPLATE_IS_FIXED);
        }
        return find("siteId = ?1 and key = ?2", siteId(), key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    private TypedQuery<PublishedTemplate> published(String rest, Map<String, Object> values) {
        TypedQuery<PublishedTemplate> query = getEntityManager()
                .createQuery(PUBLISHED + rest, PublishedTemplate.class)
                .setParameter("site", siteId());
        values.forEach(query::setParameter);
        return query;
    }

    /** The template as a caller reads it: all six steps, with Rebound's own words for them and the site's tasks. */
    private ChecklistTemplate rendered(PublishedTemplate found, Language asked) {
        SiteTemplateContent content = found.version().content();
        Language language = content.languageFor(asked);
        TemplateName name = content.name(language);
        return new ChecklistTemplate(
                found.template().key(),
                found.version().number(),
                language,
                name.title(),
                name.description(),
                builtIn.sixSteps(language).steps().stream()
                        .map(step -> new TemplateStep(
                                step.key(), step.title(), step.description(), content.tasks(step.key(), language)))
                        .toList(),
                found.template().isRetired());
    }
}
