import { defineConfig, loadEnv, type Plugin } from 'vite';

/**
 * What the page may load and call: itself, Rebound and the identity provider, and pictures that the page holds. No script, style or
 * handler may stand in the page's text, so that words somebody wrote can never run.
 */
function contentSecurityPolicy(called: (string | undefined)[]): string {
  const origins = called.filter((address) => address !== undefined && address !== '').map((address) => new URL(address ?? '').origin);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    ["connect-src 'self'", ...origins].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function policyInPage(policy: string): Plugin {
  return {
    name: 'content-security-policy',
    transformIndexHtml: { order: 'pre', handler: (page) => page.replace('%CONTENT_SECURITY_POLICY%', policy) },
  };
}

export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, import.meta.dirname);
  const port = Number(process.env['SITE_PORT'] ?? 5173);
  return {
    plugins: [policyInPage(contentSecurityPolicy([env['VITE_REBOUND_URL'], env['VITE_OIDC_ISSUER']]))],
    build: { target: 'es2022', modulePreload: { polyfill: false } },
    server: { port, strictPort: true, fs: { allow: ['../..'] } },
    // A page in nobody's frame; a meta element can't say that.
    preview: { port, strictPort: true, headers: { 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Content-Type-Options': 'nosniff' } },
  };
});
