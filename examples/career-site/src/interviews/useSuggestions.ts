import { useEffect, useState } from 'preact/hooks';
import type { Suggestion } from '@rebound/sdk';
import { language } from '../language/language';
import { rebound } from '../service/rebound';

/** Suggestions are asked for once the person has paused this long, in milliseconds. */
const PAUSE = 400;
/** Shorter texts hint at nothing. */
const SHORTEST = 4;

/** The weaknesses that a text hints at, while it is written. Null until the service has answered. */
export function useSuggestions(text: string): readonly Suggestion[] | null {
  const [suggestions, setSuggestions] = useState<readonly Suggestion[] | null>(null);
  const written = text.trim();
  const spoken = language.value;

  useEffect(() => {
    if (written.length < SHORTEST) {
      setSuggestions(null);
      return undefined;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      rebound.suggestWeaknesses({ body: { text: written, language: spoken, max: 5 } }, { signal: abort.signal }).then(
        ({ items }) => {
          setSuggestions(items);
        },
        (error: unknown) => {
          // They are a help, not a need: the moment can be written without them.
          if (!abort.signal.aborted) console.warn('No suggestions.', error);
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [written, spoken]);

  return suggestions;
}
