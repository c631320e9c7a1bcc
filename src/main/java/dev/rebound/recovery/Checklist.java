package dev.rebound.recovery;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.owner.OwnedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A person's copy of a template for one interview. Its row changes only when items come, go or are put in another order,
 * never when one is ticked: so ticks on several devices do not get in each other's way.
 */
@Entity(name = "Checklist")
class Checklist extends OwnedEntity {

    @Column(updatable = false)
    private UUID interviewId;

    @Column(updatable = false)
    private String templateKey;

    @Column(updatable = false)
    private int templateVersion;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Language language;

    /** The words of a site's own template; {@code null} where the template is one that Rebound brings along. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private TemplateWords words;

    /** For Hibernate. */
    protected Checklist() {}

    private Checklist(UUID ownerId, UUID interviewId, ChecklistTemplate template, Instant now) {
        super(ownerId, now);
        this.interviewId = interviewId;
        templateKey = template.key();
        templateVersion = template.version();
        language = template.language();
        words = template.ofSite() ? TemplateWords.of(template) : null;
    }

    private Checklist(UUID ownerId, ChecklistRecord record) {
        super(ownerId, record.id(), record.createdAt(), record.updatedAt());
        interviewId = record.interviewId();
        templateKey = record.template();
        templateVersion = record.templateVersion();
        language = record.language();
        words = record.words();
    }

    /** A fresh copy; its items are made by {@link ChecklistItem#copy}. */
    static Checklist start(UUID ownerId, UUID interviewId, ChecklistTemplate template, Instant now) {
        return new Checklist(ownerId, interviewId, template, now);
    }

    /** A checklist that a person brings back, as it was; its template is one that there is, or its words come along. */
    static Checklist restored(UUID ownerId, ChecklistRecord record) {
        return new Checklist(ownerId, record);
    }

    /** Makes it as a person brings it back; all but its time is fixed. */
    void restore(ChecklistRecord record) {
        touched(record.updatedAt());
    }

    /** The record as a person takes it along. */
    ChecklistRecord toRecord() {
        return new ChecklistRecord(
                id(), interviewId, templateKey, templateVersion, language, words, createdAt(), updatedAt());
    }

    /** Items came, went or were put in another order. */
    void itemsChanged(Instant now) {
        touched(now);
    }

    /** The site's template that it was copied from, as it was then. */
    Optional<ChecklistTemplate> copiedTemplate() {
        return Optional.ofNullable(words)
                .map(copy -> new ChecklistTemplate(
                        templateKey, templateVersion, language, copy.title(), copy.description(), copy.steps(), false));
    }

    UUID interviewId() {
        return interviewId;
    }

    String templateKey() {
        return templateKey;
    }

    int templateVersion() {
        return templateVersion;
    }

    Language language() {
        return language;
    }
}
