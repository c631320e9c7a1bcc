import type { ComponentChildren } from 'preact';
import type { Language } from '@rebound/sdk';
import { choose, language, languages, words } from '../language/language';
import { Link } from '../routing/Link';
import { route } from '../routing/navigation';
import type { Route } from '../routing/routes';
import { endSession, session } from '../sign-in/sign-in';
import { Icon, type IconName } from './Icon';

/** What stands around every page. */
export function Shell({ children }: { children: ComponentChildren }) {
  const { site } = words.value;
  const current = session.value;
  return (
    <div class={current.state === 'in' ? 'shell signed-in' : 'shell'}>
      <header class="top">
        <Link to={{ page: 'interviews' }} class="brand">
          <img src="/icon.svg" alt="" width="32" height="32" />
          <span>{site.name}</span>
        </Link>
        {current.state === 'in' && <Sections />}
        <Languages />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="bottom">
        {current.state === 'in' && (
          <p class="who">
            <span>{site.signedInAs(current.person.name)}</span>
            <button type="button" class="button plain" onClick={() => void endSession()}>
              {site.signOut}
            </button>
          </p>
        )}
        <p>{site.support}</p>
        <p>{site.footer}</p>
      </footer>
    </div>
  );
}

function Sections() {
  const { site, interviews, reflections, progress, account } = words.value;
  const here = route.value.page;
  const sections: { to: Route; label: string; icon: IconName; current: boolean }[] = [
    {
      to: { page: 'interviews' },
      label: interviews.short,
      icon: 'interviews',
      current: ['interviews', 'new-interview', 'interview', 'edit-interview', 'steps'].includes(here),
    },
    { to: { page: 'reflections' }, label: reflections.short, icon: 'reflections', current: here === 'reflections' },
    { to: { page: 'progress' }, label: progress.short, icon: 'progress', current: here === 'progress' },
    { to: { page: 'your-data' }, label: account.short, icon: 'data', current: here === 'your-data' },
  ];
  return (
    <nav class="sections" aria-label={site.sections}>
      <ul>
        {sections.map(({ to, label, icon, current }) => (
          <li key={to.page}>
            <Link to={to} current={current}>
              <Icon name={icon} />
              <span>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Languages() {
  return (
    <div class="languages" role="group" aria-label={words.value.site.language}>
      {(Object.keys(languages) as Language[]).map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={language.value === code}
          onClick={() => {
            choose(code);
          }}
        >
          {languages[code]}
        </button>
      ))}
    </div>
  );
}
