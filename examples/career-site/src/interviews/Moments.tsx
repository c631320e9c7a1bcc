import { useEffect, useRef, useState } from 'preact/hooks';
import type { Moment, WeaknessCatalogue } from '@rebound/sdk';
import { words } from '../language/language';
import { announce } from '../parts/announce';
import { Icon } from '../parts/Icon';
import { Trouble } from '../parts/Trouble';
import { useFocusAfter } from '../parts/useFocusAfter';
import { Waiting } from '../parts/Waiting';
import { rebound } from '../service/rebound';
import { useLoaded } from '../service/useLoaded';
import { MomentForm } from './MomentForm';
import { labelOf } from './Tags';

/** The hard and good moments of an interview, and a form for another. */
export function Moments({ interview }: { interview: string }) {
  const { interview: texts } = words.value;
  const moments = useLoaded((signal) => read(interview, signal), [interview]);
  const [adding, setAdding] = useState(false);
  const add = useFocusAfter<HTMLButtonElement>(adding);
  const heading = useRef<HTMLHeadingElement>(null);

  return (
    <section aria-labelledby="moments">
      <h2 id="moments" ref={heading} tabIndex={-1}>{texts.momentsTitle}</h2>
      <p class="hint">{texts.momentsLead}</p>
      <Waiting on={moments}>
        {({ items, catalogue }) => (
          <>
            {items.length === 0 && !adding && <p class="empty">{texts.noMoments}</p>}
            <ul class="cards">
              {items.map((moment) => (
                <MomentCard
                  key={moment.id}
                  moment={moment}
                  catalogue={catalogue}
                  onRemoved={() => {
                    heading.current?.focus();
                    moments.reload();
                  }}
                />
              ))}
            </ul>
            {adding ? (
              <Adding
                interview={interview}
                catalogue={catalogue}
                onDone={(saved) => {
                  setAdding(false);
                  if (saved) moments.reload();
                }}
              />
            ) : (
              <button
                ref={add}
                type="button"
                class="button main"
                onClick={() => {
                  setAdding(true);
                }}
              >
                <Icon name="plus" />
                {texts.addMoment}
              </button>
            )}
          </>
        )}
      </Waiting>
    </section>
  );
}

async function read(interview: string, signal: AbortSignal): Promise<{ items: Moment[]; catalogue: WeaknessCatalogue }> {
  const [catalogue, items] = await Promise.all([rebound.getWeaknessCatalogue({}, { signal }), all(interview, signal)]);
  return { items, catalogue };
}

async function all(interview: string, signal: AbortSignal): Promise<Moment[]> {
  const items: Moment[] = [];
  for await (const moment of rebound.listMoments.items({ path: { interview_id: interview }, query: { limit: 100 } }, { signal })) {
    items.push(moment);
  }
  return items;
}

interface AddingProps {
  interview: string;
  catalogue: WeaknessCatalogue;
  onDone: (saved: boolean) => void;
}

function Adding({ interview, catalogue, onDone }: AddingProps) {
  const { momentForm: texts } = words.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div class="card">
      <h3 ref={heading} tabIndex={-1}>
        {texts.title}
      </h3>
      <MomentForm
        interview={interview}
        catalogue={catalogue}
        onSaved={() => {
          announce(texts.saved);
          onDone(true);
        }}
        onCancel={() => {
          onDone(false);
        }}
      />
    </div>
  );
}

interface MomentCardProps {
  moment: Moment;
  catalogue: WeaknessCatalogue;
  onRemoved: () => void;
}

function MomentCard({ moment, catalogue, onRemoved }: MomentCardProps) {
  const { interview: texts, controls } = words.value;
  const [error, setError] = useState<unknown>();
  const hard = moment.valence === 'hard';

  async function remove() {
    try {
      await rebound.deleteMoment({ path: { interview_id: moment.interview_id, moment_id: moment.id } });
      announce(texts.momentRemoved);
      onRemoved();
    } catch (refused) {
      setError(refused);
    }
  }

  return (
    <li class={`card moment ${moment.valence}`}>
      <h3>
        <Icon name={moment.valence} />
        {hard ? texts.hard : texts.good}
      </h3>
      {moment.question !== null && (
        <p class="hint">
          {texts.question}: {moment.question}
        </p>
      )}
      <p class="words">{moment.what_happened}</p>
      {moment.next_time !== null && (
        <p class="next-time">
          <strong>{texts.nextTime}: </strong>
          {moment.next_time}
        </p>
      )}
      {hard && (
        <p class="tags">
          <span class="tag quiet">
            {controls[moment.control].label}
          </span>
          {moment.weaknesses.map((slug) => (
            <span key={slug} class="tag">
              {labelOf(slug, catalogue)}
            </span>
          ))}
        </p>
      )}
      {error !== undefined && <Trouble error={error} />}
      <p class="card-actions">
        <button type="button" class="link-button" onClick={() => void remove()}>
          {texts.removeMoment}
          <span class="heard-only"> ({moment.what_happened.slice(0, 60)})</span>
        </button>
      </p>
    </li>
  );
}
