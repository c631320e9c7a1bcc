import { useState } from 'preact/hooks';
import type { Control, MomentCreate, Valence, WeaknessCatalogue } from '@rebound/sdk';
import { words } from '../language/language';
import { ChoiceField, ScaleField } from '../parts/choices';
import { AreaField, TextField } from '../parts/fields';
import { Form } from '../parts/Form';
import { rebound } from '../service/rebound';
import { Tags } from './Tags';

interface Draft {
  valence: Valence;
  question: string;
  whatHappened: string;
  control: Control | undefined;
  nextTime: string;
  difficulty: number | undefined;
  tags: readonly string[];
}

const empty: Draft = {
  valence: 'hard',
  question: '',
  whatHappened: '',
  control: undefined,
  nextTime: '',
  difficulty: undefined,
  tags: [],
};

interface MomentFormProps {
  interview: string;
  catalogue: WeaknessCatalogue;
  onSaved: () => void;
  onCancel?: () => void;
}

/** Notes a moment of an interview. "Next time" is asked only for what the person could steer. */
export function MomentForm({ interview, catalogue, onSaved, onCancel }: MomentFormProps) {
  const { momentForm: texts, controls } = words.value;
  const [draft, setDraft] = useState(empty);
  const set = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
  };
  const hard = draft.valence === 'hard';

  async function save() {
    await rebound.createMoment({ path: { interview_id: interview }, body: bodyOf(draft) });
    setDraft(empty);
    onSaved();
  }

  return (
    <Form name="moment" submit={texts.submit} onSubmit={save} {...(onCancel === undefined ? {} : { onCancel })}>
      <ChoiceField
        pointer="/valence"
        legend={texts.valence}
        options={{ hard: texts.hard, good: texts.good }}
        value={draft.valence}
        onValue={(valence) => { set({ valence }); }}
      />
      <TextField pointer="/question" label={texts.question} optional value={draft.question} onValue={(question) => { set({ question }); }} />
      <AreaField
        pointer="/what_happened"
        label={hard ? texts.whatHappened : texts.goodHappened}
        {...(hard ? { hint: texts.whatHappenedHint } : {})}
        rows={4}
        value={draft.whatHappened}
        onValue={(whatHappened) => { set({ whatHappened }); }}
      />
      {hard && (
        <>
          <Tags text={draft.whatHappened} chosen={draft.tags} catalogue={catalogue} onChosen={(tags) => { set({ tags }); }} />
          <ChoiceField
            pointer="/control"
            legend={texts.control}
            options={controls}
            value={draft.control}
            onValue={(control) => { set({ control }); }}
          />
          {draft.control === 'outside' ? (
            <p class="kind-word">{texts.outside}</p>
          ) : (
            <AreaField
              pointer="/next_time"
              label={texts.nextTime}
              optional
              rows={2}
              value={draft.nextTime}
              onValue={(nextTime) => { set({ nextTime }); }}
            />
          )}
          <ScaleField
            pointer="/difficulty"
            legend={texts.difficulty}
            ends={texts.scaleDifficulty}
            to={5}
            value={draft.difficulty}
            onValue={(difficulty) => { set({ difficulty }); }}
          />
        </>
      )}
    </Form>
  );
}

function bodyOf(draft: Draft): MomentCreate {
  const body: MomentCreate = { valence: draft.valence, what_happened: draft.whatHappened };
  if (draft.question.trim() !== '') body.question = draft.question;
  if (draft.valence === 'good') return body;
  if (draft.control !== undefined) body.control = draft.control;
  if (draft.control !== 'outside' && draft.nextTime.trim() !== '') body.next_time = draft.nextTime;
  if (draft.difficulty !== undefined) body.difficulty = draft.difficulty;
  if (draft.tags.length > 0) body.weaknesses = [...draft.tags];
  return body;
}
