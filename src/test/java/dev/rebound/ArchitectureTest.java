package dev.rebound;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.rebound.platform.owner.OwnedEntity;
import dev.rebound.platform.owner.SiteEntity;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The house: who may use whom, and what stands where. */
@AnalyzeClasses(packages = "dev.rebound", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_platform_uses_no_room = noClasses()
            .that()
            .resideInAPackage("dev.rebound.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.rebound.interview..",
                    "dev.rebound.weakness..",
                    "dev.rebound.reflection..",
                    "dev.rebound.recovery..",
                    "dev.rebound.practice..",
                    "dev.rebound.support..",
                    "dev.rebound.guidance..",
                    "dev.rebound.progress..",
                    "dev.rebound.account..");

    @ArchTest
    static final ArchRule weaknesses_use_the_platform_alone = noClasses()
            .that()
            .resideInAPackage("dev.rebound.weakness..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.rebound.interview..",
                    "dev.rebound.reflection..",
                    "dev.rebound.recovery..",
                    "dev.rebound.practice..",
                    "dev.rebound.support..",
                    "dev.rebound.guidance..",
                    "dev.rebound.progress..",
                    "dev.rebound.account..");

    @ArchTest
    static final ArchRule interviews_use_weaknesses_and_the_platform = noClasses()
            .that()
            .resideInAPackage("dev.rebound.interview..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.rebound.reflection..",
                    "dev.rebound.recovery..",
                    "dev.rebound.practice..",
                    "dev.rebound.support..",
                    "dev.rebound.guidance..",
                    "dev.rebound.progress..",
                    "dev.rebound.account..");

    @ArchTest
    static final ArchRule rooms_on_one_floor_do_not_use_each_other = slices().matching(
                    "dev.rebound.(reflection|recovery|practice|support)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule guidance_stands_above_the_floor_and_uses_of_it_recovery_alone = noClasses()
            .that()
            .resideInAPackage("dev.rebound.guidance..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.rebound.reflection..",
                    "dev.rebound.practice..",
                    "dev.rebound.support..",
                    "dev.rebound.progress..",
                    "dev.rebound.account..");

    @ArchTest
    static final ArchRule only_the_account_uses_guidance = noClasses()
            .that()
            .resideOutsideOfPackages("dev.rebound.guidance..", "dev.rebound.account..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.rebound.guidance..");

    @ArchTest
    static final ArchRule progress_is_derived_from_the_rooms_and_only_the_account_uses_it = noClasses()
            .that()
            .resideOutsideOfPackages("dev.rebound.progress..", "dev.rebound.account..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.rebound.progress..");

    @ArchTest
    static final ArchRule no_room_uses_the_account = noClasses()
            .that()
            .resideOutsideOfPackage("dev.rebound.account..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.rebound.account..");

    @ArchTest
    static final ArchRule the_reference_uses_no_room = noClasses()
            .that()
            .resideInAPackage("dev.rebound.reference..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.rebound..")
                    .and(resideOutsideOfPackages("dev.rebound.platform..", "dev.rebound.reference..")));

    @ArchTest
    static final ArchRule no_room_uses_the_reference = noClasses()
            .that()
            .resideOutsideOfPackage("dev.rebound.reference..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.rebound.reference..");

    @ArchTest
    static final ArchRule the_production_code_does_not_know_the_local_one = noClasses()
            .that()
            .resideOutsideOfPackage("dev.rebound.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.rebound.local..");

    @ArchTest
    static final ArchRule a_row_is_a_person_s_or_a_site_s = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .beAssignableTo(OwnedEntity.class)
            .orShould()
            .beAssignableTo(SiteEntity.class);

    @ArchTest
    static final ArchRule entities_keep_their_fields_to_themselves = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePrivate()
            .orShould()
            .beFinal();

    @ArchTest
    static final ArchRule entities_do_not_leave_their_room =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule resources_end_in_resource = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .resideOutsideOfPackage("dev.rebound.local..")
            .should()
            .haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule nobody_asks_the_wall_clock = noClasses()
            .that()
            .resideOutsideOfPackages("dev.rebound.platform.time..", "dev.rebound.local..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule no_drawer_for_everything = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper");

    @ArchTest
    static final ArchRule rooms_take_settings_through_the_platform = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("dev.rebound.platform..", "dev.rebound.local..")
            .should()
            .beAnnotatedWith(ConfigProperty.class);
}
