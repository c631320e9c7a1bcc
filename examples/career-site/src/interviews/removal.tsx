import { signal } from '@preact/signals';
import type { Interview } from '@rebound/sdk';
import { words } from '../language/language';
import { announce } from '../parts/announce';
import { Notice } from '../parts/Notice';
import { rebound } from '../service/rebound';

/** The interview deleted last, until the person goes on; it can be brought back. */
const deleted = signal<Interview | null>(null);

/** Deletes an interview. */
export async function remove(interview: Interview): Promise<void> {
  await rebound.deleteInterview({ path: { interview_id: interview.id } });
  deleted.value = interview;
}

/** Says what was deleted, and brings it back. */
export function DeletedNotice({ onRestored }: { onRestored: () => void }) {
  const { interviews: texts } = words.value;
  const interview = deleted.value;
  if (interview === null) {
    return null;
  }
  async function restore({ id, company }: Interview) {
    await rebound.restoreInterview({ path: { interview_id: id } });
    deleted.value = null;
    announce(texts.restored(company));
    document.querySelector('h1')?.focus();
    onRestored();
  }
  return (
    <Notice kind="calm">
      <p>{texts.deleted(interview.company)}</p>
      <button type="button" class="button" onClick={() => void restore(interview)}>
        {texts.restore}
      </button>
    </Notice>
  );
}
