import { settings } from '../settings';
import { type Person, type SignIn, SignInEnded } from './sign-in';

/** A token of `/dev/tokens`, which only a Rebound started with `./run` has. It is the one call that is not in the contract. */
interface DevelopmentToken {
  name: string;
  accessToken: string;
  /** In milliseconds since 1970. */
  endsAt: number;
}

const STORED = 'daybreak.development-token';
/** Tokens are renewed this long before they end. */
const MARGIN = 5 * 60_000;

/** Signs in anyone by a name, for a Rebound on one's own machine. */
export class DevelopmentSignIn implements SignIn {
  async restore(): Promise<Person | null> {
    const token = stored();
    return Promise.resolve(token === null ? null : { name: token.name });
  }

  async begin(name: string): Promise<Person> {
    await renew(name);
    return { name };
  }

  async accessToken(): Promise<string> {
    const token = stored();
    if (token === null) {
      throw new SignInEnded();
    }
    const holds = token.endsAt - Date.now() > MARGIN;
    return (holds ? token : await renew(token.name)).accessToken;
  }

  async end(): Promise<void> {
    sessionStorage.removeItem(STORED);
    return Promise.resolve();
  }
}

function stored(): DevelopmentToken | null {
  const text = sessionStorage.getItem(STORED);
  return text === null ? null : (JSON.parse(text) as DevelopmentToken);
}

async function renew(name: string): Promise<DevelopmentToken> {
  const reply = await fetch(`${settings.service}/dev/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ sub: name }),
  });
  if (!reply.ok) {
    throw new Error(`No development token: ${reply.status}`);
  }
  const { access_token, expires_in } = (await reply.json()) as { access_token: string; expires_in: number };
  const token = { name, accessToken: access_token, endsAt: Date.now() + expires_in * 1000 };
  sessionStorage.setItem(STORED, JSON.stringify(token));
  return token;
}
