package dev.rebound.guidance;

import dev.rebound.platform.owner.OwnedRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The published events that a person chose. It needs to know only the person: a calendar is read without a token. */
@ApplicationScoped
public class ChosenEvents extends OwnedRepository<Choice> {

    /** More than a calendar needs; it bounds the reply. */
    private static final int MOST = 500;

    private static final String OF_OWNER = """
            select g.id, g.title, g.startsAt, g.endsAt, g.timeZone, g.place, g.url, g.updatedAt
            from Choice c join Guidance g on g.siteId = c.siteId and g.id = c.guidanceId
            where c.ownerId = :owner and g.status = PUBLISHED and g.kind = EVENT
            order by g.startsAt desc, g.id
            """;

    /** Those of the person of the request, the latest first, at most 500; one statement. */
    public List<ChosenEvent> ofOwner() {
        return getEntityManager()
                .createQuery(OF_OWNER, ChosenEvent.class)
                .setParameter("owner", ownerId())
                .setMaxResults(MOST)
                .getResultList();
    }
}
