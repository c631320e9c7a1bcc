package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.owner.OwnedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** What a person wants of a week, and what it held; the note is sealed. */
@Entity(name = "Week")
class Week extends OwnedEntity {

    private static final String NOTE = "week.note";

    @Column(updatable = false)
    private LocalDate startsOn;

    @Embedded
    @EmbeddedColumnNaming("target_%s")
    private WeekTarget target;

    @Embedded
    @EmbeddedColumnNaming("log_%s")
    private WeekLog log;

    private byte[] noteSealed;

    /** For Hibernate. */
    protected Week() {}

    private Week(UUID ownerId, Instant now) {
        super(ownerId, now);
    }

    private Week(UUID ownerId, WeekRecord record) {
        super(ownerId, record.id(), record.createdAt(), record.updatedAt());
        startsOn = IsoWeek.named(record.isoWeek()).orElseThrow().startsOn();
    }

    /** A week that nothing was written of before. */
    static Week open(UUID ownerId, IsoWeek week, WeekInput input, Sealer sealer, Instant now) {
        Week opened = new Week(ownerId, now);
        opened.startsOn = week.startsOn();
        opened.take(input, sealer);
        return opened;
    }

    /** A week that a person brings back, as it was. */
    static Week restored(UUID ownerId, WeekRecord record, Sealer sealer) {
        Week week = new Week(ownerId, record);
        week.restore(record, sealer);
        return week;
    }

    /** Makes it as a person brings it back. */
    void restore(WeekRecord record, Sealer sealer) {
        take(record.content(), sealer);
        touched(record.updatedAt());
    }

    /** The record as a person takes it along, opened. */
    WeekRecord toRecord(Sealer sealer) {
        return new WeekRecord(id(), isoWeek().toString(), toInput(sealer), createdAt(), updatedAt());
    }

    /** Writes it anew. */
    void rewrite(WeekInput input, Sealer sealer, Instant now) {
        take(input, sealer);
        touched(now);
    }

    private void take(WeekInput input, Sealer sealer) {
        target = input.target();
        log = input.log();
        noteSealed = sealer.seal(input.note(), ownerId(), id(), NOTE);
    }

    /** What a person would send to write it as it is now, opened. */
    WeekInput toInput(Sealer sealer) {
        return new WeekInput(target, log, sealer.open(noteSealed, ownerId(), id(), NOTE));
    }

    IsoWeek isoWeek() {
        return new IsoWeek(startsOn);
    }
}
