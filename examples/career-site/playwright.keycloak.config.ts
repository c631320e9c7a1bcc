import { defineConfig } from '@playwright/test';
import base from './playwright.config';

const site = 'http://localhost:5173';

/** Signs in at a Keycloak; KeycloakIT of the service starts it, and the service that trusts it. */
export default defineConfig({
  ...base,
  testDir: 'tests-keycloak',
  use: { ...base.use, baseURL: site },
  webServer: { command: 'npm run build -- --outDir dist/keycloak && npm run preview -- --outDir dist/keycloak', url: site, timeout: 60_000 },
});
