import { useState } from 'preact/hooks';
import type { ChecklistItem, ItemStatus, Language } from '@rebound/sdk';
import { words } from '../language/language';
import { Link } from '../routing/Link';
import { placeFor } from './places';
import type { Change } from './Step';

interface ItemProps {
  item: ChecklistItem;
  language: Language;
  interview: string;
  onChange: Change;
}

/** A task: ticked, skipped or put aside, with the reason for it and a note of the person's own. */
export function Item({ item, language, interview, onChange }: ItemProps) {
  const { steps: texts, itemStatuses } = words.value;
  const [busy, setBusy] = useState(false);

  async function turn(status: ItemStatus) {
    if (busy) return;
    setBusy(true);
    const said = status === 'done' ? texts.ticked(item.title) : texts.changed(item.title, itemStatuses[status]);
    await onChange(item, { status }, said);
    setBusy(false);
  }

  return (
    <li class={`item ${item.status}`} aria-busy={busy}>
      <label class="tick">
        <input
          type="checkbox"
          checked={item.status === 'done'}
          onClick={(event) => {
            // The tick shows what the service has, so it moves once the service has taken it.
            event.preventDefault();
            void turn(item.status === 'done' ? 'to_do' : 'done');
          }}
        />
        <span>
          <span lang={language}>{item.title}</span>
          <span class="item-about">
            {item.minutes !== null && <span>{texts.minutes(item.minutes)}</span>}
            {item.status !== 'to_do' && <span class="item-status">{itemStatuses[item.status]}</span>}
          </span>
        </span>
      </label>
      <details>
        <summary>
          {texts.why}
          <span class="heard-only" lang={language}>
            {` (${item.title})`}
          </span>
        </summary>
        {item.reason !== null && <p lang={language}>{item.reason}</p>}
        <Place itemKey={item.key} interview={interview} />
        <Note item={item} onChange={onChange} />
        <Others item={item} onTurn={turn} />
      </details>
    </li>
  );
}

/** Where on the site the task can be done. */
function Place({ itemKey, interview }: { itemKey: string | null; interview: string }) {
  const place = placeFor(itemKey, interview);
  return place === undefined ? null : (
    <p>
      <Link to={place.to}>{words.value.steps[place.label]}</Link>
    </p>
  );
}

function Note({ item, onChange }: { item: ChecklistItem; onChange: Change }) {
  const { steps: texts } = words.value;
  const [note, setNote] = useState(item.note ?? '');
  const id = `note-${item.id}`;
  const changed = note.trim() !== (item.note ?? '');
  return (
    <div class="field">
      <label for={id}>{texts.note}</label>
      <textarea
        id={id}
        rows={2}
        value={note}
        onInput={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      {changed && (
        <button type="button" class="button" onClick={() => void onChange(item, { note: note.trim() === '' ? null : note.trim() }, texts.noteSaved)}>
          {texts.saveNote}
        </button>
      )}
    </div>
  );
}

function Others({ item, onTurn }: { item: ChecklistItem; onTurn: (status: ItemStatus) => Promise<void> }) {
  const { steps: texts } = words.value;
  const others: Record<ItemStatus, ItemStatus[]> = {
    to_do: ['skipped', 'not_for_me'],
    done: [],
    skipped: ['to_do'],
    not_for_me: ['to_do'],
  };
  const labels: Record<ItemStatus, string> = { to_do: texts.backToDo, done: '', skipped: texts.skip, not_for_me: texts.notForMe };
  return (
    <div class="actions">
      {others[item.status].map((status) => (
        <button key={status} type="button" class="button plain" onClick={() => void onTurn(status)}>
          {labels[status]}
        </button>
      ))}
    </div>
  );
}
