import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '@rebound/sdk';
import { words } from '../language/language';

export interface Filter {
  q: string;
  outcome: Outcome | 'any';
}

export const noFilter: Filter = { q: '', outcome: 'any' };

/** Words are looked for once the person has paused this long, in milliseconds. */
const PAUSE = 350;

/** Narrows the list of interviews, as one types. */
export function ListFilters({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  const { interviews: texts, outcomes } = words.value;
  const [typed, setTyped] = useState(filter.q);

  useEffect(() => {
    const q = typed.trim();
    if (q === filter.q) return undefined;
    const timer = setTimeout(() => {
      onFilter({ ...filter, q });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, filter, onFilter]);

  return (
    <search class="filters" aria-label={texts.filters}>
      <div class="field">
        <label for="filter-q">
          {texts.search} <span class="optional">({texts.searchHint})</span>
        </label>
        <input
          id="filter-q"
          type="search"
          value={typed}
          maxLength={200}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
      </div>
      <div class="field">
        <label for="filter-outcome">{texts.outcome}</label>
        <select
          id="filter-outcome"
          value={filter.outcome}
          onChange={(event) => {
            onFilter({ ...filter, outcome: event.currentTarget.value as Filter['outcome'] });
          }}
        >
          <option value="any">{texts.anyOutcome}</option>
          {(Object.keys(outcomes) as Outcome[]).map((outcome) => (
            <option key={outcome} value={outcome}>
              {outcomes[outcome]}
            </option>
          ))}
        </select>
      </div>
    </search>
  );
}
