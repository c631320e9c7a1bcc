import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Question } from './Question';
import { Trouble } from './Trouble';

interface AskingFirstProps {
  look: string;
  question: string;
  hint: string;
  yes: string;
  no?: string;
  onYes: () => Promise<void>;
  children: ComponentChildren;
}

/** A button for what deletes: it asks first, does it after a yes, and says so where the service refuses. */
export function AskingFirst({ look, onYes, children, ...question }: AskingFirstProps) {
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>();

  function close() {
    setAsking(false);
  }

  return (
    <>
      {error !== undefined && <Trouble error={error} />}
      <button
        type="button"
        class={look}
        onClick={() => {
          setAsking(true);
        }}
      >
        {children}
      </button>
      {asking && (
        <Question
          {...question}
          onYes={() => {
            close();
            onYes().catch(setError);
          }}
          onNo={close}
        />
      )}
    </>
  );
}
