import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { type Fault, ProblemError } from '@rebound/sdk';
import { words } from '../language/language';
import { Trouble } from './Trouble';

/** What the fields of a form know of it: its name, and what the service said about each of them. */
const FormContext = createContext<{ name: string; faults: readonly Fault[] }>({ name: 'form', faults: [] });

/** The id of the control that fills a place of the body, such as `/self_assessment/overall`. */
function controlId(form: string, pointer: string): string {
  return form + pointer.replaceAll('/', '-');
}

/** A field's id, and what the service said about it. */
export function useField(pointer: string): { id: string; fault: string | undefined } {
  const { name, faults } = useContext(FormContext);
  const fault = faults.find((one) => one.pointer === pointer || one.pointer?.startsWith(`${pointer}/`) === true);
  return { id: controlId(name, pointer), fault: fault?.detail };
}

interface FormProps {
  /** Distinguishes the form from others on the page. */
  name: string;
  submit: string;
  /** Sends it. Where the service refuses the body, the form shows each fault at its field. */
  onSubmit: () => Promise<void>;
  onCancel?: () => void;
  children: ComponentChildren;
}

/** A form whose rules are the service's: it sends what was filled in, and shows what the service says about it. */
export function Form({ name, submit, onSubmit, onCancel, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const faults = error instanceof ProblemError ? error.errors : [];

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);

  async function send(event: SubmitEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      await onSubmit();
      setError(undefined);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormContext.Provider value={{ name, faults }}>
      <form ref={form} class="form" noValidate onSubmit={send} aria-busy={busy}>
        {faults.length > 0 && <FaultSummary name={name} faults={faults} />}
        {children}
        {error !== undefined && faults.length === 0 && <Trouble error={error} />}
        <div class="actions">
          <button type="submit" class="button main" aria-disabled={busy}>
            {submit}
          </button>
          {onCancel !== undefined && (
            <button type="button" class="button plain" onClick={onCancel}>
              {words.value.general.cancel}
            </button>
          )}
        </div>
      </form>
    </FormContext.Provider>
  );
}

function FaultSummary({ name, faults }: { name: string; faults: readonly Fault[] }) {
  return (
    <div class="notice trouble" role="alert">
      <p class="notice-title">{words.value.general.faults(faults.length)}</p>
      <ul>
        {faults.map((fault) => (
          <li key={fault.pointer}>
            <FaultLink id={controlId(name, fault.pointer ?? '')} detail={fault.detail ?? ''} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FaultLink({ id, detail }: { id: string; detail: string }) {
  const [label, setLabel] = useState<string>();
  useEffect(() => {
    setLabel(document.querySelector(`[data-label-of="${CSS.escape(id)}"]`)?.textContent);
  }, [id]);
  if (label === undefined) {
    return <>{detail}</>;
  }
  function toField(event: Event) {
    event.preventDefault();
    document.getElementById(id)?.focus();
  }
  return (
    <a href={`#${id}`} onClick={toField}>
      {`${label}: ${detail}`}
    </a>
  );
}
