import { useEffect } from 'preact/hooks';
import type { Suggestion, WeaknessCatalogue } from '@rebound/sdk';
import { list } from '../language/format';
import { words } from '../language/language';
import { announce } from '../parts/announce';
import { Icon } from '../parts/Icon';
import { useSuggestions } from './useSuggestions';

interface TagsProps {
  text: string;
  chosen: readonly string[];
  onChosen: (slugs: readonly string[]) => void;
  catalogue: WeaknessCatalogue;
}

/** The tags of a hard moment: suggested while one writes, each with the words that hint at it, and taken with a tap. */
export function Tags({ text, chosen, onChosen, catalogue }: TagsProps) {
  const { momentForm: texts } = words.value;
  const suggestions = useSuggestions(text);
  const labels = suggestions?.map(({ label }) => label);
  const said = labels === undefined ? '' : labels.length === 0 ? texts.foundNone : texts.found(list(labels));

  useEffect(() => {
    if (said !== '') announce(said);
  }, [said]);

  function toggle(slug: string) {
    onChosen(chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug]);
  }

  const weaknesses = suggestions?.filter(({ cause }) => !cause) ?? [];
  const causes = suggestions?.filter(({ cause }) => cause) ?? [];
  const others = chosen.filter((slug) => suggestions?.some((one) => one.slug === slug) !== true);

  return (
    <div class="suggestions" role="group" aria-labelledby="suggestions" aria-describedby="suggestions-hint">
      <p class="label" id="suggestions">
        {texts.suggestions}
      </p>
      <p class="hint" id="suggestions-hint">
        {suggestions === null || suggestions.length === 0 ? texts.noSuggestions : texts.suggestionsHint}
      </p>
      <SuggestedTags suggestions={weaknesses} chosen={chosen} onToggle={toggle} />
      {causes.length > 0 && <p class="label">{texts.causes}</p>}
      <SuggestedTags suggestions={causes} chosen={chosen} onToggle={toggle} />
      {others.length > 0 && <OtherTags slugs={others} catalogue={catalogue} onRemove={toggle} />}
      <TagList catalogue={catalogue} chosen={chosen} onPick={toggle} />
    </div>
  );
}

interface SuggestedProps {
  suggestions: readonly Suggestion[];
  chosen: readonly string[];
  onToggle: (slug: string) => void;
}

function SuggestedTags({ suggestions, chosen, onToggle }: SuggestedProps) {
  const { momentForm: texts } = words.value;
  if (suggestions.length === 0) {
    return null;
  }
  return (
    <ul class="chips">
      {suggestions.map(({ slug, label, matches }) => (
        <li key={slug}>
          <button
            type="button"
            class="chip"
            aria-pressed={chosen.includes(slug)}
            onClick={() => {
              onToggle(slug);
            }}
          >
            <Icon name={chosen.includes(slug) ? 'check' : 'plus'} />
            <span>
              {label}
              <span class="chip-why">{texts.because(list([...new Set(matches.map((match) => texts.quoted(match.text)))]))}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface OtherProps {
  slugs: readonly string[];
  catalogue: WeaknessCatalogue;
  onRemove: (slug: string) => void;
}

/** Tags taken from the list, or suggested for words that are no longer there. */
function OtherTags({ slugs, catalogue, onRemove }: OtherProps) {
  const { momentForm: texts } = words.value;
  return (
    <>
      <p class="label">{texts.chosen}</p>
      <ul class="chips">
        {slugs.map((slug) => (
          <li key={slug}>
            <button
              type="button"
              class="chip"
              aria-pressed={true}
              onClick={() => {
                onRemove(slug);
              }}
            >
              <Icon name="check" />
              <span>{labelOf(slug, catalogue)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface TagListProps {
  catalogue: WeaknessCatalogue;
  chosen: readonly string[];
  onPick: (slug: string) => void;
}

function TagList({ catalogue, chosen, onPick }: TagListProps) {
  const { momentForm: texts } = words.value;
  const entries = [...catalogue.weaknesses, ...catalogue.causes];
  return (
    <div class="field">
      <label for="other-tag">
        {texts.other} <span class="optional">({words.value.general.optional})</span>
      </label>
      <select
        id="other-tag"
        value=""
        onChange={(event) => {
          onPick(event.currentTarget.value);
          event.currentTarget.value = '';
        }}
      >
        <option value="">{texts.chooseOther}</option>
        {catalogue.categories.map(({ key, label }) => (
          <optgroup key={key} label={label}>
            {entries
              .filter(({ category, slug }) => category === key && !chosen.includes(slug))
              .map(({ slug, label: name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** What a weakness or a cause is called; a person's own goes by its key. */
export function labelOf(slug: string, { weaknesses, causes }: WeaknessCatalogue): string {
  return [...weaknesses, ...causes].find((entry) => entry.slug === slug)?.label ?? slug;
}
