import { ProblemError } from '@rebound/sdk';
import { words } from '../language/language';
import { Link } from '../routing/Link';
import { SignInEnded } from '../sign-in/sign-in';
import { Notice } from './Notice';

/** What went wrong, in the service's own words where it has any. */
export function Trouble({ error, again }: { error: unknown; again?: () => void }) {
  const { general } = words.value;
  if (error instanceof SignInEnded) {
    return null;
  }
  if (error instanceof ProblemError && error.status === 404) {
    return (
      <Notice kind="calm">
        <p class="notice-title">{general.notFoundTitle}</p>
        <p>{general.notFound}</p>
        <Link to={{ page: 'interviews' }} class="button">
          {general.toInterviews}
        </Link>
      </Notice>
    );
  }
  return (
    <Notice kind="trouble">
      <p class="notice-title">{error instanceof ProblemError ? error.problem.title : general.failedTitle}</p>
      <p>{error instanceof ProblemError ? error.problem.detail : general.failedUnreachable}</p>
      {error instanceof ProblemError && error.status >= 500 && <p class="hint">{general.requestId(error.requestId)}</p>}
      {again !== undefined && (
        <button type="button" class="button" onClick={again}>
          {general.tryAgain}
        </button>
      )}
    </Notice>
  );
}
