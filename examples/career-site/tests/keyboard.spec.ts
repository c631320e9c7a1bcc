import type { Page } from '@playwright/test';
import { expect, somebody, test, texts } from './site';

const t = texts.en;

test.use({ locale: 'en-CA', viewport: { width: 390, height: 844 } });

test('the main way goes by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: t.site.skip })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, 'textbox', t.welcome.nameLabel);
  await page.keyboard.type(somebody());
  await page.keyboard.press('Enter');
  await expect(page.getByText(t.interviews.empty)).toBeVisible();

  await tabTo(page, 'link', t.interviews.add);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: t.interviewForm.addTitle })).toBeFocused();
  await tabTo(page, 'textbox', t.interviewForm.company);
  await page.keyboard.type('Contoso');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Analyst');
  await page.keyboard.press('Tab');
  await page.keyboard.type('11012025');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1000AM');
  // Radio buttons are one stop; the arrows choose.
  await tabTo(page, 'radio', '1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Contoso' })).toBeFocused();

  await tabTo(page, 'button', t.interview.addMoment);
  await page.keyboard.press('Enter');
  await tabTo(page, 'textbox', t.momentForm.whatHappened);
  await page.keyboard.type('My mind went blank.');
  const tag = page.getByRole('button', { name: /went blank/ });
  await expect(tag).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(tag).toBeFocused();
  await page.keyboard.press('Space');
  await expect(tag).toHaveAttribute('aria-pressed', 'true');
  await tabTo(page, 'radio', t.controls.mine.hint);
  await page.keyboard.press('Space');
  await tabTo(page, 'button', t.momentForm.submit);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: t.interview.addMoment })).toBeFocused();

  await tabTo(page, 'link', t.interview.startSteps, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', t.steps.start);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: t.steps.title('Contoso') })).toBeFocused();
  await expect(page.getByText(t.steps.handled(0, 29))).toBeVisible();
  await tabTo(page, 'checkbox', 'Write what took place');
  await page.keyboard.press('Space');
  await expect(page.getByText(t.steps.handled(1, 29))).toBeVisible();
  await expect(page.getByRole('checkbox').first()).toBeFocused();
  await expect(page.getByRole('checkbox').first()).toBeChecked();
});

/** Goes on with the Tab key until the focus is on what is named. */
async function tabTo(page: Page, role: 'button' | 'checkbox' | 'link' | 'radio' | 'textbox', name: string, key = 'Tab'): Promise<void> {
  const wanted = page.getByRole(role, { name }).and(page.locator(':focus'));
  for (let presses = 0; presses < 60; presses++) {
    if ((await wanted.count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The focus does not come to ${name}.`);
}
