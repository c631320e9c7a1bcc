// The same five operations by Fastify and pg: the service to beat. bench/rebound_bench/subjects.py sets the environment.
import cluster from 'node:cluster';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import Fastify from 'fastify';
import pg from 'pg';
import * as schemas from './schemas.js';
import { owner } from './tokens.js';
import { etag, interview, item } from './views.js';

const { PORT, DATABASE, DATABASE_PORT, DATABASE_USER, STATEMENTS } = process.env;
const sql = (name) => ({ name, text: readFileSync(`${STATEMENTS}/${name}.sql`, 'utf8') });

function serve() {
  const pool = new pg.Pool({ host: '127.0.0.1', port: Number(DATABASE_PORT), database: DATABASE, user: DATABASE_USER, max: 4 });
  const statements = Object.fromEntries(
    ['read-interview', 'list-interviews', 'create-interview', 'create-interview-once', 'tick-item', 'progress']
      .map((name) => [name, sql(name)]),
  );
  const ask = (name, values) => pool.query({ ...statements[name], values });
  const server = Fastify({ bodyLimit: 256 * 1024 });

  server.decorateRequest('owner', '');
  server.addHook('onRequest', async (request, reply) => {
    request.owner = owner(request.headers.authorization);
    if (!request.owner) return reply.code(401).send();
  });

  server.get('/v1/interviews/:id', { schema: { response: { 200: schemas.interview } } }, async (request, reply) => {
    const { rows } = await ask('read-interview', [request.owner, request.params.id]);
    if (rows.length === 0) return reply.code(404).send();
    reply.header('ETag', etag(rows[0].version));
    return interview(rows[0]);
  });

  server.get('/v1/interviews', { schema: { querystring: schemas.filter, response: { 200: schemas.page } } }, async (request) => {
    const { outcome, limit } = request.query;
    const { rows } = await ask('list-interviews', [request.owner, outcome.toUpperCase(), limit + 1]);
    return { items: rows.slice(0, limit).map(interview), next_cursor: null, has_more: rows.length > limit };
  });

  server.post('/v1/interviews', { schema: { body: schemas.newInterview, response: { 201: schemas.interview } } }, async (request, reply) => {
    const sent = request.body;
    const made = row(sent);
    const values = [
      request.owner, made.id, made.created_at, sent.company, sent.role_title, made.kind, made.round, made.format, made.held_at,
      sent.time_zone, sent.notes, made.overall, made.anxiety, made.tried_my_best,
      [sent.company, sent.role_title, sent.notes].join('\n').toLowerCase(), sent.company.toLowerCase(),
    ];
    const view = interview(made);
    const location = `/v1/interviews/${made.id}`;
    const key = request.headers['idempotency-key'];
    const { rowCount } = key === undefined
      ? await ask('create-interview', values)
      : await ask('create-interview-once', [
          ...values, digest(`/v1/interviews\n${key}`), digest(JSON.stringify(sent)).toString('hex'), location,
          Buffer.from(JSON.stringify(view)),
        ]);
    // A retry; replaying what was stored is left out here, since the bench never sends one.
    if (rowCount === 0) return reply.code(409).send();
    reply.code(201).header('Location', location).header('ETag', etag(0));
    return view;
  });

  server.addContentTypeParser('application/merge-patch+json', { parseAs: 'string' }, server.getDefaultJsonParser('error', 'error'));
  server.patch('/v1/checklists/:checklist/items/:id', { schema: { body: schemas.tick } }, async (request, reply) => {
    const version = /^"(\d{1,18})"$/.exec(request.headers['if-match'] ?? '');
    if (!version) return reply.code(428).send();
    const { id, checklist } = request.params;
    const { rows } = await ask('tick-item', [
      request.owner, id, checklist, request.body.status.toUpperCase(), new Date(), version[1],
    ]);
    if (rows.length === 0) return reply.code(412).send();
    reply.header('ETag', etag(rows[0].version));
    return item(rows[0]);
  });

  // What Rebound's statement gathers; it judges and words that, which is left out here.
  server.get('/v1/progress', async (request, reply) => {
    const { rows: [[gathered]] } = await pool.query({ ...statements.progress, values: [request.owner], rowMode: 'array' });
    reply.type('application/json');
    return gathered;
  });

  server.listen({ host: '127.0.0.1', port: Number(PORT) });
}

const digest = (text) => createHash('sha256').update(text).digest();

/** A new interview as it would be read. */
function row(sent) {
  const now = new Date();
  const assessment = sent.self_assessment;
  return {
    id: newId(now), version: 0, created_at: now, updated_at: now, company: sent.company, role_title: sent.role_title, job_url: null,
    kind: sent.kind.toUpperCase(), round: sent.round.toUpperCase(), format: sent.format.toUpperCase(), held_at: new Date(sent.held_at),
    time_zone: sent.time_zone, duration_minutes: null, interviewers: [], outcome: 'PENDING', outcome_at: null,
    employer_feedback: null, previous_interview_id: null, notes: sent.notes, overall: assessment.overall ?? null, preparation: null,
    confidence_before: null, confidence_after: null, anxiety: assessment.anxiety ?? null,
    tried_my_best: assessment.tried_my_best.toUpperCase(), went_well: null,
  };
}

/** A UUIDv7. */
function newId(now) {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

if (cluster.isPrimary) {
  for (let core = 0; core < availableParallelism(); core++) cluster.fork();
  process.on('SIGTERM', () => {
    for (const worker of Object.values(cluster.workers)) worker.kill();
    process.exit(0);
  });
} else {
  serve();
}
