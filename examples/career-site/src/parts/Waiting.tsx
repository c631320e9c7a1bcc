import type { ComponentChildren } from 'preact';
import { words } from '../language/language';
import type { Loading } from '../service/useLoaded';
import { Trouble } from './Trouble';

/** Shows what was loaded, or that it is on its way, or that it did not come. */
export function Waiting<T>({ on, children }: { on: Loading<T>; children: (value: T) => ComponentChildren }) {
  switch (on.loaded.state) {
    case 'loading':
      return (
        <p class="waiting" role="status">
          {words.value.general.loading}
        </p>
      );
    case 'failed':
      return <Trouble error={on.loaded.error} again={on.reload} />;
    case 'ready':
      return <>{children(on.loaded.value)}</>;
  }
}
