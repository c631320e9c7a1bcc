/** The six steps as templates, a career site's own among them, checklists and items. Uses interviews, weaknesses and the platform. */
package dev.rebound.recovery;
