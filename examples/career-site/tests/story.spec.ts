import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Messages } from '../src/language/en';
import { expect, expectSettled, expectSound, signIn, somebody, test, texts, yesterday } from './site';

/** The whole way of a person, in both languages: on a phone in one, at a desk in the other. */
const ways = [
  {
    name: 'English, on a phone',
    t: texts.en,
    use: { locale: 'en-CA', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    hard: 'I rambled for five minutes and then my mind went blank.',
    label: 'Keeping answers short',
    found: 'rambled',
    theirs: 'They changed the role halfway through the call.',
    firstStep: /Cut yourself some slack/,
    refusal: 'A value is needed here.',
  },
  {
    name: 'French, at a desk',
    t: texts.fr,
    use: { locale: 'fr-CA', viewport: { width: 1280, height: 900 } },
    hard: 'J’ai eu un trou de mémoire, puis je me suis perdue dans les détails.',
    label: 'Quand la mémoire se vide',
    found: 'trou de mémoire',
    theirs: 'Ils ont changé le poste pendant l’appel.',
    firstStep: /Accordez-vous de l’indulgence/,
    refusal: 'Une valeur est nécessaire ici.',
  },
] as const;

for (const way of ways) {
  test.describe(way.name, () => {
    test.use({ ...way.use, refusals: [422] });

    test('a person comes with a hard interview and goes with a way on', async ({ page }) => {
      const { t } = way;
      const name = somebody();
      await page.goto('/');
      await expect(page.locator('html')).toHaveAttribute('lang', t === texts.en ? 'en' : 'fr');
      await expectSound(page);
      await signIn(page, t, name);
      await expect(page.getByText(t.interviews.empty)).toBeVisible();
      await expectSound(page);

      await addInterview(page, way);
      await noteMoments(page, way);
      await workThroughSteps(page, way);
      await reflect(page, t);
      await readProgress(page, t);
      await takeAlongAndErase(page, t);

      await page.getByRole('contentinfo').getByRole('button', { name: t.site.signOut }).click();
      await expect(page.getByText(t.welcome.signedOut)).toBeVisible();
    });
  });
}

type Way = (typeof ways)[number];

async function addInterview(page: Page, { t, refusal }: Way): Promise<void> {
  await page.getByRole('link', { name: t.interviews.add }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle(`${t.interviewForm.addTitle} · Daybreak`);
  await page.getByRole('button', { name: t.interviewForm.submit }).click();

  // The service says what is missing; the page shows it at the fields and takes the person to the first.
  const company = page.getByLabel(t.interviewForm.company);
  await expect(company).toBeFocused();
  await expect(company).toHaveAccessibleDescription(refusal);
  await expect(page.getByRole('alert').getByText(t.general.faults(3))).toBeVisible();
  await expectSound(page);
  await page.getByRole('link', { name: t.interviewForm.role }).click();
  await expect(page.getByLabel(t.interviewForm.role)).toBeFocused();

  await company.fill('Électricité du Nord');
  await page.getByLabel(t.interviewForm.role).fill('Analyste');
  await page.getByLabel(t.interviewForm.heldAt).fill(yesterday());
  await page.getByLabel(t.interviewForm.round).selectOption({ label: t.rounds.technical });
  await rate(page, t.interviewForm.overall, 2);
  await rate(page, t.interviewForm.anxiety, 8);
  await page.getByLabel(t.interviewForm.wentWell).fill('15 %');
  await page.getByRole('button', { name: t.interviewForm.submit }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Électricité du Nord' })).toBeVisible();
  await expect(page.getByText(t.rounds.technical)).toBeVisible();

  // A rating can be taken back.
  await page.getByRole('link', { name: t.interview.change }).click();
  await expect(page.getByLabel(t.interviewForm.heldAt)).toHaveValue(yesterday());
  const anxiety = page.getByRole('group', { name: t.interviewForm.anxiety });
  await anxiety.getByRole('button', { name: t.interviewForm.noAnswer }).click();
  await page.getByRole('button', { name: t.interviewForm.submit }).click();
  await page.getByRole('link', { name: t.interview.change }).click();
  await expect(page.getByLabel(t.interviewForm.company)).toHaveValue('Électricité du Nord');
  await expect(anxiety.getByRole('radio', { checked: true })).toHaveCount(0);
  await rate(page, t.interviewForm.anxiety, 7);
  await page.getByRole('button', { name: t.interviewForm.submit }).click();
  await expect(page.getByText(t.interview.noMoments)).toBeVisible();
}

async function noteMoments(page: Page, { t, hard, label, found, theirs }: Way): Promise<void> {
  await page.getByRole('button', { name: t.interview.addMoment }).click();
  await expect(page.getByRole('heading', { name: t.momentForm.title })).toBeFocused();
  await page.getByLabel(t.momentForm.whatHappened).fill(hard);

  // Suggestions come while one writes, each with the words that hint at it, and are taken with a tap.
  const tag = page.getByRole('button', { name: label });
  await expect(tag).toContainText(t.momentForm.quoted(found));
  await expect(page.getByRole('status').filter({ hasText: label })).toHaveCount(1);
  await tag.click();
  await expect(tag).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('radio', { name: t.controls.mine.hint }).check();
  await page.getByLabel(t.momentForm.nextTime).fill('1, 2, 3');
  await expectSound(page);
  await page.getByRole('button', { name: t.momentForm.submit }).click();
  await expect(page.getByRole('main').getByText(label)).toBeVisible();

  // What lay outside the person asks for nothing.
  await page.getByRole('button', { name: t.interview.addMoment }).click();
  await page.getByLabel(t.momentForm.whatHappened).fill(theirs);
  await page.getByRole('radio', { name: t.controls.outside.hint }).check();
  await expect(page.getByLabel(t.momentForm.nextTime)).toHaveCount(0);
  await expect(page.getByText(t.momentForm.outside)).toBeVisible();
  await page.getByRole('button', { name: t.momentForm.submit }).click();
  await expect(page.getByText(theirs, { exact: true })).toBeVisible();

  await page.getByRole('button', { name: t.interview.addMoment }).click();
  await page.getByRole('radio', { name: t.momentForm.good }).check();
  await page.getByLabel(t.momentForm.goodHappened).fill('Merci');
  await page.getByRole('button', { name: t.momentForm.submit }).click();
  await expect(page.getByRole('heading', { name: t.interview.good })).toBeVisible();
  await expectSound(page);
}

async function workThroughSteps(page: Page, { t, firstStep }: Way): Promise<void> {
  await page.getByRole('link', { name: t.interview.startSteps }).click();
  await page.getByRole('button', { name: t.steps.start }).click();
  await expect(page.getByRole('button', { name: firstStep })).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText(t.steps.handled(0, 29))).toBeVisible();

  const items = page.getByRole('listitem').filter({ has: page.getByRole('checkbox') });
  const first = items.nth(1);
  await first.getByRole('checkbox').click();
  await expect(first.getByRole('checkbox')).toBeChecked();
  await expect(page.getByText(t.steps.handled(1, 29))).toBeVisible();

  const second = items.nth(2);
  await second.locator('summary').click();
  await second.getByLabel(t.steps.note).fill('…');
  await second.getByRole('button', { name: t.steps.saveNote }).click();
  await expect(page.getByRole('status').filter({ hasText: t.steps.noteSaved })).toHaveCount(1);
  await second.getByRole('button', { name: t.steps.skip }).click();
  await expect(second.getByText(t.itemStatuses.skipped)).toBeVisible();
  await expect(second.getByLabel(t.steps.note)).toHaveValue('…');
  await expect(page.getByText(t.steps.handled(2, 29))).toBeVisible();
  await expectSound(page);
  await first.locator('summary').click();
  await first.getByRole('link', { name: t.steps.write }).click();
}

async function reflect(page: Page, t: Messages): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: t.reflections.title })).toBeFocused();
  await page.getByLabel(t.reflections.kind).selectOption({ label: t.reflectionKinds.thought_check.label });
  await page.getByLabel(t.reflectionKinds.thought_check.prompt).fill('Jamais');
  await page.getByLabel(t.reflections.beliefBefore).fill('80');
  await page.getByLabel(t.reflections.fairer).fill('Un jour');
  await page.getByLabel(t.reflections.beliefAfter).fill('35');
  await expectSound(page);
  await page.getByRole('button', { name: t.reflections.submit }).click();
  await expect(page.getByText(t.reflections.belief('80', '35'))).toBeVisible();
  await expect(page.getByText(t.reflections.about('Électricité du Nord'))).toBeVisible();
  await expectSound(page);
}

async function readProgress(page: Page, t: Messages): Promise<void> {
  await page.getByRole('link', { name: t.progress.short }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.progress.title })).toBeFocused();
  await expectSettled(page);
  const picture = page.getByRole('img', { name: t.progress.picture });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expectSound(page);
}

async function takeAlongAndErase(page: Page, t: Messages): Promise<void> {
  await page.getByRole('link', { name: t.account.short }).click();
  const everything = await download(page, t.account.everything);
  expect(JSON.parse(everything)).toMatchObject({ format: 'rebound-export', interviews: [{ company: 'Électricité du Nord' }] });
  expect(await download(page, t.account.table(t.records.interviews))).toContain('Électricité du Nord');
  await expectSound(page);

  await page.getByRole('button', { name: t.account.erase }).click();
  await expect(page.getByRole('dialog', { name: t.account.eraseQuestion })).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: t.account.keep }).click();
  await expect(page.getByRole('button', { name: t.account.erase })).toBeFocused();
  await page.getByRole('button', { name: t.account.erase }).click();
  await page.getByRole('button', { name: t.account.eraseSure }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.account.erased })).toBeFocused();
  await expectSound(page);
  await page.getByRole('link', { name: t.interviews.short, exact: true }).click();
  await expect(page.getByText(t.interviews.empty)).toBeVisible();
  await page.getByRole('link', { name: t.account.short }).click();
  await expect(page.getByText(t.account.nothing)).toBeVisible();
}

async function rate(page: Page, legend: string, value: number): Promise<void> {
  await page.getByRole('group', { name: legend }).getByRole('radio', { name: String(value), exact: true }).check();
}

async function download(page: Page, label: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: label }).click()]);
  return readFile(await file.path(), 'utf8');
}
