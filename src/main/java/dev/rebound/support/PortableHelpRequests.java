package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.Link;
import dev.rebound.platform.portable.Portable;
import dev.rebound.weakness.Practisable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Help requests that come and go with their person. */
@ApplicationScoped
class PortableHelpRequests extends Portable<HelpRequest, HelpRequestRecord> {

    private final Sealer sealer;
    private final Practisable practisable;

    @Inject
    PortableHelpRequests(Sealer sealer, Practisable practisable) {
        super("help_requests", HelpRequest.class, HelpRequestRecord.class);
        this.sealer = sealer;
        this.practisable = practisable;
    }

    @Override
    protected HelpRequestRecord record(HelpRequest row) {
        return row.toRecord(sealer);
    }

    @Override
    protected HelpRequest restored(HelpRequestRecord record, Instant now) {
        return HelpRequest.restored(ownerId(), record, sealer);
    }

    @Override
    protected void restore(HelpRequest row, HelpRequestRecord record, Instant now) {
        row.restore(record, sealer);
    }

    @Override
    protected List<Link<HelpRequestRecord>> links() {
        return List.of(
                new Link<>(
                        "/contact_id", "Contact", request -> request.content().contactId()),
                new Link<>("/interview_id", "Interview", request -> request.content()
                        .interviewId()));
    }

    @Override
    protected void check(List<Incoming<HelpRequestRecord>> readable) {
        var own = practisable.everOwnAmong(readable.stream()
                .map(incoming -> incoming.record().content().weakness())
                .filter(Objects::nonNull)
                .toList());
        readable.stream()
                .filter(incoming -> incoming.record().content().weakness() != null)
                .forEach(incoming -> practisable
                        .faults(List.of(incoming.record().content().weakness()), own)
                        .forEach(fault -> incoming.refuse("/weakness", fault.code())));
    }
}
