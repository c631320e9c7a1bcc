package dev.rebound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.PackagedService;
import dev.rebound.support.ProductionSettings;
import dev.rebound.support.ReadmeTour;
import dev.rebound.support.Tokens;
import java.util.List;
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
            String token = Tokens.of("tour-" + UUID.randomUUID());
            List<String> replies = ReadmeTour.run(steps, service.address(), token);
            for (int i = 0; i < steps.size(); i++) {
                assertThat(replies.get(i))
                        .as(steps.get(i).command())
                        .isEqualTo(steps.get(i).reply());
            }
            System.out.println("README tour: " + steps.size() + " commands answered as written");
        }
    }
}
