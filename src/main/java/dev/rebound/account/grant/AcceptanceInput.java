package dev.rebound.account.grant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code that a mentor accepts an invitation with. */
@Schema(name = "GrantAcceptance", description = "The code that a mentor was given.")
public record AcceptanceInput(
        @Schema(
                description = "The code; small letters, spaces and hyphens do not matter.",
                examples = {"7K3M-Q9XA-2B4C-D6EF-8G0H-JKMN-PQRS"})
        @NotBlank
        @Size(min = 1, max = InvitationCode.LONGEST_TEXT)
        String code) {

    /** Keeps the code out of logs. */
    @Override
    public String toString() {
        return "AcceptanceInput";
    }
}
