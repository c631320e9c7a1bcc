import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { settings } from '../settings';
import { type Person, type SignIn, SignInEnded } from './sign-in';

/** The address that the identity provider sends people back to; register it there as a redirect URI. */
const SIGNED_IN = '/signed-in';
/** Tokens are renewed this many seconds before they end. */
const MARGIN = 60;

/**
 * Signs in at an identity provider with OpenID Connect: code flow with PKCE, for a public client. Tokens are kept for the tab alone and
 * renewed with the refresh token; where the provider gives none, the person signs in again when the token ends.
 */
export class ProviderSignIn implements SignIn {
  private renewal: Promise<User | null> | null = null;

  private readonly provider = new UserManager({
    authority: settings.oidc.issuer,
    client_id: settings.oidc.clientId,
    redirect_uri: location.origin + SIGNED_IN,
    post_logout_redirect_uri: `${location.origin}/`,
    response_type: 'code',
    scope: settings.oidc.scope,
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
  });

  async restore(): Promise<Person | null> {
    if (location.pathname !== SIGNED_IN) {
      const user = await this.provider.getUser();
      return user === null || mustSignInAgain(user) ? null : personOf(user);
    }
    const query = location.search;
    // The code is used once; neither the history nor a reload should bring it back.
    history.replaceState(null, '', '/');
    const user = await this.provider.signinRedirectCallback(location.origin + SIGNED_IN + query);
    if (typeof user.state === 'string' && user.state.startsWith('/') && !user.state.startsWith('//')) {
      history.replaceState(null, '', user.state);
    }
    return personOf(user);
  }

  async begin(): Promise<null> {
    await this.provider.signinRedirect({ state: location.pathname + location.search });
    return null;
  }

  async accessToken(): Promise<string> {
    const user = await this.provider.getUser();
    if (user === null || mustSignInAgain(user)) {
      throw new SignInEnded();
    }
    if (!endsSoon(user)) {
      return user.access_token;
    }
    this.renewal ??= this.provider.signinSilent().finally(() => {
      this.renewal = null;
    });
    const renewed = await this.renewal;
    if (renewed === null) {
      throw new SignInEnded();
    }
    return renewed.access_token;
  }

  async end(): Promise<void> {
    await this.provider.signoutRedirect();
  }
}

function endsSoon(user: User): boolean {
  return (user.expires_in ?? 0) < MARGIN;
}

function mustSignInAgain(user: User): boolean {
  return user.refresh_token === undefined && user.expired !== false;
}

function personOf({ profile }: User): Person {
  return { name: profile.given_name ?? profile.name ?? profile.preferred_username ?? '' };
}
