import { AccountPage } from './account/AccountPage';
import { InterviewFormPage } from './interviews/InterviewFormPage';
import { InterviewPage } from './interviews/InterviewPage';
import { InterviewsPage } from './interviews/InterviewsPage';
import { words } from './language/language';
import { Announcer } from './parts/announce';
import { NotFoundPage } from './parts/NotFoundPage';
import { Shell } from './parts/Shell';
import { ProgressPage } from './progress/ProgressPage';
import { ReflectionsPage } from './reflections/ReflectionsPage';
import { route } from './routing/navigation';
import { session } from './sign-in/sign-in';
import { Welcome } from './sign-in/Welcome';
import { StepsPage } from './steps/StepsPage';

/** The whole site: who is signed in, and the page they are on. */
export function Site() {
  return (
    <>
      <a class="skip" href="#content">
        {words.value.site.skip}
      </a>
      <Shell>{content()}</Shell>
      <Announcer />
    </>
  );
}

function content() {
  const current = session.value;
  switch (current.state) {
    case 'starting':
      return null;
    case 'out':
      return <Welcome because={current.because} />;
    case 'in':
      return page();
  }
}

function page() {
  const to = route.value;
  // The keys make a page of another interview a new page, with a heading that takes the focus.
  switch (to.page) {
    case 'interviews':
      return <InterviewsPage />;
    case 'new-interview':
      return <InterviewFormPage key="new" />;
    case 'interview':
      return <InterviewPage key={to.id} id={to.id} />;
    case 'edit-interview':
      return <InterviewFormPage key={to.id} id={to.id} />;
    case 'steps':
      return <StepsPage key={to.id} interview={to.id} />;
    case 'reflections':
      return <ReflectionsPage key={`${to.interview ?? ''} ${to.kind ?? ''}`} {...to} />;
    case 'progress':
      return <ProgressPage />;
    case 'your-data':
      return <AccountPage />;
    case 'not-found':
      return <NotFoundPage />;
  }
}
