import { signal } from '@preact/signals';
import { addressOf, type Route, routeAt } from './routes';

const here = signal<Route>(routeAt(location));
let moves = 0;

/** Where the person is. */
export const route = here;

/** Whether this page was come to from another one of the site; then its heading takes the focus. */
export function hasMoved(): boolean {
  return moves > 0;
}

/** Goes to a place; `replace` leaves the present one out of the history. */
export function go(to: Route, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', addressOf(to));
  arrive();
  scrollTo(0, 0);
}

addEventListener('popstate', arrive);

function arrive(): void {
  const to = routeAt(location);
  if (addressOf(to) !== addressOf(here.value) || to.page !== here.value.page) {
    moves += 1;
    here.value = to;
  }
}

/** After a redirect has changed the address by itself. */
export function readAddress(): void {
  here.value = routeAt(location);
}
