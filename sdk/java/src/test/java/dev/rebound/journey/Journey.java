package dev.rebound.journey;

import static dev.rebound.journey.Steps.check;
import static dev.rebound.journey.Steps.equal;
import static dev.rebound.journey.Steps.failure;

import dev.rebound.sdk.ApiException;
import dev.rebound.sdk.ApiResponse;
import dev.rebound.sdk.Lists;
import dev.rebound.sdk.ReboundClient;
import dev.rebound.sdk.api.ExportAndImportApi;
import dev.rebound.sdk.api.ExportAndImportApi.APIImportInterviewsRequest;
import dev.rebound.sdk.api.InterviewsApi;
import dev.rebound.sdk.api.InterviewsApi.APIListInterviewsRequest;
import dev.rebound.sdk.api.ProgressApi;
import dev.rebound.sdk.api.WorthEntriesApi;
import dev.rebound.sdk.model.Fault;
import dev.rebound.sdk.model.ImportCounts;
import dev.rebound.sdk.model.ImportReport;
import dev.rebound.sdk.model.Interview;
import dev.rebound.sdk.model.InterviewCreate;
import dev.rebound.sdk.model.InterviewFormat;
import dev.rebound.sdk.model.InterviewPage;
import dev.rebound.sdk.model.InterviewPatch;
import dev.rebound.sdk.model.Outcome;
import dev.rebound.sdk.model.Problem;
import dev.rebound.sdk.model.Progress;
import dev.rebound.sdk.model.SelfAssessmentInput;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an application does, by the packaged SDK, against the packaged service. {@code SdkJourneyIT} starts it. */
public final class Journey {

    private static final int INTERVIEWS = 250;
    private static final Supplier<String> TOKEN = () -> setting("REBOUND_TOKEN");

    private final ReboundClient rebound = at("REBOUND_URL");
    private final InterviewsApi interviews = new InterviewsApi(rebound);
    private Interview interview;

    public static void main(String[] arguments) throws Exception {
        new Journey().run();
    }

    private void run() throws Exception {
        Steps steps = new Steps("Java");
        steps.step("the ten lines of docs/sdk.md", this::tenLines);
        steps.step("create", this::create);
        steps.step("page through " + INTERVIEWS + " interviews", this::page);
        steps.step("clear a field with null", this::clear);
        steps.step("412 for an etag of the past", this::staleEtag);
        steps.step("422 with pointers", this::faults);
        steps.step("429 with a wait", this::limit);
        steps.step("an idempotent retry after a cut connection", this::cutConnection);
        steps.step("progress", this::progress);
        steps.step("SVG", this::picture);
        steps.step("a table goes out and comes in again", this::table);
        steps.step("a value and a field that the contract does not know yet", this::tomorrow);
        steps.end();
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getenv(name), name);
    }

    private static ReboundClient at(String address) {
        return ReboundClient.of(setting(address), TOKEN);
    }

    private static InterviewCreate here() {
        return new InterviewCreate()
                .company("Contoso")
                .roleTitle("Engineer")
                .heldAt(OffsetDateTime.parse("2026-11-02T09:00:00Z"));
    }

    private void tenLines() {
        TenLines.run();
        List<Interview> items = list(request -> request).getItems();
        equal(items.stream().map(Interview::getCompany).toList(), List.of("Northwind"));
        equal(items.stream().map(Interview::getOutcome).toList(), List.of(Outcome.PENDING));
    }

    private void create() {
        ApiResponse<Interview> created = interviews.createInterviewWithHttpInfo(
                here().format(InterviewFormat.VIDEO)
                        .notes("Ünïcödé ✓")
                        .selfAssessment(new SelfAssessmentInput().overall(2)),
                null);
        interview = created.getData();
        equal(created.getStatusCode(), 201);
        equal(header(created, "Location"), "/v1/interviews/" + interview.getId());
        equal(header(created, "ETag"), interview.getEtag());
        equal(interviews.getInterview(interview.getId(), null), interview);
        equal(interview.getNotes(), "Ünïcödé ✓");
        equal(interview.getOutcome(), Outcome.PENDING);
    }

    private static String header(ApiResponse<?> response, String name) {
        return response.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .map(values -> values.get(0))
                .findFirst()
                .orElse(null);
    }

    private void page() {
        Set<UUID> made = all(1 + INTERVIEWS / 3).map(Interview::getId).collect(Collectors.toSet());
        while (made.size() < INTERVIEWS) {
            made.add(interviews
                    .createInterview(here().company("Employer " + made.size()), null)
                    .getId());
        }
        List<UUID> found = all(100).map(Interview::getId).toList();
        equal(found.size(), INTERVIEWS);
        equal(Set.copyOf(found), made);
        List<Integer> sizes = Lists.pages(page(100), InterviewPage::getNextCursor)
                .map(page -> page.getItems().size())
                .toList();
        equal(sizes, List.of(100, 100, 50));
    }

    private Stream<Interview> all(int limit) {
        return Lists.all(page(limit), InterviewPage::getItems, InterviewPage::getNextCursor);
    }

    private Function<String, InterviewPage> page(int limit) {
        return cursor -> list(request -> request.limit(limit).cursor(cursor));
    }

    private InterviewPage list(
            Function<APIListInterviewsRequest.Builder, APIListInterviewsRequest.Builder> filter) {
        return interviews.listInterviews(
                filter.apply(APIListInterviewsRequest.newBuilder()).build());
    }

    private void clear() {
        Interview changed = interviews.updateInterview(
                interview.getId(), interview.getEtag(), new InterviewPatch().notes(null));
        equal(changed.getNotes(), null);
        equal(changed.getFormat(), InterviewFormat.VIDEO);
        check(!changed.getEtag().equals(interview.getEtag()), "the etag has not changed");
    }

    private void staleEtag() throws Exception {
        ApiException failure = failure(() -> interviews.updateInterview(
                interview.getId(), interview.getEtag(), new InterviewPatch().company("Fabrikam")));
        equal(failure.getCode(), 412);
        equal(failure.getProblem().map(Problem::getCode).orElse(null), "etag_mismatch");
        interview = interviews.getInterview(interview.getId(), null);
        equal(interview.getCompany(), "Contoso");
    }

    private void faults() throws Exception {
        ApiException failure = failure(() -> interviews.createInterview(
                here().company(" ").selfAssessment(new SelfAssessmentInput().overall(9)), null));
        equal(failure.getCode(), 422);
        Problem problem = failure.getProblem().orElseThrow();
        equal(problem.getCode(), "invalid_body");
        equal(
                problem.getErrors().stream().map(Fault::getPointer).sorted().toList(),
                List.of("/company", "/self_assessment/overall"));
        check(problem.getRequestId().matches("[\\w.-]+"), problem.getRequestId());
    }

    private void limit() throws Exception {
        WorthEntriesApi hasty =
                new WorthEntriesApi(ReboundClient.impatient(setting("REBOUND_LIMITED_URL"), TOKEN));
        ApiException failure = failure(() -> {
            for (int call = 0; call < 100; call++) {
                hasty.listWorthEntries(null, null, null, null);
            }
            return null;
        });
        equal(failure.getCode(), 429);
        equal(failure.getProblem().map(Problem::getCode).orElse(null), "rate_limited");
        check(failure.getResponseHeaders().firstValueAsLong("Retry-After").orElse(0) >= 1, "no Retry-After");
        // One request a second is let through from now on, so the third has to wait for two of them.
        WorthEntriesApi patient = new WorthEntriesApi(at("REBOUND_LIMITED_URL"));
        long began = System.nanoTime();
        for (int call = 0; call < 3; call++) {
            patient.listWorthEntries(null, null, null, null);
        }
        long waited = (System.nanoTime() - began) / 1_000_000;
        check(waited >= 1900, "waited only " + waited + " ms");
    }

    private void cutConnection() {
        ApiResponse<Interview> created = new InterviewsApi(at("REBOUND_CUT_URL"))
                .createInterviewWithHttpInfo(here().company("Cut off"), null);
        equal(header(created, "Idempotency-Replayed"), "true");
        List<UUID> found = list(request -> request.company("Cut off")).getItems().stream()
                .map(Interview::getId)
                .toList();
        equal(found, List.of(created.getData().getId()));
    }

    private void progress() {
        Progress progress = new ProgressApi(rebound).getProgress();
        equal(progress.getInterviews().getReal(), INTERVIEWS + 1);
        check(!progress.getSummary().isBlank(), "no summary");
        ReboundClient french = ReboundClient.of(setting("REBOUND_URL"), TOKEN, Locale.FRENCH);
        equal(header(new ProgressApi(french).getProgressWithHttpInfo(), "Content-Language"), "fr");
    }

    private void picture() {
        ApiResponse<String> picture = new ProgressApi(rebound).getProgressChartWithHttpInfo((String) null);
        check(header(picture, "Content-Type").startsWith("image/svg+xml"), header(picture, "Content-Type"));
        String svg = picture.getData().strip().replaceFirst("^<\\?xml[^>]*>\\s*", "");
        check(svg.startsWith("<svg") && svg.endsWith("</svg>"), svg);
    }

    private void table() {
        ExportAndImportApi portable = new ExportAndImportApi(rebound);
        ImportReport report = portable.importInterviews(APIImportInterviewsRequest.newBuilder()
                .preset("rebound")
                .dryRun(true)
                .body(portable.exportInterviews())
                .build());
        equal(report.getTotal(), new ImportCounts().created(0).changed(0).skipped(INTERVIEWS + 1).refused(0));
    }

    private void tomorrow() {
        Interview tomorrow =
                new InterviewsApi(at("REBOUND_TOMORROW_URL")).getInterview(interview.getId(), null);
        equal(tomorrow.getId(), interview.getId());
        equal(tomorrow.getFormat(), InterviewFormat.UNKNOWN_DEFAULT_OPEN_API);
    }
}
