package dev.rebound.account;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.owner.Owner;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The account of the person who calls, and its end. */
@Path("/v1/me")
@Tag(name = "Account")
@Authenticated
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    private final Accounts accounts;
    private final Confirmations confirmations;
    private final Farewell farewell;
    private final Owner owner;
    private final Clock clock;

    @Inject
    AccountResource(Accounts accounts, Confirmations confirmations, Farewell farewell, Owner owner, Clock clock) {
        this.accounts = accounts;
        this.confirmations = confirmations;
        this.farewell = farewell;
        this.owner = owner;
        this.clock = clock;
    }

    /** Reads the account. */
    @GET
    @Operation(
            operationId = "getAccount",
            summary = "Read what is kept of you",
            description =
                    "Since when the person is known, how many records of each kind there are, how long they are kept"
                            + " when the person no longer comes, and the confirmation that erasing takes.")
    @APIResponse(responseCode = "200", description = "The account.")
    public AccountView getAccount() {
        return accounts.own();
    }

    /** Erases everything. */
    @DELETE
    @Operation(
            operationId = "eraseAccount",
            summary = "Erase everything",
            description = "Erases everything of the person in one transaction, for good: records, replies kept for"
                    + " retries, activity, calendar feeds and grants, which end at once. It takes the `confirmation` that"
                    + " `GET /v1/me` gave. The receipt is kept; sent again, and with nothing stored since, the request"
                    + " answers with the same receipt and `already_erased`. Who comes again later starts anew.")
    @APIResponse(responseCode = "200", description = "The receipt. Everything is gone.")
    public Receipt eraseAccount(
            @Parameter(
                            description = "The `confirmation` of `GET /v1/me`, at most ten minutes old.",
                            required = true,
                            schema = @Schema(minLength = 1, maxLength = 40),
                            example = "p5Wq0m0cTq2V1a9mJb3cYwQd")
                    @QueryParam(Confirmations.PARAMETER)
                    String confirmation,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        confirmations.require(confirmation, owner.id(), clock.instant());
        if (ifMatch != null) {
            ETags.requireIfGiven(ifMatch, accounts.own().etag());
        }
        return farewell.own();
    }
}
