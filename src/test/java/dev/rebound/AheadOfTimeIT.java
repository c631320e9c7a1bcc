package dev.rebound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.DemonstrationStory;
import dev.rebound.support.ImageCommand;
import dev.rebound.support.PackagedService;
import dev.rebound.support.ProductionSettings;
import dev.rebound.support.Tokens;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.JRE;

/**
 * Trains the ahead-of-time cache of the image: a service in its production profile, on a Postgres that is thrown away, serves
 * people who call every operation; what it loaded, linked and found hot is kept for the next start.
 */
@EnabledIfSystemProperty(named = "aot.jar", matches = ".+")
@EnabledForJreRange(min = JRE.JAVA_25)
class AheadOfTimeIT {

    /** A few, so that the hot paths are known as such; more make the cache larger and the start no faster. */
    private static final int PEOPLE = 3;

    @Test
    void a_service_that_was_trained_starts_from_its_cache() throws Exception {
        Files.deleteIfExists(ImageCommand.CACHE);
        try (ProductionSettings production = ProductionSettings.prepare()) {
            try (PackagedService trained = PackagedService.run(
                    ImageCommand.with("-XX:AOTCacheOutput=" + ImageCommand.CACHE), production.variables())) {
                trained.awaitReady();
                RestAssured.baseURI = trained.address();
                for (int person = 0; person < PEOPLE; person++) {
                    new DemonstrationStory((request, response, next) -> next.next(request, response)).tell();
                }
                assertThat(trained.manage("/q/metrics").statusCode()).isEqualTo(200);
                trained.terminate();
                trained.awaitEnd();
                assertThat(ImageCommand.CACHE).as(trained.output()).exists();
            } finally {
                RestAssured.reset();
            }
            // With this mode a start that can't use its cache ends.
            try (PackagedService service = PackagedService.run(
                    ImageCommand.with("-XX:AOTCache=" + ImageCommand.CACHE, "-XX:AOTMode=on"),
                    production.variables())) {
                Duration first = service.awaitReply("/v1/interviews", Tokens.of("trained"));
                System.out.printf(
                        "ahead-of-time cache: %d MiB; first reply %d ms after the start%n",
                        Files.size(ImageCommand.CACHE) >> 20, first.toMillis());
            }
        }
    }
}
