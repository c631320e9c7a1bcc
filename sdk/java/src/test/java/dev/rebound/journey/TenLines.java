package dev.rebound.journey;

import dev.rebound.sdk.ApiException;
import dev.rebound.sdk.Lists;
import dev.rebound.sdk.ReboundClient;
import dev.rebound.sdk.api.InterviewsApi;
import dev.rebound.sdk.api.InterviewsApi.APIListInterviewsRequest;
import dev.rebound.sdk.api.ProgressApi;
import dev.rebound.sdk.model.InterviewCreate;
import dev.rebound.sdk.model.InterviewPage;
import java.time.OffsetDateTime;

/** The example of docs/sdk.md. */
final class TenLines {

    private TenLines() {}

    static void run() {
        // [docs/sdk.md
        ReboundClient rebound = ReboundClient.of(System.getenv("REBOUND_URL"), () -> System.getenv("REBOUND_TOKEN"));
        InterviewsApi interviews = new InterviewsApi(rebound);
        try {
            OffsetDateTime heldAt = OffsetDateTime.parse("2026-11-20T14:30:00Z");
            interviews.createInterview(
                    new InterviewCreate().company("Northwind").roleTitle("Data analyst").heldAt(heldAt), null);
            Lists.all(
                            cursor -> interviews.listInterviews(
                                    APIListInterviewsRequest.newBuilder().cursor(cursor).build()),
                            InterviewPage::getItems,
                            InterviewPage::getNextCursor)
                    .forEach(interview -> System.out.println(interview.getCompany() + " " + interview.getOutcome()));
            System.out.println(new ProgressApi(rebound).getProgress().getSummary());
        } catch (ApiException failure) {
            failure.getProblem().ifPresent(problem -> System.err.println(problem.getCode() + problem.getErrors()));
        }
        // docs/sdk.md]
    }
}
