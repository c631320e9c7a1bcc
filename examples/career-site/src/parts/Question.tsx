import { useEffect, useId, useRef } from 'preact/hooks';
import { words } from '../language/language';

interface QuestionProps {
  question: string;
  hint: string;
  yes: string;
  no?: string;
  onYes: () => void;
  onNo: () => void;
}

/** Asks before something is deleted. The browser's own dialog keeps the focus within and gives it back; Escape says no. */
export function Question({ question, hint, yes, no, onYes, onNo }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  /** Closing gives the focus back to where it was; taking the dialog away would not. */
  function answer(then: () => void) {
    dialog.current?.close();
    then();
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-question`}
      aria-describedby={`${id}-hint`}
      onCancel={(event) => {
        event.preventDefault();
        answer(onNo);
      }}
    >
      <h2 id={`${id}-question`}>{question}</h2>
      <p id={`${id}-hint`}>{hint}</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => { answer(onNo); }}>
          {no ?? words.value.general.cancel}
        </button>
        <button type="button" class="button danger" onClick={() => { answer(onYes); }}>
          {yes}
        </button>
      </div>
    </dialog>
  );
}
