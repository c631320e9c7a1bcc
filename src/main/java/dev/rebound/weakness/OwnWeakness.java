package dev.rebound.weakness;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.owner.OwnedEntity;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.text.FoldedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A weakness that a person named for themselves. */
@Entity(name = "OwnWeakness")
@SuppressWarnings("unused")
class OwnWeakness extends OwnedEntity {

    /** What the slugs of own weaknesses start with. */
    static final String PREFIX = "my-";

    private static final int LONGEST_NAME = 60;
    private static final Pattern NOT_OF_A_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HYPHENS_AROUND = Pattern.compile("^-|-$");
    private static final Pattern LATIN = Pattern.compile("[a-z]");

    @Column(updatable = false)
    private String slug;

    private String category;
    private String label;
    private String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> keywords;

    private Instant archivedAt;

    /** For Hibernate. */
    protected OwnWeakness() {}

    private OwnWeakness(UUID ownerId, Instant now, String slug) {
        super(ownerId, now);
        this.slug = slug;
    }

    private OwnWeakness(UUID ownerId, OwnWeaknessRecord record) {
        super(ownerId, record.id(), record.createdAt(), record.updatedAt());
        slug = record.slug();
    }

    /** A new weakness, not archived; its category is one of the catalogue. */
    static OwnWeakness name(UUID ownerId, OwnWeaknessInput input, Instant now) {
        OwnWeakness own = new OwnWeakness(ownerId, now, slugOf(input.label()));
        own.label = input.label();
        own.category = input.category();
        own.description = input.description();
        own.keywords = input.keywords();
        return own;
    }

    /**
     * The slug of a label. The same label always gives the same slug, so that a person does not name one thing twice;
     * a label without Latin letters gives a digest of itself.
     */
    static String slugOf(String label) {
        String folded = FoldedText.fold(label);
        if (!LATIN.matcher(folded).find()) {
            UUID digest = UUID.nameUUIDFromBytes(folded.getBytes(StandardCharsets.UTF_8));
            return PREFIX + digest.toString().substring(0, 8);
        }
        String name = trimmed(NOT_OF_A_SLUG.matcher(folded).replaceAll("-"));
        return PREFIX + trimmed(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }

    private static String trimmed(String name) {
        return HYPHENS_AROUND.matcher(name).replaceAll("");
    }

    /** A weakness that a person brings back, as it was; its category is one of the catalogue. */
    static OwnWeakness restored(UUID ownerId, OwnWeaknessRecord record) {
        OwnWeakness own = new OwnWeakness(ownerId, record);
        own.restore(record);
        return own;
    }

    /** Makes it as a person brings it back; the category is one of the catalogue. */
    void restore(OwnWeaknessRecord record) {
        label = record.content().label();
        category = record.content().category();
        description = record.content().description();
        keywords = record.content().keywords();
        archivedAt = record.archivedAt();
        touched(record.updatedAt());
    }

    /** Changes what was named, archives or restores; the category is one of the catalogue. */
    void change(OwnWeaknessChange change, Instant now) {
        label = change.label();
        category = change.category();
        description = change.description();
        keywords = change.keywords();
        if (change.archived()) {
            archive(now);
        } else {
            restore();
        }
        touched(now);
    }

    private void archive(Instant now) {
        archivedAt = isArchived() ? archivedAt : now;
    }

    private void restore() {
        archivedAt = null;
    }

    /**
     * Compares {@code If-Match} with the row's version, whatever else the tag of a {@link WeaknessView} tells of: a
     * moment noted meanwhile is no reason to refuse a change.
     *
     * @throws Problem 428 without the header, 412 where it is stale
     */
    void requireVersion(String ifMatch) {
        ETags.require(ETags.versions(ifMatch), etag());
    }

    /** As {@link #requireVersion}, but no header at all is fine. */
    void requireVersionIfGiven(String ifMatch) {
        ETags.requireIfGiven(ETags.versions(ifMatch), etag());
    }

    /** The record as a person takes it along. */
    OwnWeaknessRecord toRecord() {
        return new OwnWeaknessRecord(
                id(),
                slug,
                new OwnWeaknessInput(label, category, description, keywords),
                archivedAt,
                createdAt(),
                updatedAt());
    }

    /** What a person would send to leave it as it is now. */
    OwnWeaknessChange toChange() {
        return new OwnWeaknessChange(label, category, description, keywords, isArchived());
    }

    /** The label and the keywords: what hints at it in a text. */
    List<String> phrases() {
        List<String> phrases = new ArrayList<>(keywords);
        phrases.add(0, label);
        return phrases;
    }

    String slug() {
        return slug;
    }

    String label() {
        return label;
    }

    Instant archivedAt() {
        return archivedAt;
    }

    boolean isArchived() {
        return archivedAt != null;
    }
}
