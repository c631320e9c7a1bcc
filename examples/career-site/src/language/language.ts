import { computed, effect, signal } from '@preact/signals';
import type { Language } from '@rebound/sdk';
import { en, type Messages } from './en';
import { fr } from './fr';

const catalogues: Record<Language, Messages> = { en, fr };
const STORED = 'daybreak.language';

/** The languages of the site, each under its own name. */
export const languages: Record<Language, string> = { en: 'English', fr: 'Français' };

/** The language of the page; Rebound is asked for the same. */
export const language = signal<Language>(chosenBefore() ?? preferred());

/** The texts of the page in its language. */
export const words = computed(() => catalogues[language.value]);

effect(() => {
  document.documentElement.lang = language.value;
});

/** Turns the page to another language and keeps the choice. */
export function choose(chosen: Language): void {
  localStorage.setItem(STORED, chosen);
  language.value = chosen;
}

function chosenBefore(): Language | undefined {
  const stored = localStorage.getItem(STORED);
  return stored !== null && stored in catalogues ? (stored as Language) : undefined;
}

function preferred(): Language {
  const first = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in catalogues);
  return first === 'fr' ? 'fr' : 'en';
}
