import { useState } from 'preact/hooks';
import { ProblemError, type Interview } from '@rebound/sdk';
import { words } from '../language/language';
import { announce } from '../parts/announce';
import { ScaleField, ChoiceField } from '../parts/choices';
import { AreaField, SelectField, TextField, TimeField } from '../parts/fields';
import { Form } from '../parts/Form';
import { Icon } from '../parts/Icon';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Waiting } from '../parts/Waiting';
import { Link } from '../routing/Link';
import { go } from '../routing/navigation';
import type { Route } from '../routing/routes';
import { rebound } from '../service/rebound';
import { useLoaded } from '../service/useLoaded';
import { asCreate, asPatch, type Draft, draftOf, newDraft } from './draft';

/** Adds an interview, or changes the one that is named. */
export function InterviewFormPage({ id }: { id?: string }) {
  const { interviewForm: texts, interviews, general } = words.value;
  const back: Route = id === undefined ? { page: 'interviews' } : { page: 'interview', id };
  return (
    <Page
      title={id === undefined ? texts.addTitle : texts.editTitle}
      lead={texts.lead}
      back={
        <Link to={back}>
          <Icon name="back" />
          {general.back(interviews.title)}
        </Link>
      }
    >
      {id === undefined ? <Adding /> : <Changing id={id} />}
    </Page>
  );
}

function Adding() {
  const [draft, setDraft] = useState(newDraft);
  async function save() {
    const interview = await rebound.createInterview({ body: asCreate(draft) });
    announce(words.value.interviewForm.saved);
    go({ page: 'interview', id: interview.id }, { replace: true });
  }
  return <InterviewForm draft={draft} onDraft={setDraft} onSave={save} back={{ page: 'interviews' }} />;
}

function Changing({ id }: { id: string }) {
  const interview = useLoaded((signal) => rebound.getInterview({ path: { interview_id: id } }, { signal }), [id]);
  return <Waiting on={interview}>{(value) => <Filled key={value.etag} interview={value} onChangedElsewhere={interview.reload} />}</Waiting>;
}

function Filled({ interview, onChangedElsewhere }: { interview: Interview; onChangedElsewhere: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(interview));
  const [late, setLate] = useState(false);
  const back: Route = { page: 'interview', id: interview.id };
  async function save() {
    try {
      await rebound.updateInterview({
        path: { interview_id: interview.id },
        headers: { 'If-Match': interview.etag },
        body: asPatch(draft),
      });
    } catch (error) {
      if (!(error instanceof ProblemError && error.status === 412)) throw error;
      setLate(true);
      return;
    }
    announce(words.value.interviewForm.saved);
    go(back, { replace: true });
  }
  return (
    <>
      {late && (
        <Notice kind="trouble">
          <p>{words.value.general.changedElsewhere}</p>
          <button type="button" class="button" onClick={onChangedElsewhere}>
            {words.value.general.tryAgain}
          </button>
        </Notice>
      )}
      <InterviewForm draft={draft} onDraft={setDraft} onSave={save} back={back} />
    </>
  );
}

interface InterviewFormProps {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  onSave: () => Promise<void>;
  back: Route;
}

function InterviewForm({ draft, onDraft, onSave, back }: InterviewFormProps) {
  const texts = words.value.interviewForm;
  const set = (part: Partial<Draft>) => {
    onDraft({ ...draft, ...part });
  };
  return (
    <Form
      name="interview"
      submit={texts.submit}
      onSubmit={onSave}
      onCancel={() => {
        go(back);
      }}
    >
      <fieldset class="card group">
        <legend>{texts.about}</legend>
        <About draft={draft} set={set} />
      </fieldset>
      <fieldset class="card group" aria-describedby="how-hint">
        <legend>{texts.how}</legend>
        <p class="hint" id="how-hint">
          {texts.howHint}
        </p>
        <HowItWas draft={draft} set={set} />
      </fieldset>
    </Form>
  );
}

interface PartProps {
  draft: Draft;
  set: (part: Partial<Draft>) => void;
}

function About({ draft, set }: PartProps) {
  const { interviewForm: texts, rounds, formats, outcomes } = words.value;
  return (
    <>
      <TextField pointer="/company" label={texts.company} value={draft.company} autoComplete="organization" onValue={(company) => { set({ company }); }} />
      <TextField pointer="/role_title" label={texts.role} value={draft.role} autoComplete="organization-title" onValue={(role) => { set({ role }); }} />
      <TimeField
        pointer="/held_at"
        label={texts.heldAt}
        hint={texts.heldAtHint(draft.timeZone)}
        value={draft.heldAt}
        onValue={(heldAt) => { set({ heldAt }); }}
      />
      <div class="side-by-side">
        <SelectField pointer="/round" label={texts.round} options={rounds} value={draft.round} onValue={(round) => { set({ round }); }} />
        <SelectField pointer="/format" label={texts.format} options={formats} value={draft.format} onValue={(format) => { set({ format }); }} />
        <SelectField pointer="/outcome" label={texts.outcome} options={outcomes} value={draft.outcome} onValue={(outcome) => { set({ outcome }); }} />
        <TextField
          pointer="/duration_minutes"
          inputMode="numeric"
          label={texts.duration}
          optional
          value={draft.duration}
          onValue={(duration) => { set({ duration }); }}
        />
      </div>
      <AreaField pointer="/notes" label={texts.notes} optional value={draft.notes} onValue={(notes) => { set({ notes }); }} />
    </>
  );
}

function HowItWas({ draft, set }: PartProps) {
  const { interviewForm: texts, efforts } = words.value;
  return (
    <>
      <ScaleField
        pointer="/self_assessment/overall"
        legend={texts.overall}
        ends={texts.scaleOverall}
        to={5}
        value={draft.overall}
        onValue={(overall) => { set({ overall }); }}
      />
      <ScaleField
        pointer="/self_assessment/preparation"
        legend={texts.preparation}
        ends={texts.scalePreparation}
        to={5}
        value={draft.preparation}
        onValue={(preparation) => { set({ preparation }); }}
      />
      <ScaleField
        pointer="/self_assessment/confidence_before"
        legend={texts.confidenceBefore}
        ends={texts.scaleConfidence}
        to={5}
        value={draft.confidenceBefore}
        onValue={(confidenceBefore) => { set({ confidenceBefore }); }}
      />
      <ScaleField
        pointer="/self_assessment/confidence_after"
        legend={texts.confidenceAfter}
        ends={texts.scaleConfidence}
        to={5}
        value={draft.confidenceAfter}
        onValue={(confidenceAfter) => { set({ confidenceAfter }); }}
      />
      <ScaleField
        pointer="/self_assessment/anxiety"
        legend={texts.anxiety}
        ends={texts.scaleAnxiety}
        from={0}
        to={10}
        value={draft.anxiety}
        onValue={(anxiety) => { set({ anxiety }); }}
      />
      <ChoiceField
        pointer="/self_assessment/tried_my_best"
        legend={texts.triedMyBest}
        options={efforts}
        value={draft.triedMyBest}
        onValue={(triedMyBest) => { set({ triedMyBest }); }}
      />
      <AreaField
        pointer="/self_assessment/went_well"
        label={texts.wentWell}
        hint={texts.wentWellHint}
        optional
        value={draft.wentWell}
        onValue={(wentWell) => { set({ wentWell }); }}
      />
    </>
  );
}
