package dev.rebound.recovery;

import java.util.List;

/** The words of a site's template as they are copied to a checklist, in the one language that it was made in. */
record TemplateWords(String title, String description, List<TemplateStep> steps) {

    static TemplateWords of(ChecklistTemplate template) {
        return new TemplateWords(template.title(), template.description(), template.steps());
    }
}
