import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Interview, Reflection, ReflectionKind, ReflectionPage } from '@rebound/sdk';
import { words } from '../language/language';
import { announce } from '../parts/announce';
import { Trouble } from '../parts/Trouble';
import { rebound } from '../service/rebound';
import { ReflectionCard } from './ReflectionCard';
import { labels } from './ReflectionForm';

const PAGE = 10;

/** What was written, newest first. */
export function ReflectionList({ interviews }: { interviews: readonly Interview[] }) {
  const { reflections: texts, reflectionKinds, general } = words.value;
  const [kind, setKind] = useState<ReflectionKind | 'all'>('all');
  const list = useReflections(kind);
  const named = labels(reflectionKinds);

  return (
    <section aria-labelledby="written">
      <h2 id="written">{texts.listTitle}</h2>
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
      {list.error !== undefined && <Trouble error={list.error} />}
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
              list.leaveOut(reflection);
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

interface Reflections {
  /** Null until the first page is there. */
  items: readonly Reflection[] | null;
  hasMore: boolean;
  error: unknown;
  more: () => void;
  leaveOut: (reflection: Reflection) => void;
}

function useReflections(kind: ReflectionKind | 'all'): Reflections {
  const [items, setItems] = useState<readonly Reflection[] | null>(null);
  const [hasMore, setHasMore] = useState(false);
  const [error, setError] = useState<unknown>();
  const pages = useRef<AsyncIterator<ReflectionPage>>(undefined);

  const read = useCallback(async (from: AsyncIterator<ReflectionPage>, before: readonly Reflection[]) => {
    try {
      const { value, done } = await from.next();
      if (pages.current !== from) return;
      setItems([...before, ...(done === true ? [] : value.items)]);
      setHasMore(done !== true && value.has_more);
      setError(undefined);
    } catch (failed) {
      if (pages.current === from) setError(failed);
    }
  }, []);

  useEffect(() => {
    pages.current = rebound.listReflections.pages({ query: { limit: PAGE, ...(kind === 'all' ? {} : { kind }) } })[Symbol.asyncIterator]();
    void read(pages.current, []);
  }, [kind, read]);

  return {
    items,
    hasMore,
    error,
    more: () => {
      if (pages.current !== undefined) void read(pages.current, items ?? []);
    },
    leaveOut: ({ id }) => {
      setItems((items ?? []).filter((one) => one.id !== id));
    },
  };
}
