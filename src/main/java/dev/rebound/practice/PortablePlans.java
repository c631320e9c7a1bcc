package dev.rebound.practice;

import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.Link;
import dev.rebound.platform.portable.Portable;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.weakness.Practisable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Plans that come and go with their person. */
@ApplicationScoped
class PortablePlans extends Portable<Plan, PlanRecord> {

    private final Practisable practisable;

    @Inject
    PortablePlans(Practisable practisable) {
        super("plans", Plan.class, PlanRecord.class);
        this.practisable = practisable;
    }

    @Override
    protected PlanRecord record(Plan row) {
        return row.toRecord();
    }

    @Override
    protected Plan restored(PlanRecord record, Instant now) {
        return Plan.restored(ownerId(), record);
    }

    @Override
    protected void restore(Plan row, PlanRecord record, Instant now) {
        row.restore(record);
    }

    @Override
    protected List<Link<PlanRecord>> links() {
        return List.of(new Link<>(
                "/used_in_interview_id", "Interview", plan -> plan.content().usedInInterviewId()));
    }

    @Override
    protected void check(List<Incoming<PlanRecord>> readable) {
        var own = practisable.everOwnAmong(readable.stream()
                .map(incoming -> incoming.record().content().weakness())
                .toList());
        readable.forEach(incoming -> practisable
                .faults(List.of(incoming.record().content().weakness()), own)
                .forEach(fault -> incoming.refuse("/weakness", fault.code())));
    }

    /** Active plans beyond those that a person can keep in mind; the oldest stay. */
    @Override
    public Map<UUID, FieldError> faultsOfAll() {
        Map<UUID, FieldError> faults = new HashMap<>();
        Set<String> focus = new LinkedHashSet<>();
        int active = 0;
        for (Plan plan : list("ownerId = ?1 and active = true order by createdAt, id", ownerId())) {
            active++;
            if (!focus.contains(plan.weakness()) && focus.size() == Plans.MOST_IN_FOCUS) {
                faults.put(plan.id(), FieldError.pointer("/active", FieldCode.OUT_OF_FOCUS, Plans.MOST_IN_FOCUS));
            } else if (active > Plans.MOST_ACTIVE) {
                faults.put(plan.id(), FieldError.pointer("/active", FieldCode.TOO_MANY, Plans.MOST_ACTIVE));
            } else {
                focus.add(plan.weakness());
            }
        }
        return faults;
    }
}
