/** What the operator of the site set; see `.env`. */
export const settings = {
  /** Where Rebound answers, without a slash at the end. */
  service: setting(import.meta.env['VITE_REBOUND_URL']).replace(/\/$/, ''),
  oidc: {
    issuer: setting(import.meta.env['VITE_OIDC_ISSUER']),
    clientId: setting(import.meta.env['VITE_OIDC_CLIENT_ID']),
    scope: setting(import.meta.env['VITE_OIDC_SCOPE']),
  },
};

function setting(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
