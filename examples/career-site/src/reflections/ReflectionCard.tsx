import type { Reflection } from '@rebound/sdk';
import { day, number } from '../language/format';
import { words } from '../language/language';
import { AskingFirst } from '../parts/AskingFirst';
import { rebound } from '../service/rebound';

interface ReflectionCardProps {
  reflection: Reflection;
  company: string | undefined;
  onRemoved: () => void;
}

/** Something that was written. */
export function ReflectionCard({ reflection, company, onRemoved }: ReflectionCardProps) {
  const { reflections: texts, reflectionKinds } = words.value;
  return (
    <li class="card">
      <h3>{reflectionKinds[reflection.kind].label}</h3>
      <p class="hint">
        <time dateTime={reflection.created_at}>{day(reflection.created_at)}</time>
        {company !== undefined && ` · ${texts.about(company)}`}
      </p>
      <p class="words">{reflection.text}</p>
      {reflection.fairer_thought !== null && (
        <p class="words kind-word">
          <strong>{texts.fairerShown}: </strong>
          {reflection.fairer_thought}
        </p>
      )}
      <Belief reflection={reflection} />
      {reflection.parked && (
        <p class="tags">
          <span class="tag">{texts.parked}</span>
        </p>
      )}
      <Removal reflection={reflection} onRemoved={onRemoved} />
    </li>
  );
}

function Belief({ reflection: { belief_before: before, belief_after: after } }: { reflection: Reflection }) {
  const { reflections: texts } = words.value;
  if (before === null) {
    return null;
  }
  return <p class="hint">{after === null ? texts.beliefOnly(number(before)) : texts.belief(number(before), number(after))}</p>;
}

function Removal({ reflection, onRemoved }: { reflection: Reflection; onRemoved: () => void }) {
  const { reflections: texts, general } = words.value;

  async function remove() {
    await rebound.deleteReflection({ path: { reflection_id: reflection.id } });
    onRemoved();
  }

  return (
    <div class="card-actions">
      <AskingFirst look="link-button" question={texts.removeQuestion} hint={texts.removeHint} yes={general.remove} onYes={remove}>
        {general.remove}
        <span class="heard-only"> ({reflection.text.slice(0, 60)})</span>
      </AskingFirst>
    </div>
  );
}
