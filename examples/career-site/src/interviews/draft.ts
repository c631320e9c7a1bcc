import type { Interview, InterviewCreate, InterviewFormat, InterviewPatch, InterviewRound, Outcome, TriedMyBest } from '@rebound/sdk';
import { asLocalInput, fromLocalInput, ownTimeZone } from '../language/format';

/** An interview as its form holds it: texts as typed, and what was not answered left undefined. */
export interface Draft {
  company: string;
  role: string;
  /** As an `<input type="datetime-local">` has it. */
  heldAt: string;
  timeZone: string;
  round: InterviewRound;
  format: InterviewFormat;
  duration: string;
  outcome: Outcome;
  notes: string;
  overall: number | undefined;
  preparation: number | undefined;
  confidenceBefore: number | undefined;
  confidenceAfter: number | undefined;
  anxiety: number | undefined;
  triedMyBest: TriedMyBest;
  wentWell: string;
}

/** An empty form. */
export function newDraft(): Draft {
  return {
    company: '',
    role: '',
    heldAt: '',
    timeZone: ownTimeZone(),
    round: 'not_said',
    format: 'not_said',
    duration: '',
    outcome: 'pending',
    notes: '',
    overall: undefined,
    preparation: undefined,
    confidenceBefore: undefined,
    confidenceAfter: undefined,
    anxiety: undefined,
    triedMyBest: 'not_said',
    wentWell: '',
  };
}

/** The form of an interview that is there. */
export function draftOf(interview: Interview): Draft {
  const { self_assessment: seen } = interview;
  return {
    company: interview.company,
    role: interview.role_title,
    heldAt: asLocalInput(interview.held_at, interview.time_zone),
    timeZone: interview.time_zone,
    round: interview.round,
    format: interview.format,
    duration: interview.duration_minutes?.toString() ?? '',
    outcome: interview.outcome,
    notes: interview.notes ?? '',
    overall: seen.overall ?? undefined,
    preparation: seen.preparation ?? undefined,
    confidenceBefore: seen.confidence_before ?? undefined,
    confidenceAfter: seen.confidence_after ?? undefined,
    anxiety: seen.anxiety ?? undefined,
    triedMyBest: seen.tried_my_best,
    wentWell: seen.went_well ?? '',
  };
}

/** All of the form as a change; null clears what is empty now. */
export function asPatch(draft: Draft): InterviewPatch {
  const heldAt = fromLocalInput(draft.heldAt, draft.timeZone);
  return {
    company: draft.company,
    role_title: draft.role,
    ...(heldAt === undefined ? {} : { held_at: heldAt }),
    time_zone: draft.timeZone,
    round: draft.round,
    format: draft.format,
    duration_minutes: draft.duration === '' ? null : Number(draft.duration),
    outcome: draft.outcome,
    notes: orNull(draft.notes),
    self_assessment: {
      overall: draft.overall ?? null,
      preparation: draft.preparation ?? null,
      confidence_before: draft.confidenceBefore ?? null,
      confidence_after: draft.confidenceAfter ?? null,
      anxiety: draft.anxiety ?? null,
      tried_my_best: draft.triedMyBest,
      went_well: orNull(draft.wentWell),
    },
  };
}

/** All that was filled in. A field that the service asks for and that is empty is left for the service to say so. */
export function asCreate(draft: Draft): InterviewCreate {
  return withoutNulls(asPatch(draft)) as InterviewCreate;
}

function withoutNulls(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([key, part]: [string, unknown]) => [key, typeof part === 'object' && part !== null ? withoutNulls(part) : part]),
  );
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
