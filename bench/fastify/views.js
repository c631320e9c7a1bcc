// Rows as Rebound's contract has them read.
import { readFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(`${process.env.CATALOGUE}/${file}.json`, 'utf8'));
const minutes = new Map(read('six-steps.v1').steps.flatMap(({ tasks }) => tasks.map((task) => [task.key, task.minutes])));
const words = new Map(
  ['en', 'fr'].flatMap((language) =>
    Object.values(read(`six-steps.v1.${language}`).steps).flatMap(({ tasks }) =>
      Object.entries(tasks).map(([key, task]) => [language + key, task]),
    ),
  ),
);

const wire = (value) => value.toLowerCase();
export const etag = (version) => `"${version}"`;

export const interview = (row) => ({
  id: row.id,
  company: row.company,
  role_title: row.role_title,
  job_url: row.job_url,
  kind: wire(row.kind),
  round: wire(row.round),
  format: wire(row.format),
  held_at: row.held_at,
  time_zone: row.time_zone,
  duration_minutes: row.duration_minutes,
  interviewers: row.interviewers,
  outcome: wire(row.outcome),
  outcome_at: row.outcome_at,
  employer_feedback: row.employer_feedback,
  previous_interview_id: row.previous_interview_id,
  notes: row.notes,
  self_assessment: {
    overall: row.overall,
    preparation: row.preparation,
    confidence_before: row.confidence_before,
    confidence_after: row.confidence_after,
    anxiety: row.anxiety,
    tried_my_best: wire(row.tried_my_best),
    went_well: row.went_well,
  },
  created_at: row.created_at,
  updated_at: row.updated_at,
  deleted_at: null,
  restorable_until: null,
  etag: etag(row.version),
});

export function item(row) {
  const own = row.key === null;
  const task = own ? row : { ...words.get(wire(row.language) + row.key), minutes: minutes.get(row.key) };
  return {
    id: row.id,
    checklist_id: row.checklist_id,
    step: wire(row.step),
    key: row.key,
    title: task.title,
    minutes: task.minutes,
    reason: own ? null : task.reason,
    status: wire(row.status),
    due_on: row.due_on,
    note: row.note,
    position: row.position,
    status_changed_at: row.status_changed_at,
    own,
    etag: etag(row.version),
  };
}
