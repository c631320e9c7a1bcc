import type { WeaknessProgress } from '@rebound/sdk';
import { words } from '../language/language';
import { rebound } from '../service/rebound';
import { Picture } from './Picture';

/** A picture needs this many assessments to show anything. */
const FEWEST = 2;

/** The weaknesses in focus and those that came up last: each in words, with its picture. */
export function Weaknesses({ weaknesses }: { weaknesses: readonly WeaknessProgress[] }) {
  const { progress: texts } = words.value;
  if (weaknesses.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="weaknesses">
      <h2 id="weaknesses">{texts.weaknesses}</h2>
      <ul class="cards">
        {weaknesses.map((weakness) => (
          <li key={weakness.slug} class="card">
            <h3>
              {weakness.label} {weakness.in_focus && <span class="tag">{texts.inFocus}</span>}
            </h3>
            <p>{weakness.explanation}</p>
            <p class="hint">{texts.cameUp(weakness.occurrence.interviews_with, weakness.occurrence.interviews)}</p>
            {weakness.series.length >= FEWEST && (
              <Picture
                load={(signal) => rebound.getWeaknessChart({ path: { slug: weakness.slug } }, { signal })}
                alt={texts.weaknessPicture(weakness.label)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
