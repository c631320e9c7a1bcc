import { useCallback, useState } from 'preact/hooks';
import { type Checklist, type ChecklistItem, type ChecklistItemPatch, type Interview, ProblemError } from '@rebound/sdk';
import { words } from '../language/language';
import { announce } from '../parts/announce';
import { Icon } from '../parts/Icon';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { Link } from '../routing/Link';
import { rebound } from '../service/rebound';
import { useLoaded } from '../service/useLoaded';
import { Step } from './Step';

/** The six steps after an interview. */
export function StepsPage({ interview: id }: { interview: string }) {
  const { steps: texts, interview: interviewTexts, general } = words.value;
  const loading = useLoaded(async (signal) => {
    const [interview, checklist] = await Promise.all([rebound.getInterview({ path: { interview_id: id } }, { signal }), find(id, signal)]);
    return { interview, checklist };
  }, [id]);
  const { loaded } = loading;
  return (
    <Page
      title={loaded.state === 'ready' ? texts.title(loaded.value.interview.company) : interviewTexts.stepsTitle}
      back={
        <Link to={{ page: 'interview', id }}>
          <Icon name="back" />
          {general.back(loaded.state === 'ready' ? loaded.value.interview.company : interviewTexts.details)}
        </Link>
      }
    >
      <Waiting on={loading}>
        {({ interview, checklist }) =>
          checklist === null ? (
            <Start
              interview={interview}
              onStarted={(started) => {
                loading.replace({ interview, checklist: started });
              }}
            />
          ) : (
            <Steps
              checklist={checklist}
              onChange={(changed) => {
                loading.replace({ interview, checklist: changed });
              }}
            />
          )
        }
      </Waiting>
    </Page>
  );
}

async function find(interview: string, signal: AbortSignal): Promise<Checklist | null> {
  const { items } = await rebound.listChecklists({ query: { interview_id: interview, limit: 1 } }, { signal });
  const [summary] = items;
  return summary === undefined ? null : rebound.getChecklist({ path: { checklist_id: summary.id } }, { signal });
}

function Start({ interview, onStarted }: { interview: Interview; onStarted: (checklist: Checklist) => void }) {
  const { steps: texts } = words.value;
  const [error, setError] = useState<unknown>();
  async function start() {
    try {
      onStarted(await rebound.createChecklist({ body: { interview_id: interview.id } }));
      document.querySelector('h1')?.focus();
    } catch (refused) {
      setError(refused);
    }
  }
  return (
    <div class="empty">
      <p>{texts.startLead}</p>
      {error !== undefined && <Trouble error={error} />}
      <button type="button" class="button main" onClick={() => void start()}>
        {texts.start}
      </button>
    </div>
  );
}

function Steps({ checklist, onChange }: { checklist: Checklist; onChange: (checklist: Checklist) => void }) {
  const { steps: texts } = words.value;
  const { total, to_do } = checklist.progress;
  const [late, setLate] = useState(false);
  const [error, setError] = useState<unknown>();

  const change = useCallback(
    async (item: ChecklistItem, patch: ChecklistItemPatch, said: string) => {
      setError(undefined);
      try {
        const made = await attempt(item, patch);
        onChange(await rebound.getChecklist({ path: { checklist_id: checklist.id } }));
        setLate(!made);
        if (made) announce(said);
      } catch (refused) {
        setError(refused);
      }
    },
    [checklist.id, onChange],
  );

  return (
    <>
      <div class="overall">
        <progress aria-labelledby="handled" max={total} value={total - to_do} />
        <p id="handled">{texts.handled(total - to_do, total)}</p>
      </div>
      {checklist.completed_at !== null && <p class="kind-word">{texts.allHandled}</p>}
      {late && (
        <Notice kind="trouble">
          <p>{texts.changedElsewhere}</p>
        </Notice>
      )}
      {error !== undefined && <Trouble error={error} />}
      <ol class="steps">
        {checklist.steps.map((step, index) => (
          <Step
            key={step.key}
            step={step}
            number={index + 1}
            language={checklist.language}
            interview={checklist.interview_id}
            startsOpen={index === firstToDo(checklist)}
            onChange={change}
          />
        ))}
      </ol>
    </>
  );
}

/** Changes an item as the person saw it; false where somebody, or another device, was faster. */
async function attempt(item: ChecklistItem, patch: ChecklistItemPatch): Promise<boolean> {
  try {
    await rebound.updateChecklistItem({
      path: { checklist_id: item.checklist_id, item_id: item.id },
      headers: { 'If-Match': item.etag },
      body: patch,
    });
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 412) return false;
    throw error;
  }
}

function firstToDo({ steps }: Checklist): number {
  return steps.findIndex(({ progress }) => progress.to_do > 0);
}
