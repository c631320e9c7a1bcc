package dev.rebound.support;

import dev.rebound.platform.owner.OwnedRepository;
import dev.rebound.weakness.WeaknessCarrier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A person's help requests; they carry weaknesses, which then stay. */
@ApplicationScoped
class HelpRequests extends OwnedRepository<HelpRequest> implements WeaknessCarrier {

    /**
     * One page with one row more where there is one: newest first, or the earliest day first where the filter asks for
     * what is due.
     *
     * @param position {@link #positionOf} of the row to go on behind, or empty
     */
    List<HelpRequest> list(HelpRequestParams.Filter filter, LocalDate today, List<String> position, int rows) {
        OwnedQuery query = OwnedQuery.of(ownerId())
                .where("status = :status", "status", filter.status())
                .where("contactId = :contact", "contact", filter.contactId());
        if (filter.due() == null) {
            return query.newestFirst(position).list(this, rows);
        }
        query.where("status in :open", "open", HelpRequest.OPEN)
                .where(filter.due().condition(), "today", today);
        if (!position.isEmpty()) {
            query.where("(dueOn, id) > (:after, :afterId)", "after", LocalDate.parse(position.get(0)))
                    .with("afterId", UUID.fromString(position.get(1)));
        }
        return query.orderedBy("dueOn, id").list(this, rows);
    }

    /** Where a row stands in the list that a filter asks for. */
    static List<String> positionOf(HelpRequest request, HelpRequestParams.Filter filter) {
        return filter.due() == null
                ? OwnedQuery.positionOf(request)
                : List.of(request.dueOn().toString(), request.id().toString());
    }

    @Override
    public boolean carries(String slug) {
        return count("ownerId = ?1 and weakness = ?2", ownerId(), slug) > 0;
    }
}
