package dev.rebound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.PackagedService;
import dev.rebound.support.ProductionSettings;
import dev.rebound.support.ReadmeTour;
import dev.rebound.support.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The README's replies are what the packaged service answers in its production profile. It needs curl and jq, which
 * {@code .ci/run} installs, so it runs only where README_TOUR is set.
 */
@EnabledIfEnvironmentVariable(named = "README_TOUR", matches = "true")
class ReadmeTourIT {

    @Test
    void the_tour_answers_what_the_readme_says() throws Exception {
        List<ReadmeTour.Step> steps = ReadmeTour.steps();
        assertThat(steps).hasSizeGreaterThan(15);
        try (ProductionSettings production = ProductionSettings.prepare();
                PackagedService service = PackagedService.start(production.variables())) {
            service.awaitReady();
            String run = UUID.randomUUID().toString();
            Map<String, String> tokens = Map.of(
                    "TOKEN", Tokens.of("tour-" + run),
                    "MENTOR", Tokens.of("mentor-" + run),
                    "OFFICE", Tokens.rsa(Tokens.claims("office-" + run).groups(Set.of("site-admin"))));
            List<String> replies = ReadmeTour.run(steps, service.address(), tokens);
            for (int i = 0; i < steps.size(); i++) {
                assertThat(replies.get(i))
                        .as(steps.get(i).command())
                        .isEqualTo(steps.get(i).reply());
            }
            System.out.println("README tour: " + steps.size() + " commands answered as written");
        }
    }
}
