/** What an application does, by the packed SDK, against the packaged service. `SdkJourneyIT` starts it. */
import assert from 'node:assert/strict';

import { createClient, ProblemError, type Interview, type InterviewCreate, type ReboundClient } from '@rebound/sdk';

import { failure, journey, setting } from './steps.js';

const INTERVIEWS = 250;

const bearer = (): string => setting('REBOUND_TOKEN');
const at = (address: string, retries = 3): ReboundClient =>
  createClient({ serverUrl: setting(address), auth: { bearer }, retry: { retries } });
const rebound = at('REBOUND_URL');
const here: InterviewCreate = { company: 'Contoso', role_title: 'Engineer', held_at: '2026-11-02T09:00:00Z' };
let interview: Interview;

await journey('TypeScript', new Map([
  ['the ten lines of docs/sdk.md', async () => {
    await import('./ten-lines.js');
    const { items } = await rebound.listInterviews();
    assert.deepEqual(items.map(({ company, outcome }) => [company, outcome]), [['Northwind', 'pending']]);
  }],
  ['create', async () => {
    const body: InterviewCreate = { ...here, format: 'video', notes: 'Ünïcödé ✓', self_assessment: { overall: 2 } };
    const { data, headers, response } = await rebound.createInterview({ body }, { envelope: true });
    interview = data;
    assert.equal(response.status, 201);
    assert.equal(headers.location, `/v1/interviews/${interview.id}`);
    assert.equal(headers.etag, interview.etag);
    assert.deepEqual(await rebound.getInterview({ path: { interview_id: interview.id } }), interview);
    assert.equal(interview.notes, 'Ünïcödé ✓');
    assert.equal(interview.outcome, 'pending');
  }],
  [`page through ${INTERVIEWS} interviews`, async () => {
    const made = new Set<string>();
    for await (const { id } of rebound.listInterviews.items()) made.add(id);
    while (made.size < INTERVIEWS) {
      made.add((await rebound.createInterview({ body: { ...here, company: `Employer ${made.size}` } })).id);
    }
    const found: string[] = [];
    for await (const { id } of rebound.listInterviews.items({ query: { limit: 100 } })) found.push(id);
    assert.equal(found.length, INTERVIEWS);
    assert.deepEqual(new Set(found), made);
    const sizes: number[] = [];
    for await (const { items } of rebound.listInterviews.pages({ query: { limit: 100 } })) sizes.push(items.length);
    assert.deepEqual(sizes, [100, 100, 50]);
  }],
  ['clear a field with null', async () => {
    const changed = await rebound.updateInterview({
      path: { interview_id: interview.id },
      headers: { 'If-Match': interview.etag },
      body: { notes: null },
    });
    assert.equal(changed.notes, null);
    assert.equal(changed.format, 'video');
    assert.notEqual(changed.etag, interview.etag);
  }],
  ['412 for an etag of the past', async () => {
    const problem = await failure(ProblemError, () =>
      rebound.updateInterview({
        path: { interview_id: interview.id },
        headers: { 'If-Match': interview.etag },
        body: { company: 'Fabrikam' },
      }),
    );
    assert.equal(problem.status, 412);
    assert.equal(problem.code, 'etag_mismatch');
    interview = await rebound.getInterview({ path: { interview_id: interview.id } });
    assert.equal(interview.company, 'Contoso');
  }],
  ['422 with pointers', async () => {
    const body: InterviewCreate = { ...here, company: ' ', self_assessment: { overall: 9 } };
    const problem = await failure(ProblemError, () => rebound.createInterview({ body }));
    assert.equal(problem.status, 422);
    assert.equal(problem.code, 'invalid_body');
    assert.deepEqual(problem.errors.map(({ pointer }) => pointer).sort(), ['/company', '/self_assessment/overall']);
    assert.match(problem.requestId, /^[\w.-]+$/);
  }],
  ['429 with a wait', async () => {
    const hasty = at('REBOUND_LIMITED_URL', 0);
    const problem = await failure(ProblemError, async () => {
      for (let call = 0; call < 100; call++) await hasty.listWorthEntries();
    });
    assert.equal(problem.status, 429);
    assert.equal(problem.code, 'rate_limited');
    assert.ok((problem.retryAfter ?? 0) >= 1, `Retry-After: ${problem.retryAfter}`);
    // One request a second is let through from now on, so the third has to wait for two of them.
    const patient = at('REBOUND_LIMITED_URL');
    const began = performance.now();
    for (let call = 0; call < 3; call++) await patient.listWorthEntries();
    const waited = performance.now() - began;
    assert.ok(waited >= 1900, `waited only ${waited} ms`);
  }],
  ['an idempotent retry after a cut connection', async () => {
    const body: InterviewCreate = { ...here, company: 'Cut off' };
    const { data, headers } = await at('REBOUND_CUT_URL').createInterview({ body }, { envelope: true });
    assert.equal(headers.idempotencyReplayed, 'true');
    const { items } = await rebound.listInterviews({ query: { company: 'Cut off' } });
    assert.deepEqual(items.map(({ id }) => id), [data.id]);
  }],
  ['progress', async () => {
    const progress = await rebound.getProgress();
    assert.equal(progress.interviews.real, INTERVIEWS + 1);
    assert.ok(progress.summary.length > 0);
    assert.equal((await createClient({
      serverUrl: setting('REBOUND_URL'), auth: { bearer }, headers: { 'Accept-Language': 'fr' },
    }).getProgress({}, { envelope: true })).headers.contentLanguage, 'fr');
  }],
  ['SVG', async () => {
    const picture = await rebound.getProgressChart();
    assert.match(picture.type, /^image\/svg\+xml/);
    assert.match(await picture.text(), /^(<\?xml[^>]*>\s*)?<svg[\s\S]*<\/svg>\s*$/);
  }],
  ['a table goes out and comes in again', async () => {
    const body = await rebound.exportInterviews();
    const report = await rebound.importInterviews({ query: { preset: 'rebound', dry_run: true }, body });
    assert.deepEqual(report.total, { created: 0, changed: 0, skipped: INTERVIEWS + 1, refused: 0 });
  }],
  ['a value and a field that the contract does not know yet', async () => {
    const tomorrow = await at('REBOUND_TOMORROW_URL').getInterview({ path: { interview_id: interview.id } });
    assert.equal(tomorrow.id, interview.id);
    assert.equal(String(tomorrow.format), 'hologram');
  }],
]));
