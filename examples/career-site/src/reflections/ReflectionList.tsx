import { useRef, useState } from 'preact/hooks';
import type { Interview, ReflectionKind } from '@rebound/sdk';
import { words } from '../language/language';
import { announce } from '../parts/announce';
import { Trouble } from '../parts/Trouble';
import { rebound } from '../service/rebound';
import { usePages } from '../service/usePages';
import { ReflectionCard } from './ReflectionCard';
import { labels } from './ReflectionForm';

const PAGE = 10;

/** What was written, newest first. */
export function ReflectionList({ interviews }: { interviews: readonly Interview[] }) {
  const { reflections: texts, reflectionKinds, general } = words.value;
  const [kind, setKind] = useState<ReflectionKind | 'all'>('all');
  const list = usePages(() => rebound.listReflections.pages({ query: { limit: PAGE, ...(kind === 'all' ? {} : { kind }) } }), [kind]);
  const heading = useRef<HTMLHeadingElement>(null);
  const named = labels(reflectionKinds);

  return (
    <section aria-labelledby="written">
      <h2 id="written" ref={heading} tabIndex={-1}>{texts.listTitle}</h2>
      <div class="field narrow">
        <label for="kind-filter">{texts.filter}</label>
        <select
          id="kind-filter"
          value={kind}
          onChange={(event) => {
            setKind(event.currentTarget.value as ReflectionKind | 'all');
          }}
        >
          <option value="all">{texts.all}</option>
          {(Object.keys(named) as ReflectionKind[]).map((one) => (
            <option key={one} value={one}>
              {named[one]}
            </option>
          ))}
        </select>
      </div>
      {list.error !== undefined && <Trouble error={list.error} again={list.reload} />}
      {list.items === null && list.error === undefined && (
        <p class="waiting" role="status">
          {general.loading}
        </p>
      )}
      {list.items?.length === 0 && <p class="empty">{kind === 'all' ? texts.empty : texts.emptyFiltered}</p>}
      <ul class="cards">
        {list.items?.map((reflection) => (
          <ReflectionCard
            key={reflection.id}
            reflection={reflection}
            company={interviews.find(({ id }) => id === reflection.interview_id)?.company}
            onRemoved={() => {
              announce(texts.removed);
              heading.current?.focus();
              list.keep(({ id }) => id !== reflection.id);
            }}
          />
        ))}
      </ul>
      {list.hasMore && (
        <button type="button" class="button" onClick={list.more}>
          {texts.more}
        </button>
      )}
    </section>
  );
}
