package dev.rebound.reflection;

import dev.rebound.platform.crypto.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The lessons that a person wrote down about an interview. */
@ApplicationScoped
public class Lessons {

    private final Reflections reflections;
    private final Sealer sealer;

    @Inject
    Lessons(Reflections reflections, Sealer sealer) {
        this.reflections = reflections;
        this.sealer = sealer;
    }

    /** The newest lessons about an interview, newest first; one statement. */
    public List<ReflectionView> of(UUID interviewId, int most) {
        ReflectionFilter lessons = new ReflectionFilter(interviewId, null, ReflectionKind.LESSON, null);
        return reflections.list(lessons, List.of(), most).stream()
                .map(lesson -> ReflectionView.from(lesson, sealer))
                .toList();
    }
}
