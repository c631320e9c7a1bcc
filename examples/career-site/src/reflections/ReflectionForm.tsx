import { useState } from 'preact/hooks';
import type { Interview, RecoveryStep, ReflectionCreate, ReflectionKind } from '@rebound/sdk';
import { day } from '../language/format';
import { words } from '../language/language';
import { AreaField, SelectField, ShareField } from '../parts/fields';
import { Form } from '../parts/Form';
import { rebound } from '../service/rebound';

/** The step that each kind belongs to. */
const steps: Record<ReflectionKind, RecoveryStep> = {
  facts: 'slack',
  what_if: 'slack',
  friend_note: 'slack',
  thought_check: 'feelings',
  note: 'feelings',
  lesson: 'learning',
};

const HALF = 50;

interface Draft {
  kind: ReflectionKind;
  interview: string;
  text: string;
  parked: boolean;
  beliefBefore: number;
  fairer: string;
  beliefAfter: number;
}

interface ReflectionFormProps {
  kind: ReflectionKind;
  interview: string | undefined;
  interviews: readonly Interview[];
  onSaved: () => void;
  onCancel: () => void;
}

/** Writes a reflection; each kind asks its own question. */
export function ReflectionForm({ kind, interview, interviews, onSaved, onCancel }: ReflectionFormProps) {
  const { reflections: texts, reflectionKinds } = words.value;
  const [draft, setDraft] = useState<Draft>({
    kind,
    interview: interview ?? '',
    text: '',
    parked: false,
    beliefBefore: HALF,
    fairer: '',
    beliefAfter: HALF,
  });
  const set = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
  };
  const { prompt, hint } = reflectionKinds[draft.kind];

  async function save() {
    await rebound.createReflection({ body: bodyOf(draft) });
    onSaved();
  }

  return (
    <section class="card" aria-label={texts.write}>
      <Form name="reflection" submit={texts.submit} onSubmit={save} onCancel={onCancel}>
        <SelectField pointer="/kind" label={texts.kind} options={labels(reflectionKinds)} value={draft.kind} onValue={(chosen) => { set({ kind: chosen }); }} />
        <AreaField pointer="/text" label={prompt} hint={hint} rows={5} value={draft.text} onValue={(text) => { set({ text }); }} />
        {draft.kind === 'thought_check' && <ThoughtCheck draft={draft} set={set} />}
        {draft.kind === 'what_if' && (
          <label class="choice">
            <input
              type="checkbox"
              checked={draft.parked}
              onChange={(event) => {
                set({ parked: event.currentTarget.checked });
              }}
            />
            <span>{texts.park}</span>
          </label>
        )}
        <SelectField
          pointer="/interview_id"
          label={texts.interview}
          options={choices(interviews, texts.noInterview)}
          value={draft.interview}
          onValue={(id) => { set({ interview: id }); }}
        />
      </Form>
    </section>
  );
}

function ThoughtCheck({ draft, set }: { draft: Draft; set: (part: Partial<Draft>) => void }) {
  const { reflections: texts } = words.value;
  return (
    <>
      <ShareField
        pointer="/belief_before"
        label={texts.beliefBefore}
        value={draft.beliefBefore}
        onValue={(beliefBefore) => { set({ beliefBefore }); }}
      />
      <AreaField
        pointer="/fairer_thought"
        label={texts.fairer}
        hint={texts.fairerHint}
        optional
        value={draft.fairer}
        onValue={(fairer) => { set({ fairer }); }}
      />
      {draft.fairer.trim() !== '' && (
        <ShareField
          pointer="/belief_after"
          label={texts.beliefAfter}
          value={draft.beliefAfter}
          onValue={(beliefAfter) => { set({ beliefAfter }); }}
        />
      )}
    </>
  );
}

function bodyOf(draft: Draft): ReflectionCreate {
  const body: ReflectionCreate = { step: steps[draft.kind], kind: draft.kind, text: draft.text };
  if (draft.interview !== '') body.interview_id = draft.interview;
  if (draft.kind === 'what_if') body.parked = draft.parked;
  if (draft.kind === 'thought_check') {
    body.belief_before = draft.beliefBefore;
    if (draft.fairer.trim() !== '') {
      body.fairer_thought = draft.fairer;
      body.belief_after = draft.beliefAfter;
    }
  }
  return body;
}

/** What each kind is called. */
export function labels(kinds: Record<ReflectionKind, { label: string }>): Record<ReflectionKind, string> {
  return Object.fromEntries(Object.entries(kinds).map(([kind, { label }]) => [kind, label])) as Record<ReflectionKind, string>;
}

function choices(interviews: readonly Interview[], none: string): Record<string, string> {
  return {
    '': none,
    ...Object.fromEntries(interviews.map(({ id, company, held_at, time_zone }) => [id, `${company}, ${day(held_at, time_zone)}`])),
  };
}
