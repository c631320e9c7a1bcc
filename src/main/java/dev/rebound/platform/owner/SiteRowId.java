package dev.rebound.platform.owner;

import java.io.Serializable;
import java.util.UUID;

/**
 * The key of every row of a career site: whose it is comes first.
 *
 * @param siteId the site
 * @param id the row, UUIDv7
 */
public record SiteRowId(UUID siteId, UUID id) implements Serializable {}
