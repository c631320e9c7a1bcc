import type { Page } from '@playwright/test';
import { expect, expectNothingSideways, expectSettled, expectSound, signIn, test, texts } from './site';

/**
 * Every page of a person with a story is sound, and pictured: on a phone and at a desk, in light and in dark. Neither changes what the
 * other shows, so two variants see it all; PICTURES=all takes every one.
 */
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };
const two: Variant[] = [
  { language: 'en', size: 'phone', colorScheme: 'light' },
  { language: 'fr', size: 'desk', colorScheme: 'dark' },
];
const all = (['en', 'fr'] as const).flatMap((language) =>
  (['phone', 'desk'] as const).flatMap((size) => (['light', 'dark'] as const).map((colorScheme): Variant => ({ language, size, colorScheme }))),
);

interface Variant {
  language: 'en' | 'fr';
  size: keyof typeof sizes;
  colorScheme: 'light' | 'dark';
}

for (const { language, size, colorScheme } of process.env['PICTURES'] === 'all' ? all : two) {
  test.describe(`${language}, ${size}, ${colorScheme}`, () => {
    test.use({ locale: `${language}-CA`, viewport: sizes[size], colorScheme });

    test('every page is sound', async ({ page }) => {
      await visitAll(page, language, async (name) => {
        await expectSound(page);
        await picture(page, `${name}.${language}.${size}.${colorScheme}`);
      });
    });
  });
}

test.describe('a very narrow window', () => {
  test.use({ locale: 'fr-CA', viewport: { width: 320, height: 640 } });

  test('nothing sticks out sideways', async ({ page }) => {
    await visitAll(page, 'fr', async (name) => {
      await expectNothingSideways(page);
      await picture(page, `${name}.fr.narrow.light`);
    });
  });
});

/** The page in its whole height, in a window as high, so that what is fixed stands where it belongs. */
async function picture(page: Page, name: string): Promise<void> {
  const window = page.viewportSize();
  if (window === null) throw new Error('The page has no window.');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: window.width, height: Math.max(height, window.height) });
  await page.screenshot({ path: `test-results/pictures/${name}.png` });
  await page.setViewportSize(window);
}

async function visitAll(page: Page, language: 'en' | 'fr', look: (name: string) => Promise<void>): Promise<void> {
  const t = texts[language];
  async function arrive(name: string): Promise<void> {
    await expectSettled(page);
    await look(name);
  }
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: t.welcome.heading })).toBeVisible();
  await arrive('welcome');
  await signIn(page, t, 'demo');
  await expect(page.getByRole('link', { name: 'Fabrikam' })).toBeVisible();
  await arrive('interviews');

  await page.getByRole('link', { name: 'Northwind Traders' }).click();
  await expect(page.getByRole('heading', { name: t.interview.good })).toBeVisible();
  await arrive('interview');
  await page.getByRole('button', { name: t.interview.addMoment }).click();
  await page.getByLabel(t.momentForm.whatHappened).fill(
    language === 'en' ? 'I rambled, and then my mind went blank.' : 'J’ai eu un trou de mémoire devant eux.',
  );
  await page.getByRole('group', { name: t.momentForm.suggestions }).locator('.chip').first().click();
  await arrive('moment');
  await page.getByRole('link', { name: t.interview.change }).click();
  await expect(page.getByLabel(t.interviewForm.company)).toHaveValue('Northwind Traders');
  await arrive('interview-form');

  await page.getByRole('link', { name: t.interviews.short, exact: true }).click();
  await page.getByRole('link', { name: 'Fabrikam' }).click();
  await page.getByRole('link', { name: t.interview.goOnSteps }).click();
  await page.locator('summary').first().click();
  await arrive('steps');

  await page.getByRole('link', { name: t.reflections.short, exact: true }).click();
  await expect(page.getByRole('heading', { name: t.reflectionKinds.lesson.label })).toBeVisible();
  await arrive('reflections');
  await page.getByRole('button', { name: t.reflections.write, exact: true }).click();
  await page.getByLabel(t.reflections.kind).selectOption('thought_check');
  await arrive('reflection-form');

  await page.getByRole('link', { name: t.progress.short, exact: true }).click();
  await expect(page.getByRole('img', { name: t.progress.picture })).toBeVisible();
  await arrive('progress');
  await page.getByRole('link', { name: t.account.short, exact: true }).click();
  await expect(page.getByRole('main').getByText(t.records.interviews, { exact: true })).toBeVisible();
  await arrive('your-data');
}
