/** The six steps as templates, checklists and items. Uses interviews, weaknesses and the platform. */
package dev.rebound.recovery;
