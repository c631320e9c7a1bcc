// What may come, and what goes out: Fastify checks by the first, and writes JSON faster by the second.
const text = (maxLength) => ({ type: 'string', minLength: 1, maxLength, pattern: '\\S' });
const nullable = (type) => ({ type, nullable: true });
const time = { type: 'string', format: 'date-time', nullable: true };
const texts = Object.fromEntries(
  ['id', 'company', 'role_title', 'kind', 'round', 'format', 'time_zone', 'outcome', 'etag'].map((name) => [name, { type: 'string' }]),
);
const figures = ['overall', 'preparation', 'confidence_before', 'confidence_after', 'anxiety'];

export const interview = {
  type: 'object',
  properties: {
    ...texts,
    job_url: nullable('string'),
    held_at: time,
    duration_minutes: nullable('integer'),
    interviewers: { type: 'array', items: { type: 'string' } },
    outcome_at: time,
    employer_feedback: nullable('string'),
    previous_interview_id: nullable('string'),
    notes: nullable('string'),
    self_assessment: {
      type: 'object',
      properties: {
        ...Object.fromEntries(figures.map((name) => [name, nullable('integer')])),
        tried_my_best: { type: 'string' },
        went_well: nullable('string'),
      },
    },
    created_at: time,
    updated_at: time,
    deleted_at: time,
    restorable_until: time,
  },
};

export const page = {
  type: 'object',
  properties: {
    items: { type: 'array', items: interview },
    next_cursor: nullable('string'),
    has_more: { type: 'boolean' },
  },
};

export const newInterview = {
  type: 'object',
  required: ['company', 'role_title', 'held_at', 'notes'],
  additionalProperties: false,
  properties: {
    company: text(200),
    role_title: text(200),
    kind: { enum: ['real', 'mock'], default: 'real' },
    round: { type: 'string', maxLength: 20, default: 'not_said' },
    format: { type: 'string', maxLength: 20, default: 'not_said' },
    held_at: { type: 'string', format: 'date-time' },
    time_zone: { type: 'string', maxLength: 60, default: 'UTC' },
    notes: text(10_000),
    self_assessment: {
      type: 'object',
      default: {},
      additionalProperties: false,
      properties: {
        overall: { type: 'integer', minimum: 1, maximum: 5 },
        anxiety: { type: 'integer', minimum: 0, maximum: 10 },
        tried_my_best: { enum: ['not_said', 'yes', 'partly', 'no'], default: 'not_said' },
      },
    },
  },
};

export const filter = {
  type: 'object',
  required: ['outcome', 'limit'],
  properties: {
    outcome: { enum: ['pending', 'advanced', 'offer', 'rejected', 'withdrawn', 'no_reply'] },
    limit: { type: 'integer', minimum: 1, maximum: 100 },
  },
};

export const tick = {
  type: 'object',
  required: ['status'],
  properties: { status: { enum: ['to_do', 'done', 'skipped', 'not_for_me'] } },
};
