import { language } from './language';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A time as a day and an hour, where the interview was. */
export function dayAndTime(at: string, timeZone: string): string {
  return dates({ dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(at));
}

/** A time as a day; where no zone is given, in the person's own. */
export function day(at: string, timeZone?: string): string {
  return dates({ dateStyle: 'long', ...(timeZone === undefined ? {} : { timeZone }) }).format(new Date(at));
}

/** A calendar day without a time. */
export function date(on: string): string {
  return day(`${on}T00:00:00Z`, 'UTC');
}

/** A time as hours and minutes, in the person's zone. */
export function time(at: string): string {
  return dates({ timeStyle: 'short' }).format(new Date(at));
}

/** How far a day is from today: "in 9 days", "yesterday". */
export function daysFromNow(at: string): string {
  const days = Math.round((midnight(new Date(at)) - midnight(new Date())) / DAY);
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day');
}

export function number(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value);
}

export function percent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(share);
}

/** "a, b and c" */
export function list(parts: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts);
}

/** A time as an `<input type="datetime-local">` has it, in the given zone. */
export function asLocalInput(at: string, timeZone: string): string {
  // Swedish dates are written as ISO 8601 has them.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(new Date(at)).replace(' ', 'T');
}

/** What an `<input type="datetime-local">` holds, as a time; undefined where it is empty. */
export function fromLocalInput(value: string, timeZone: string): string | undefined {
  if (value === '') {
    return undefined;
  }
  const asUtc = Date.parse(`${value}Z`);
  // The zone's distance from UTC may change that day; asking again at the time found gives the right one.
  const guess = asUtc - distance(asUtc, timeZone);
  return new Date(asUtc - distance(guess, timeZone)).toISOString();
}

/** The time zone of the person's device. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function distance(at: number, timeZone: string): number {
  return Date.parse(`${asLocalInput(new Date(at).toISOString(), timeZone)}Z`) - Math.floor(at / MINUTE) * MINUTE;
}

function midnight(at: Date): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale(), options);
}

function locale(): string {
  return `${language.value}-CA`;
}
