import { signal } from '@preact/signals';

const said = signal({ text: '', turn: 0 });

/** Has screen readers say something that everybody else sees. */
export function announce(text: string): void {
  said.value = { text, turn: said.value.turn + 1 };
}

/** The place that screen readers listen to; once on the site. */
export function Announcer() {
  const { text, turn } = said.value;
  // Two regions in turn, so that the same words twice are two events.
  return (
    <div class="heard-only">
      <p role="status">{turn % 2 === 0 ? text : ''}</p>
      <p role="status">{turn % 2 === 1 ? text : ''}</p>
    </div>
  );
}
