import { useState } from 'preact/hooks';
import type { ErasureReceipt } from '@rebound/sdk';
import { words } from '../language/language';
import { Question } from '../parts/Question';
import { Trouble } from '../parts/Trouble';
import { rebound } from '../service/rebound';

/** Erases everything, after asking once more. */
export function Erasure({ onErased }: { onErased: (receipt: ErasureReceipt) => void }) {
  const { account: texts } = words.value;
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>();

  async function erase() {
    setAsking(false);
    try {
      const { confirmation } = await rebound.getAccount();
      onErased(await rebound.eraseAccount({ query: { confirmation } }));
    } catch (refused) {
      setError(refused);
    }
  }

  return (
    <section aria-labelledby="erase">
      <h2 id="erase">{texts.erase}</h2>
      <p>{texts.eraseLead}</p>
      {error !== undefined && <Trouble error={error} />}
      <button
        type="button"
        class="button danger"
        onClick={() => {
          setAsking(true);
        }}
      >
        {texts.erase}
      </button>
      {asking && (
        <Question
          question={texts.eraseQuestion}
          hint={texts.eraseHint}
          yes={texts.eraseSure}
          no={texts.keep}
          onYes={() => void erase()}
          onNo={() => {
            setAsking(false);
          }}
        />
      )}
    </section>
  );
}
