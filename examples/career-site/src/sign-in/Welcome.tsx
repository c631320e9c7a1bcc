import { useState } from 'preact/hooks';
import { words } from '../language/language';
import { Form } from '../parts/Form';
import { TextField } from '../parts/fields';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { beginSession, type Session, usesProvider } from './sign-in';

type Because = Extract<Session, { state: 'out' }>['because'];

/** The page for whoever is not signed in: what this is, why it helps, and the way in. */
export function Welcome({ because }: { because: Because }) {
  const { welcome } = words.value;
  const notices: Record<Because, string | undefined> = {
    nobody: undefined,
    'signed-out': welcome.signedOut,
    ended: welcome.ended,
    refused: welcome.refused,
  };
  const notice = notices[because];
  return (
    <div class="welcome">
      <Page title={welcome.heading} lead={welcome.lead}>
        {notice !== undefined && (
          <Notice kind="calm">
            <p>{notice}</p>
          </Notice>
        )}
        <section class="card" aria-labelledby="sign-in">
          <h2 id="sign-in">{welcome.signIn}</h2>
          {usesProvider ? <AtProvider /> : <ByName />}
        </section>
        <section aria-labelledby="why">
          <h2 id="why">{welcome.whyTitle}</h2>
          <ul class="why">
            {welcome.why.map(({ title, text, source }) => (
              <li key={title}>
                <h3>{title}</h3>
                <p>{text}</p>
                <p class="source">{source}</p>
              </li>
            ))}
          </ul>
        </section>
      </Page>
    </div>
  );
}

function AtProvider() {
  const { welcome } = words.value;
  const [failed, setFailed] = useState(false);
  return (
    <>
      <p>{welcome.withProvider}</p>
      {failed && (
        <Notice kind="trouble">
          <p>{welcome.refused}</p>
        </Notice>
      )}
      <button
        type="button"
        class="button main"
        onClick={() => {
          beginSession('').catch(() => {
            setFailed(true);
          });
        }}
      >
        {welcome.signIn}
      </button>
    </>
  );
}

function ByName() {
  const { welcome } = words.value;
  const [name, setName] = useState('');
  const [failed, setFailed] = useState(false);

  async function enter(as: string) {
    try {
      await beginSession(as);
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      {failed && (
        <Notice kind="trouble">
          <p>{welcome.unreachable}</p>
        </Notice>
      )}
      <Form name="sign-in" submit={welcome.signIn} onSubmit={() => (name.trim() === '' ? Promise.resolve() : enter(name.trim()))}>
        <TextField pointer="/name" label={welcome.nameLabel} hint={welcome.nameHint} value={name} onValue={setName} autoComplete="username" />
      </Form>
      <p class="or">
        <button type="button" class="button" onClick={() => void enter('demo')}>
          {welcome.demonstration}
        </button>
        <span class="hint">{welcome.demonstrationHint}</span>
      </p>
    </>
  );
}
