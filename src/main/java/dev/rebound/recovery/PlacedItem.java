package dev.rebound.recovery;

/** An item with the checklist that it stands on, which knows where its words come from. */
record PlacedItem(ChecklistItem item, Checklist checklist) {}
