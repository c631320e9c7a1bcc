import { createClient, type ReboundClient } from '@rebound/sdk';
import { expect, signIn, somebody, test, texts, yesterday } from './site';

const t = texts.en;
const service = process.env['REBOUND_URL'] ?? `http://localhost:${process.env['QUARKUS_HTTP_PORT'] ?? '8080'}`;

test.use({ locale: 'en-CA', viewport: { width: 390, height: 844 } });

test('a list goes on as far as one asks, and is narrowed by words and outcome', async ({ page }) => {
  const name = somebody();
  const rebound = await clientOf(name);
  for (let count = 1; count <= 12; count++) {
    await rebound.createInterview({
      body: { company: `Company ${count}`, role_title: 'Analyst', held_at: `2026-01-${String(count).padStart(2, '0')}T15:00:00Z` },
    });
  }
  await signIn(page, t, name);
  const cards = page.getByRole('main').getByRole('listitem');
  await expect(cards).toHaveCount(10);
  await expect(page.getByText(t.interviews.shown(10, true))).toBeVisible();
  await page.getByRole('button', { name: t.interviews.more }).click();
  await expect(cards).toHaveCount(12);
  await expect(page.getByRole('button', { name: t.interviews.more })).toHaveCount(0);

  await page.getByLabel(t.interviews.search).fill('company 12');
  await expect(cards).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: t.interviews.shown(1, false) })).toHaveCount(1);
  await page.getByLabel(t.interviews.outcome).selectOption('offer');
  await expect(page.getByText(t.interviews.noMatch)).toBeVisible();
});

test('a deleted interview can be brought back at once', async ({ page }) => {
  const name = somebody();
  const rebound = await clientOf(name);
  await rebound.createInterview({ body: { company: 'Contoso', role_title: 'Analyst', held_at: `${yesterday()}:00Z` } });
  await signIn(page, t, name);
  await page.getByRole('link', { name: 'Contoso' }).click();
  await page.getByRole('button', { name: t.interview.remove }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: t.interview.remove })).toBeFocused();
  await page.getByRole('button', { name: t.interview.remove }).click();
  await page.getByRole('button', { name: t.general.remove, exact: true }).click();
  await expect(page.getByText(t.interviews.deleted('Contoso'))).toBeVisible();
  await expect(page.getByRole('link', { name: 'Contoso' })).toHaveCount(0);
  await page.getByRole('button', { name: t.interviews.restore }).click();
  await expect(page.getByRole('link', { name: 'Contoso' })).toBeVisible();
});

test.describe('two devices', () => {
  test.use({ refusals: [412] });

  test('never lose a tick: the later one is told, and sees how it stands', async ({ page }) => {
    const name = somebody();
    const rebound = await clientOf(name);
    const interview = await rebound.createInterview({ body: { company: 'Contoso', role_title: 'Analyst', held_at: `${yesterday()}:00Z` } });
    const checklist = await rebound.createChecklist({ body: { interview_id: interview.id } });
    await signIn(page, t, name);
    await page.goto(`/interviews/${interview.id}/steps`);
    const item = page.getByRole('listitem').filter({ has: page.getByRole('checkbox') }).nth(1);
    await expect(item.getByRole('checkbox')).not.toBeChecked();

    const [first] = checklist.steps[0]?.items ?? [];
    if (first === undefined) throw new Error('The first step is empty.');
    await rebound.updateChecklistItem({
      path: { checklist_id: checklist.id, item_id: first.id },
      headers: { 'If-Match': first.etag },
      body: { status: 'not_for_me' },
    });
    await item.getByRole('checkbox').click();
    await expect(page.getByRole('alert')).toContainText(t.steps.changedElsewhere);
    await expect(item.getByText(t.itemStatuses.not_for_me)).toBeVisible();
    await expect(item.getByRole('checkbox')).not.toBeChecked();
  });

  test('never overwrite an interview: the later one is told, and sees how it stands', async ({ page }) => {
    const name = somebody();
    const rebound = await clientOf(name);
    const interview = await rebound.createInterview({ body: { company: 'Contoso', role_title: 'Analyst', held_at: `${yesterday()}:00Z` } });
    await signIn(page, t, name);
    await page.goto(`/interviews/${interview.id}/edit`);
    await page.getByLabel(t.interviewForm.role).fill('Data analyst');
    await rebound.updateInterview({ path: { interview_id: interview.id }, headers: { 'If-Match': interview.etag }, body: { company: 'Fabrikam' } });
    await page.getByRole('button', { name: t.interviewForm.submit }).click();
    await expect(page.getByRole('alert')).toContainText(t.general.changedElsewhere);
    await page.getByRole('button', { name: t.general.tryAgain }).click();
    await expect(page.getByLabel(t.interviewForm.company)).toHaveValue('Fabrikam');
  });
});

test.describe('a token that is refused', () => {
  test.use({ refusals: [401] });

  test('leads back to the sign-in, and after it to the same page', async ({ page }) => {
    const name = somebody();
    await signIn(page, t, name);
    await page.goto('/your-data');
    await expect(page.getByRole('heading', { level: 1, name: t.account.title })).toBeVisible();
    await page.evaluate((token) => {
      sessionStorage.setItem('daybreak.development-token', JSON.stringify(token));
    }, { name, accessToken: 'worn.out.token', endsAt: Date.now() + 8 * 3_600_000 });
    await page.reload();
    await expect(page.getByText(t.welcome.ended)).toBeVisible();
    await page.getByLabel(t.welcome.nameLabel).fill(name);
    await page.getByRole('button', { name: t.welcome.signIn }).click();
    await expect(page.getByRole('heading', { level: 1, name: t.account.title })).toBeVisible();
  });

  test('is renewed before it ends, so that nobody notices', async ({ page }) => {
    const name = somebody();
    await signIn(page, t, name);
    await page.evaluate((token) => {
      sessionStorage.setItem('daybreak.development-token', JSON.stringify(token));
    }, { name, accessToken: 'worn.out.token', endsAt: Date.now() + 60_000 });
    await page.reload();
    await expect(page.getByText(t.interviews.empty)).toBeVisible();
  });
});

test.describe('an address that leads nowhere', () => {
  test.use({ refusals: [404] });

  test('says so, and shows the way back', async ({ page }) => {
    await signIn(page, t, somebody());
    await page.goto('/nowhere');
    await expect(page.getByRole('heading', { level: 1, name: t.general.notFoundTitle })).toBeVisible();
    await page.goto('/interviews/0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11');
    await expect(page.getByText(t.general.notFoundTitle)).toBeVisible();
    await page.getByRole('link', { name: t.general.toInterviews }).click();
    await expect(page.getByRole('heading', { level: 1, name: t.interviews.title })).toBeFocused();
  });
});

test('the language changes at once, and the service speaks it too', async ({ page }) => {
  await signIn(page, t, 'demo');
  await page.getByRole('link', { name: t.progress.short, exact: true }).click();
  await expect(page.getByText(/It went better than the one before/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { level: 1, name: texts.fr.progress.title })).toBeVisible();
  await expect(page.getByText(/It went better/)).toHaveCount(0);
  await expect(page).toHaveTitle(`${texts.fr.progress.title} · Daybreak`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: texts.fr.progress.title })).toBeVisible();
});

test('the browser would refuse a script that stands in the page', async ({ page }) => {
  await page.goto('/');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain(`connect-src 'self' ${new URL(service).origin}`);
});

async function clientOf(name: string): Promise<ReboundClient> {
  const reply = await fetch(`${service}/dev/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ sub: name }),
  });
  const { access_token } = (await reply.json()) as { access_token: string };
  return createClient({ serverUrl: service, auth: { bearer: access_token } });
}
