import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** A page of a list, as every list of the service has it. */
interface ListPage<T> {
  items: readonly T[];
  has_more: boolean;
}

/** A list that is read as far as the person asks for. */
export interface Pages<T> {
  /** Null until the first page is there. */
  items: readonly T[] | null;
  hasMore: boolean;
  busy: boolean;
  error: unknown;
  more: () => void;
  reload: () => void;
  /** Leaves out what the page knows to be gone. */
  keep: (wanted: (item: T) => boolean) => void;
}

/** Reads a list with the client's iterator, from the start again whenever one of the keys changes. */
export function usePages<T>(list: () => AsyncIterable<ListPage<T>>, keys: readonly unknown[]): Pages<T> {
  const [items, setItems] = useState<readonly T[] | null>(null);
  const [hasMore, setHasMore] = useState(false);
  const [busy, setBusy] = useState(true);
  const [error, setError] = useState<unknown>();
  const [round, setRound] = useState(0);
  const pages = useRef<AsyncIterator<ListPage<T>, unknown>>(undefined);
  const latest = useRef(list);
  latest.current = list;

  const read = useCallback(async (from: AsyncIterator<ListPage<T>, unknown>, before: readonly T[]) => {
    setBusy(true);
    try {
      const result = await from.next();
      if (pages.current !== from) return;
      setItems(result.done === true ? before : [...before, ...result.value.items]);
      setHasMore(result.done !== true && result.value.has_more);
      setError(undefined);
    } catch (failed) {
      if (pages.current === from) setError(failed);
    }
    if (pages.current === from) setBusy(false);
  }, []);

  useEffect(() => {
    pages.current = latest.current()[Symbol.asyncIterator]();
    void read(pages.current, []);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The caller's keys are the dependencies.
  }, [...keys, round, read]);

  return {
    items,
    hasMore,
    busy,
    error,
    more: () => {
      if (pages.current !== undefined && !busy) void read(pages.current, items ?? []);
    },
    reload: () => {
      setRound((before) => before + 1);
    },
    keep: (wanted) => {
      setItems((before) => before?.filter(wanted) ?? null);
    },
  };
}
