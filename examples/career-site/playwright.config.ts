import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Where the service is; started by the tests unless it is named. */
const service = process.env['REBOUND_URL'] ?? `http://localhost:${process.env['QUARKUS_HTTP_PORT'] ?? '8080'}`;
const sitePort = process.env['SITE_PORT'] ?? '5173';
const site = `http://localhost:${sitePort}`;
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const rebound = {
  command: '../../run',
  url: `${service}/openapi`,
  env: { QUARKUS_HTTP_CORS_ORIGINS: site },
  timeout: 180_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 20_000 },
};

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results/runs',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  // A whole story takes 25 s on an idle machine; a gate's machine may be several times slower.
  timeout: 240_000,
  reporter: [['list']],
  use: {
    baseURL: site,
    timezoneId: 'America/Montreal',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(existsSync(chromium) ? { executablePath: chromium } : {}),
      // Chromium has no sandbox for root, which continuous integration often is.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: [
    ...(process.env['REBOUND_URL'] === undefined ? [rebound] : []),
    {
      command: 'npm run build && npm run preview',
      url: site,
      env: { VITE_REBOUND_URL: service, SITE_PORT: sitePort },
      timeout: 60_000,
    },
  ],
});
