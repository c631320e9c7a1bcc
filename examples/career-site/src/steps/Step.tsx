import { useId, useState } from 'preact/hooks';
import type { ChecklistItem, ChecklistItemPatch, ChecklistStep, Language } from '@rebound/sdk';
import { words } from '../language/language';
import { Icon } from '../parts/Icon';
import { Item } from './Item';

/** Changes an item; the words are said once it is done. */
export type Change = (item: ChecklistItem, patch: ChecklistItemPatch, said: string) => Promise<void>;

interface StepProps {
  step: ChecklistStep;
  number: number;
  /** The language that the list was made in; it stays in it. */
  language: Language;
  interview: string;
  startsOpen: boolean;
  onChange: Change;
}

/** One of the six steps; it opens and closes. */
export function Step({ step, number, language, interview, startsOpen, onChange }: StepProps) {
  const { steps: texts } = words.value;
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  const { total, to_do } = step.progress;
  return (
    <li class="step">
      <h2>
        <button
          type="button"
          class="step-head"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <span class={to_do === 0 ? 'step-number handled' : 'step-number'} aria-hidden="true">
            {to_do === 0 ? <Icon name="check" /> : number}
          </span>
          <span class="step-title" lang={language}>{step.title}</span>
          <span class="step-count">{texts.handledInStep(total - to_do, total)}</span>
          <Icon name="chevron" />
        </button>
      </h2>
      <div id={id} hidden={!open}>
        <p class="hint" lang={language}>
          {step.description}
        </p>
        <ul class="items">
          {step.items.map((item) => (
            <Item key={item.id} item={item} language={language} interview={interview} onChange={onChange} />
          ))}
        </ul>
      </div>
    </li>
  );
}
