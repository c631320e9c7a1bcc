import { words } from '../language/language';
import { useField } from './Form';

interface ChoiceProps<T extends string> {
  /** Where its value goes in the body: a JSON pointer. */
  pointer: string;
  legend: string;
  options: Record<T, string | { label: string; hint: string }>;
  value: T | undefined;
  onValue: (value: T) => void;
  optional?: boolean;
}

/** A few choices, all of them in sight. */
export function ChoiceField<T extends string>({ pointer, legend, options, value, onValue, optional = false }: ChoiceProps<T>) {
  const { id, fault } = useField(pointer);
  const keys = Object.keys(options) as T[];
  return (
    <fieldset class="field" aria-describedby={fault === undefined ? undefined : `${id}-fault`}>
      <legend>
        <span data-label-of={id}>{legend}</span>
        {optional && <span class="optional"> ({words.value.general.optional})</span>}
      </legend>
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <div class="choices">
        {keys.map((key, index) => {
          const option = options[key];
          const { label, hint } = typeof option === 'string' ? { label: option, hint: '' } : option;
          return (
            <label key={key} class="choice">
              <input
                type="radio"
                id={index === 0 ? id : `${id}-${key}`}
                name={id}
                value={key}
                checked={value === key}
                aria-invalid={fault === undefined ? undefined : true}
                onChange={() => {
                  onValue(key);
                }}
              />
              <span>
                {label}
                {hint !== '' && <span class="choice-hint">{hint}</span>}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

interface ScaleProps {
  pointer: string;
  legend: string;
  /** The words at both ends. */
  ends: readonly string[];
  from?: number;
  to: number;
  value: number | undefined;
  onValue: (value: number | undefined) => void;
}

/** A number on a short scale, or no answer. */
export function ScaleField({ pointer, legend, ends, from = 1, to, value, onValue }: ScaleProps) {
  const { id, fault } = useField(pointer);
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    <fieldset class="field" aria-describedby={fault === undefined ? `${id}-ends` : `${id}-ends ${id}-fault`}>
      <legend>
        <span data-label-of={id}>{legend}</span>
        <span class="optional"> ({words.value.general.optional})</span>
      </legend>
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <div class="scale">
        {numbers.map((step, index) => (
          <label key={step} class="scale-step">
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${step}`}
              name={id}
              value={step}
              checked={value === step}
              aria-invalid={fault === undefined ? undefined : true}
              onChange={() => {
                onValue(step);
              }}
            />
            <span>{step}</span>
          </label>
        ))}
      </div>
      <p class="scale-ends" id={`${id}-ends`}>
        <span>{`${from} ${ends[0] ?? ''}`}</span>
        <span>{`${to} ${ends[1] ?? ''}`}</span>
      </p>
      {value !== undefined && (
        <button
          type="button"
          class="link-button"
          onClick={() => {
            onValue(undefined);
          }}
        >
          {words.value.interviewForm.noAnswer}
        </button>
      )}
    </fieldset>
  );
}
