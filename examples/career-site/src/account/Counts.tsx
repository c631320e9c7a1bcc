import { number } from '../language/format';
import { words } from '../language/language';

/** How many records of each kind there are; kinds that the site has no name for are left out. */
export function Counts({ counts }: { counts: Record<string, number> }) {
  const { account: texts, records } = words.value;
  const shown = Object.entries(records).flatMap(([kind, name]) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [{ name, count }];
  });
  if (shown.length === 0) {
    return <p class="empty">{texts.nothing}</p>;
  }
  return (
    <dl class="figures">
      {shown.map(({ name, count }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
