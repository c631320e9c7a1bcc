import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test as base } from '@playwright/test';
import { en, type Messages } from '../src/language/en';
import { fr } from '../src/language/fr';

/** The texts of the site in both languages, as the tests look for them. */
export const texts: Record<'en' | 'fr', Messages> = { en, fr };

interface Options {
  /** Statuses that the service is meant to refuse with in a test; browsers log each as an error. */
  refusals: number[];
}

/** A test in which nothing may go wrong unseen: no error in the console, none thrown, nothing that the policy forbids. */
export const test = base.extend<Options & { quiet: undefined }>({
  refusals: [[], { option: true }],
  quiet: [
    async ({ page, refusals }, use) => {
      const errors: string[] = [];
      const expected = refusals.map((status) => `the server responded with a status of ${status}`);
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !expected.some((one) => message.text().includes(one))) errors.push(message.text());
      });
      await use(undefined);
      expect(errors, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** A name that nobody had before, for a person with nothing yet. */
export function somebody(): string {
  return `somebody-${crypto.randomUUID()}`;
}

/** Signs in by a name. */
export async function signIn(page: Page, t: Messages, name: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel(t.welcome.nameLabel).fill(name);
  await page.getByRole('button', { name: t.welcome.signIn }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.interviews.title })).toBeVisible();
}

/** The page is one that everybody can use: axe finds nothing, and nothing sticks out sideways. */
export async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  await expectNothingSideways(page);
}

/** The page is no wider than the window. */
export async function expectNothingSideways(page: Page): Promise<void> {
  const { shown, whole } = await page.evaluate(() => ({
    shown: document.documentElement.clientWidth,
    whole: document.documentElement.scrollWidth,
  }));
  expect(whole, 'width of the page').toBeLessThanOrEqual(shown);
}

/** The page has arrived: everything it asked for is there. */
export async function expectSettled(page: Page): Promise<void> {
  await expect(page.locator('.waiting')).toHaveCount(0);
  await expect(page.locator('img:not([alt=""])').and(page.locator(':not([src])'))).toHaveCount(0);
}

/** Yesterday at ten, as a field for a time takes it. */
export function yesterday(): string {
  return `${new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10)}T10:00`;
}
