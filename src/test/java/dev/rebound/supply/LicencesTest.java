package dev.rebound.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencesTest {

    private static Component library(String name, String... licences) {
        return new Component(
                name, "1", "pkg:maven/a/b@1", "runtime", List.of("lib"), Optional.empty(), List.of(licences));
    }

    @ParameterizedTest
    @CsvSource({"a:b, Apache-2.0", "a:b, MIT", "net.sf.biweekly:biweekly, FreeBSD License"})
    void a_licence_that_gives_freely_is_allowed(String name, String licence) {
        assertThat(Licences.allow(library(name, licence))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "org.jfree:org.jfree.svg, GNU General Public License (GPL)",
        "a:b, GPL-3.0-only",
        "a:b, AGPL-3.0-or-later",
        "a:b, FreeBSD License",
        "a:b, ''"
    })
    void one_that_binds_our_code_or_that_nobody_knows_is_not(String name, String licence) {
        assertThat(Licences.allow(library(name, licence))).isFalse();
    }

    @Test
    void a_library_has_to_name_one_and_each_that_it_names_counts() {
        assertThat(Licences.allow(library("a:b"))).isFalse();
        assertThat(Licences.allow(library("a:b", "MIT", "EPL-2.0"))).isTrue();
        assertThat(Licences.allow(library("a:b", "MIT", "GPL-3.0-only"))).isFalse();
    }
}
