import { computed, signal } from '@preact/signals';
import { settings } from '../settings';
import { DevelopmentSignIn } from './development';

/** Who is signed in, as the page greets them. */
export interface Person {
  name: string;
}

/** A way to sign in. A career site puts its own here; nothing else on the site knows where tokens come from. */
export interface SignIn {
  /** Takes up a sign-in from before, or one that a redirect has just brought. */
  restore(): Promise<Person | null>;
  /** Signs in. Null where the page is left for it. */
  begin(name: string): Promise<Person | null>;
  /** A token that still holds, renewed where it is about to end. Fails with {@link SignInEnded} where there is none. */
  accessToken(): Promise<string>;
  /** Forgets the person here, and at the identity provider. */
  end(): Promise<void>;
}

/** Nobody is signed in any more. */
export class SignInEnded extends Error {
  constructor() {
    super('Nobody is signed in.');
    this.name = 'SignInEnded';
  }
}

export type Session =
  | { state: 'starting' }
  | { state: 'out'; because: 'nobody' | 'signed-out' | 'ended' | 'refused' }
  | { state: 'in'; person: Person };

const current = signal<Session>({ state: 'starting' });

/** Whether somebody is signed in, and who. */
export const session = computed(() => current.value);

/** Whether people sign in at an identity provider; else they choose a name. */
export const usesProvider = settings.oidc.issuer !== '' && settings.oidc.clientId !== '';

let signIn: SignIn = new DevelopmentSignIn();

/** Finds out who is signed in when the page opens. */
export async function restoreSession(): Promise<void> {
  try {
    if (usesProvider) {
      const { ProviderSignIn } = await import('./oidc');
      signIn = new ProviderSignIn();
    }
    const person = await signIn.restore();
    current.value = person === null ? { state: 'out', because: 'nobody' } : { state: 'in', person };
  } catch (refused) {
    console.warn('The sign-in did not work.', refused);
    current.value = { state: 'out', because: 'refused' };
  }
}

/** Signs in; what goes wrong is the caller's to show. */
export async function beginSession(name: string): Promise<void> {
  const person = await signIn.begin(name);
  if (person !== null) {
    current.value = { state: 'in', person };
  }
}

/** Signs out. */
export async function endSession(): Promise<void> {
  current.value = { state: 'out', because: 'signed-out' };
  await signIn.end();
}

/** Tells that the service or the identity provider no longer takes the token. */
export function sessionEnded(): void {
  if (current.value.state === 'in') {
    current.value = { state: 'out', because: 'ended' };
  }
}

/** The token for a call to Rebound. */
export async function accessToken(): Promise<string> {
  try {
    return await signIn.accessToken();
  } catch (ended) {
    sessionEnded();
    throw ended;
  }
}
