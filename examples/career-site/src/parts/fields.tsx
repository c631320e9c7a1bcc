import type { ComponentChildren } from 'preact';
import { words } from '../language/language';
import { useField } from './Form';

interface FieldProps {
  /** Where its value goes in the body, as the service's faults say it: a JSON pointer. */
  pointer: string;
  label: string;
  hint?: string;
  optional?: boolean;
}

interface TextProps extends FieldProps {
  value: string;
  onValue: (value: string) => void;
}

interface LineProps extends TextProps {
  inputMode?: 'text' | 'numeric';
  autoComplete?: string;
}

/** One line. */
export function TextField({ value, onValue, inputMode = 'text', autoComplete = 'off', ...field }: LineProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode={inputMode}
          value={value}
          autoComplete={autoComplete}
          required={field.optional !== true}
          onInput={(event) => {
            onValue(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}

/** A day and an hour. */
export function TimeField({ value, onValue, ...field }: TextProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          value={value}
          required={field.optional !== true}
          onInput={(event) => {
            onValue(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}

/** Several lines. */
export function AreaField({ value, onValue, rows = 3, ...field }: TextProps & { rows?: number }) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          value={value}
          required={field.optional !== true}
          onInput={(event) => {
            onValue(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}

interface SelectProps<T extends string> extends FieldProps {
  value: T;
  options: Record<T, string>;
  onValue: (value: T) => void;
}

/** One of a list. */
export function SelectField<T extends string>({ value, options, onValue, ...field }: SelectProps<T>) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            onValue(event.currentTarget.value as T);
          }}
        >
          {(Object.keys(options) as T[]).map((option) => (
            <option key={option} value={option}>
              {options[option]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** From 0 to 100, by a slider that says where it stands. */
export function ShareField({ value, onValue, ...field }: FieldProps & { value: number; onValue: (value: number) => void }) {
  const text = words.value.reflections.outOfHundred(String(value));
  return (
    <Field {...field}>
      {(control) => (
        <div class="share">
          <input
            {...control}
            type="range"
            min={0}
            max={100}
            step={5}
            value={value}
            aria-valuetext={text}
            onInput={(event) => {
              onValue(event.currentTarget.valueAsNumber);
            }}
          />
          <output for={control.id}>{text}</output>
        </div>
      )}
    </Field>
  );
}

interface Control {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

/** The frame of a field: its label, its hint, what the service says about it. */
function Field({ pointer, label, hint, optional = false, children }: FieldProps & { children: (control: Control) => ComponentChildren }) {
  const { id, fault } = useField(pointer);
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].filter((one) => one !== '').join(' ');
  return (
    <div class="field">
      <label for={id}>
        <span data-label-of={id}>{label}</span>
        {optional && <span class="optional"> ({words.value.general.optional})</span>}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': fault === undefined ? undefined : true,
      })}
    </div>
  );
}
