import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Interview, InterviewPage, ListInterviewsQuery } from '@rebound/sdk';
import { rebound } from '../service/rebound';
import type { Filter } from './ListFilters';

const PAGE = 10;

type Reading = { state: 'loading' } | { state: 'ready' } | { state: 'failed'; error: unknown };

type InterviewList = Reading & {
  items: readonly Interview[];
  hasMore: boolean;
  /** How much of the six steps is handled, in percent, by interview. */
  steps: ReadonlyMap<string, number>;
  more: () => void;
  reload: () => void;
};

/** The interviews that pass a filter, page by page as the person asks for more. */
export function useInterviews({ q, outcome }: Filter): InterviewList {
  const [items, setItems] = useState<readonly Interview[]>([]);
  const [hasMore, setHasMore] = useState(false);
  const [reading, setReading] = useState<Reading>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const pages = useRef<AsyncIterator<InterviewPage>>(undefined);

  const read = useCallback(async (from: AsyncIterator<InterviewPage>, before: readonly Interview[]) => {
    setReading({ state: 'loading' });
    try {
      const { value, done } = await from.next();
      if (pages.current !== from) return;
      setItems([...before, ...(done === true ? [] : value.items)]);
      setHasMore(done !== true && value.has_more);
      setReading({ state: 'ready' });
    } catch (error) {
      if (pages.current === from) setReading({ state: 'failed', error });
    }
  }, []);

  useEffect(() => {
    const query: ListInterviewsQuery = { limit: PAGE };
    if (q !== '') query.q = q;
    if (outcome !== 'any') query.outcome = outcome;
    pages.current = rebound.listInterviews.pages({ query })[Symbol.asyncIterator]();
    void read(pages.current, []);
  }, [q, outcome, round, read]);

  return {
    ...reading,
    items,
    hasMore,
    steps: useSteps(),
    more: () => {
      if (pages.current !== undefined && reading.state !== 'loading') void read(pages.current, items);
    },
    reload: () => {
      setRound((before) => before + 1);
    },
  };
}

/** The newest hundred lists of steps. They are an extra: without them the interviews still stand there. */
function useSteps(): ReadonlyMap<string, number> {
  const [steps, setSteps] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    rebound.listChecklists({ query: { limit: 100 } }).then(
      ({ items }) => {
        setSteps(new Map(items.map(({ interview_id, progress }) => [interview_id, progress.percent])));
      },
      (error: unknown) => {
        console.warn('How far the steps are is not known.', error);
      },
    );
  }, []);
  return steps;
}
