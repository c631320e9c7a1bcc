import type { ErasureReceipt } from '@rebound/sdk';
import { words } from '../language/language';
import { AskingFirst } from '../parts/AskingFirst';
import { rebound } from '../service/rebound';

/** Erases everything, after asking once more. */
export function Erasure({ onErased }: { onErased: (receipt: ErasureReceipt) => void }) {
  const { account: texts } = words.value;

  async function erase() {
    const { confirmation } = await rebound.getAccount();
    onErased(await rebound.eraseAccount({ query: { confirmation } }));
  }

  return (
    <section aria-labelledby="erase">
      <h2 id="erase">{texts.erase}</h2>
      <p>{texts.eraseLead}</p>
      <AskingFirst
        look="button danger"
        question={texts.eraseQuestion}
        hint={texts.eraseHint}
        yes={texts.eraseSure}
        no={texts.keep}
        onYes={erase}
      >
        {texts.erase}
      </AskingFirst>
    </section>
  );
}
