import { useEffect, useState } from 'preact/hooks';
import { words } from '../language/language';
import { announce } from '../parts/announce';
import { Icon } from '../parts/Icon';
import { Page } from '../parts/Page';
import { Trouble } from '../parts/Trouble';
import { Link } from '../routing/Link';
import { ListFilters, noFilter } from './ListFilters';
import { InterviewCard } from './InterviewCard';
import { DeletedNotice } from './removal';
import { useInterviews, useStepsHandled } from './useInterviews';

/** All interviews, newest first. */
export function InterviewsPage() {
  const { interviews: texts, general } = words.value;
  const [filter, setFilter] = useState(noFilter);
  const list = useInterviews(filter);
  const steps = useStepsHandled();
  const items = list.items ?? [];
  const filtered = filter !== noFilter;
  const shown = list.items === null ? '' : texts.shown(items.length, list.hasMore);

  useEffect(() => {
    if (filtered && shown !== '' && !list.busy) announce(shown);
  }, [filtered, shown, list.busy]);

  return (
    <Page title={texts.title} lead={texts.lead}>
      <DeletedNotice onRestored={list.reload} />
      <p>
        <Link to={{ page: 'new-interview' }} class="button main">
          <Icon name="plus" />
          {texts.add}
        </Link>
      </p>
      {(filtered || items.length > 0) && <ListFilters filter={filter} onFilter={setFilter} />}
      {list.error !== undefined && <Trouble error={list.error} again={list.reload} />}
      {list.items === null && list.error === undefined && (
        <p class="waiting" role="status">
          {general.loading}
        </p>
      )}
      {list.items?.length === 0 && !list.busy && <Empty filtered={filtered} />}
      <ul class="cards pairs" aria-busy={list.busy}>
        {items.map((interview) => (
          <InterviewCard key={interview.id} interview={interview} steps={steps.get(interview.id)} />
        ))}
      </ul>
      {items.length > 0 && <p class="hint">{shown}</p>}
      {list.hasMore && (
        <button type="button" class="button" onClick={list.more}>
          {texts.more}
        </button>
      )}
    </Page>
  );
}

function Empty({ filtered }: { filtered: boolean }) {
  const { interviews: texts } = words.value;
  return filtered ? (
    <p class="empty">{texts.noMatch}</p>
  ) : (
    <div class="empty">
      <h2>{texts.emptyTitle}</h2>
      <p>{texts.empty}</p>
    </div>
  );
}
