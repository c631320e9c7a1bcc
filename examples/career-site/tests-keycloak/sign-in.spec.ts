import { expect, test } from '@playwright/test';
import { en as t } from '../src/language/en';

const { KEYCLOAK_USER = '', KEYCLOAK_PASSWORD = '' } = process.env;

test.use({ locale: 'en-CA', viewport: { width: 390, height: 844 } });

test('a person signs in at Keycloak with a code and PKCE, and is known to the service', async ({ page }) => {
  const asked = page.waitForRequest((request) => request.url().includes('/protocol/openid-connect/auth?'));
  await page.goto('/');
  await page.getByRole('main').getByRole('button').first().click();
  const query = new URL((await asked).url()).searchParams;
  expect(query.get('response_type')).toBe('code');
  expect(query.get('code_challenge_method')).toBe('S256');

  await page.locator('#username').fill(KEYCLOAK_USER);
  await page.locator('#password').fill(KEYCLOAK_PASSWORD);
  const read = page.waitForResponse((response) => new URL(response.url()).pathname === '/v1/interviews' && response.request().method() === 'GET');
  await page.locator('#kc-login').click();
  expect((await read).status()).toBe(200);
  await expect(page.getByText(t.interviews.empty)).toBeVisible();
});
