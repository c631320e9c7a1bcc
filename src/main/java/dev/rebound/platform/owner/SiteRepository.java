package dev.rebound.platform.owner;

import jakarta.inject.Inject;
import java.util.UUID;

/** Rows of the career site that the person of the request comes from, and of no other site. */
public abstract class SiteRepository<E extends SiteEntity> extends ScopedRepository<E, SiteRowId> {

    @Inject
    Owner owner;

    /** Every query starts with the site. */
    protected SiteRepository() {
        super("siteId");
    }

    /** The site whose rows these are. */
    protected UUID siteId() {
        return owner.siteId();
    }

    @Override
    final UUID scope() {
        return owner.siteId();
    }

    @Override
    final SiteRowId key(UUID id) {
        return new SiteRowId(owner.siteId(), id);
    }
}
