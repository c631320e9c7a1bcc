import type { ChecklistSummary, Interview } from '@rebound/sdk';
import { dayAndTime } from '../language/format';
import { words } from '../language/language';
import { AskingFirst } from '../parts/AskingFirst';
import { Icon } from '../parts/Icon';
import { Page } from '../parts/Page';
import { Waiting } from '../parts/Waiting';
import { Link } from '../routing/Link';
import { go } from '../routing/navigation';
import { rebound } from '../service/rebound';
import { useLoaded } from '../service/useLoaded';
import { isAhead } from './InterviewCard';
import { Moments } from './Moments';
import { remove } from './removal';

/** An interview: what it was, how it was, the steps after it and its moments. */
export function InterviewPage({ id }: { id: string }) {
  const { interviews, general } = words.value;
  const loading = useLoaded(async (signal) => {
    const [interview, checklists] = await Promise.all([
      rebound.getInterview({ path: { interview_id: id } }, { signal }),
      rebound.listChecklists({ query: { interview_id: id, limit: 1 } }, { signal }),
    ]);
    return { interview, checklist: checklists.items[0] };
  }, [id]);
  const { loaded } = loading;
  return (
    <Page
      title={loaded.state === 'ready' ? loaded.value.interview.company : interviews.short}
      back={
        <Link to={{ page: 'interviews' }}>
          <Icon name="back" />
          {general.back(interviews.title)}
        </Link>
      }
    >
      <Waiting on={loading}>
        {({ interview, checklist }) => (
          <>
            <About interview={interview} />
            <Steps interview={interview} checklist={checklist} />
            <Moments interview={interview.id} />
            <Reflect interview={interview} />
            <Removal interview={interview} />
          </>
        )}
      </Waiting>
    </Page>
  );
}

function About({ interview }: { interview: Interview }) {
  const { interview: texts, interviews, rounds, formats, outcomes, interviewForm } = words.value;
  const details = [
    interview.round === 'not_said' ? '' : rounds[interview.round],
    interview.format === 'not_said' ? '' : formats[interview.format],
    interview.duration_minutes === null ? '' : texts.minutes(interview.duration_minutes),
  ].filter((detail) => detail !== '');
  const { went_well } = interview.self_assessment;
  return (
    <section class="about" aria-label={texts.details}>
      <p class="role">{interview.role_title}</p>
      <p>
        <time dateTime={interview.held_at}>{dayAndTime(interview.held_at, interview.time_zone)}</time>
      </p>
      {details.length > 0 && <p class="hint">{details.join(' · ')}</p>}
      <p class="tags">
        <span class="tag">{isAhead(interview) ? interviews.toCome : outcomes[interview.outcome]}</span>
      </p>
      {went_well !== null && (
        <p class="kind-word">
          <strong>{interviewForm.wentWell}: </strong>
          {went_well}
        </p>
      )}
      {interview.employer_feedback !== null && (
        <p>
          <strong>{texts.feedback}: </strong>
          {interview.employer_feedback}
        </p>
      )}
      {interview.notes !== null && <p class="words">{interview.notes}</p>}
      <p>
        <Link to={{ page: 'edit-interview', id: interview.id }} class="button">
          {texts.change}
        </Link>
      </p>
    </section>
  );
}

function Steps({ interview, checklist }: { interview: Interview; checklist: ChecklistSummary | undefined }) {
  const { interview: texts } = words.value;
  return (
    <section class="card accent" aria-labelledby="steps">
      <h2 id="steps">{texts.stepsTitle}</h2>
      <p>{texts.stepsLead}</p>
      {checklist !== undefined && (
        <p>
          <progress aria-labelledby="steps-handled" max={checklist.progress.total} value={checklist.progress.total - checklist.progress.to_do} />
          <span id="steps-handled" class="hint">
            {texts.handled(checklist.progress.total - checklist.progress.to_do, checklist.progress.total)}
          </span>
        </p>
      )}
      <Link to={{ page: 'steps', id: interview.id }} class="button main">
        {checklist === undefined ? texts.startSteps : texts.goOnSteps}
      </Link>
    </section>
  );
}

function Reflect({ interview }: { interview: Interview }) {
  const { interview: texts, reflections } = words.value;
  return (
    <section aria-labelledby="reflect">
      <h2 id="reflect">{texts.reflectionsTitle}</h2>
      <p>{reflections.lead}</p>
      <Link to={{ page: 'reflections', interview: interview.id }} class="button">
        {texts.reflect}
      </Link>
    </section>
  );
}

function Removal({ interview }: { interview: Interview }) {
  const { interview: texts, general } = words.value;

  async function removeIt() {
    await remove(interview);
    go({ page: 'interviews' });
  }

  return (
    <div class="end-actions">
      <AskingFirst
        look="button plain"
        question={texts.removeQuestion(interview.company)}
        hint={texts.removeHint}
        yes={general.remove}
        onYes={removeIt}
      >
        {texts.remove}
      </AskingFirst>
    </div>
  );
}
