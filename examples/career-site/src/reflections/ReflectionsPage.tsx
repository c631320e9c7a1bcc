import { useState } from 'preact/hooks';
import type { Interview, ReflectionKind } from '@rebound/sdk';
import { words } from '../language/language';
import { announce } from '../parts/announce';
import { Icon } from '../parts/Icon';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { useFocusAfter } from '../parts/useFocusAfter';
import { rebound } from '../service/rebound';
import { useLoaded } from '../service/useLoaded';
import { ReflectionForm } from './ReflectionForm';
import { ReflectionList } from './ReflectionList';

/** A place to write, and what was written. With a kind or an interview it opens ready to write. */
export function ReflectionsPage({ interview, kind }: { interview?: string; kind?: ReflectionKind }) {
  const { reflections: texts } = words.value;
  const [writing, setWriting] = useState(interview !== undefined || kind !== undefined);
  const [saved, setSaved] = useState(0);
  const write = useFocusAfter<HTMLButtonElement>(writing);
  const interviews = useLoaded((signal) => newest(signal), []);
  const known: readonly Interview[] = interviews.loaded.state === 'ready' ? interviews.loaded.value : [];

  return (
    <Page title={texts.title} lead={texts.lead}>
      {saved > 0 && !writing && (
        <Notice kind="calm">
          <p>{texts.saved}</p>
        </Notice>
      )}
      {writing ? (
        <ReflectionForm
          kind={kind ?? 'facts'}
          interview={interview}
          interviews={known}
          onSaved={() => {
            announce(texts.saved);
            setSaved(saved + 1);
            setWriting(false);
          }}
          onCancel={() => {
            setWriting(false);
          }}
        />
      ) : (
        <p>
          <button
            ref={write}
            type="button"
            class="button main"
            onClick={() => {
              setWriting(true);
            }}
          >
            <Icon name="plus" />
            {texts.write}
          </button>
        </p>
      )}
      <ReflectionList key={saved} interviews={known} />
    </Page>
  );
}

/** The newest hundred interviews, to choose from. */
async function newest(signal: AbortSignal): Promise<Interview[]> {
  const { items } = await rebound.listInterviews({ query: { limit: 100 } }, { signal });
  return items;
}
