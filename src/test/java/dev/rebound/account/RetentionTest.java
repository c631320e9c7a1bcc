package dev.rebound.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.platform.config.RequiredSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void without_the_setting_data_is_kept() {
        Retention none = new Retention(Optional.empty());
        assertThat(none.keptFor()).isEmpty();
        assertThat(none.erasedBefore(NOW)).isEmpty();
        assertThat(none.warnedBefore(NOW)).isEmpty();
        assertThat(none.erasedOn(NOW)).isEmpty();
        assertThat(none.warnedFrom(NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "P24M, 2024-11-25T10:00:00Z, 2024-12-25T10:00:00Z, 2028-11-25, 2028-10-26",
        "P2Y, 2024-11-25T10:00:00Z, 2024-12-25T10:00:00Z, 2028-11-25, 2028-10-26",
        "p90d, 2026-08-27T10:00:00Z, 2026-09-26T10:00:00Z, 2027-02-23, 2027-01-24",
        // The warning time is half of a short one.
        "P30D, 2026-10-26T10:00:00Z, 2026-11-10T10:00:00Z, 2026-12-25, 2026-12-10"
    })
    void the_time_counts_from_the_last_visit(
            String setting, Instant erasedBefore, Instant warnedBefore, LocalDate erasedOn, LocalDate warnedFrom) {
        Retention retention = new Retention(Optional.of(setting));
        assertThat(retention.erasedBefore(NOW)).contains(erasedBefore);
        assertThat(retention.warnedBefore(NOW)).contains(warnedBefore);
        assertThat(retention.erasedOn(NOW)).contains(erasedOn);
        assertThat(retention.warnedFrom(NOW)).contains(warnedFrom);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31T10:00:00Z, P6M", "2027-12-31T23:00:00Z, P2M", "2024-02-29T00:30:00Z, P1Y"})
    void nobody_is_erased_before_the_day_that_they_were_told(Instant lastSeen, String setting) {
        Retention retention = new Retention(Optional.of(setting));
        Instant told = retention
                .erasedOn(lastSeen)
                .orElseThrow()
                .atStartOfDay(java.time.ZoneOffset.UTC)
                .toInstant();
        assertThat(retention.erasedBefore(told).orElseThrow()).isBeforeOrEqualTo(lastSeen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24 months",
                "P",
                "",
                "24",
                "P29D",
                "P0D",
                "P-2Y",
                "PT48H",
                "P101Y",
                "P999999999Y",
                "P99999999999D"
            })
    void a_value_that_can_not_be_used_is_refused_with_what_would_be(String setting) {
        assertThatThrownBy(() -> new Retention(Optional.of(setting)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REBOUND_RETENTION")
                .hasMessageContaining("P24M");
    }

    @Test
    void a_start_names_the_setting_before_it_touches_the_database() {
        assertThat(RequiredSettings.refused(Map.of("REBOUND_RETENTION", "24 months")::get))
                .singleElement()
                .asString()
                .contains("REBOUND_RETENTION", "24 months", "P24M");
        assertThat(RequiredSettings.refused(Map.of("rebound.retention", "P1D")::get))
                .hasSize(1);
        assertThat(RequiredSettings.refused(Map.of("REBOUND_RETENTION", "P24M")::get))
                .isEmpty();
        assertThat(RequiredSettings.refused(name -> null)).isEmpty();
    }
}
