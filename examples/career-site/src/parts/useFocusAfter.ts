import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Gives the focus to what the reference holds once `open` has ended, since what had it is gone by then. */
export function useFocusAfter<T extends HTMLElement>(open: boolean): RefObject<T | null> {
  const target = useRef<T>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open) target.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return target;
}
