import { words } from '../language/language';
import { Link } from '../routing/Link';
import { Page } from './Page';

/** No page of the site has this address. */
export function NotFoundPage() {
  const { general } = words.value;
  return (
    <Page title={general.notFoundTitle} lead={general.notFound}>
      <Link to={{ page: 'interviews' }} class="button">
        {general.toInterviews}
      </Link>
    </Page>
  );
}
