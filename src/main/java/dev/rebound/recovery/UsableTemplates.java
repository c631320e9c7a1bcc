package dev.rebound.recovery;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The templates that new checklists can be made from: those that Rebound brings along, and those of the person's site. */
@ApplicationScoped
class UsableTemplates {

    private final ChecklistTemplates builtIn;
    private final SiteTemplates ofSite;

    @Inject
    UsableTemplates(ChecklistTemplates builtIn, SiteTemplates ofSite) {
        this.builtIn = builtIn;
        this.ofSite = ofSite;
    }

    /**
     * The newest version of a template; one statement where it is the site's own, none else.
     *
     * @throws Problem 422 where there is none such, or it is retired
     */
    ChecklistTemplate require(String key, Language language) {
        return (SiteTemplate.isKey(key) ? ofSite.newest(key, language) : builtIn.newest(key, language))
                .filter(template -> !template.retired())
                .orElseThrow(() -> Problem.invalid("/template", FieldCode.UNKNOWN_VALUE, keys(language)));
    }

    private String keys(Language language) {
        return Stream.concat(
                        builtIn.keys().stream(),
                        ofSite.newest(false, language).stream().map(ChecklistTemplate::key))
                .collect(Collectors.joining(", "));
    }
}
