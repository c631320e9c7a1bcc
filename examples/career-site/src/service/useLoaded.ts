import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { language } from '../language/language';

/** Something that comes from the service. */
export type Loaded<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: unknown };

export interface Loading<T> {
  loaded: Loaded<T>;
  /** Asks again, and keeps what is shown until the answer is there. */
  reload: () => void;
  /** Puts in what the page knows by itself. */
  replace: (value: T) => void;
}

/** Asks the service, and again whenever one of the keys or the page's language changes. */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>, keys: readonly unknown[]): Loading<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  latest.current = load;

  useEffect(() => {
    const abort = new AbortController();
    latest.current(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) {
          setLoaded({ state: 'ready', value });
        }
      },
      (error: unknown) => {
        if (!abort.signal.aborted) {
          setLoaded({ state: 'failed', error });
        }
      },
    );
    return () => {
      abort.abort();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The caller's keys are the dependencies.
  }, [...keys, round, language.value]);

  return {
    loaded,
    reload: useCallback(() => {
      setRound((before) => before + 1);
    }, []),
    replace: useCallback((value: T) => {
      setLoaded({ state: 'ready', value });
    }, []),
  };
}
