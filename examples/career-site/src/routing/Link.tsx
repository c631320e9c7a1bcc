import type { ComponentChildren } from 'preact';
import { go } from './navigation';
import { addressOf, type Route } from './routes';

interface LinkProps {
  to: Route;
  class?: string;
  current?: boolean;
  children: ComponentChildren;
}

/** A link within the site. It is a real one: it opens in a new tab like any other. */
export function Link({ to, current = false, children, class: style }: LinkProps) {
  function follow(event: MouseEvent) {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (plain) {
      event.preventDefault();
      go(to);
    }
  }
  return (
    <a href={addressOf(to)} class={style} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
