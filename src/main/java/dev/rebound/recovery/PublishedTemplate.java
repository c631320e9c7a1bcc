package dev.rebound.recovery;

/** A version of a site's own template with the template that it is of. */
record PublishedTemplate(SiteTemplate template, SiteTemplateVersion version) {}
