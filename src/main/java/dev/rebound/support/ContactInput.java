package dev.rebound.support;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** A contact as a person notes or changes it. */
@Schema(name = "ContactCreate", description = "Somebody who can help, as the person notes them.")
public record ContactInput(
        @Schema(
                description = "Who it is.",
                examples = {"Sam Okafor"})
        @NotBlank
        @Size(min = 1, max = 200)
        String name,

        @Schema(
                description = "How the person knows them.",
                examples = {"Team lead at my last job"})
        @Size(min = 1, max = 200)
        String relation,

        @Schema(
                description = "Their email address.",
                pattern = "^[^\\s@]+@[^\\s@]+$",
                examples = {"sam@example.org"})
        @Size(min = 1, max = 254)
        @Pattern(regexp = "^[^\\s@]+@[^\\s@]+$")
        String email,

        @Schema(
                description = "Their telephone number, with at least one digit.",
                pattern = "^.*[0-9].*$",
                examples = {"+1 514 555 0199"})
        @Size(min = 1, max = 50)
        @Pattern(regexp = "^.*[0-9].*$")
        String phone,

        @Schema(
                description = "A note of any kind.",
                examples = {"Prefers calls in the evening."})
        @Size(min = 1, max = 5000)
        String note,

        @Schema(
                description = "What they can give.",
                examples = {"[\"mock\", \"listen\"]"})
        @Size(max = 7)
        @UniqueElements
        List<@NotNull HelpKind> canGive) {

    /** Fills in what may be left out. */
    public ContactInput {
        canGive = canGive == null ? List.of() : canGive;
    }
}
