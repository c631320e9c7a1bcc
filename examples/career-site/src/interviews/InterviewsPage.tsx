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
import { useInterviews } from './useInterviews';

/** All interviews, newest first. */
export function InterviewsPage() {
  const { interviews: texts } = words.value;
  const [filter, setFilter] = useState(noFilter);
  const list = useInterviews(filter);
  const filtered = filter.q !== '' || filter.outcome !== 'any';
  const shown = list.state === 'ready' ? texts.shown(list.items.length, list.hasMore) : '';

  useEffect(() => {
    if (filtered && shown !== '') {
      announce(shown);
    }
  }, [filtered, shown]);

  return (
    <Page title={texts.title} lead={texts.lead}>
      <DeletedNotice onRestored={list.reload} />
      <p>
        <Link to={{ page: 'new-interview' }} class="button main">
          <Icon name="plus" />
          {texts.add}
        </Link>
      </p>
      {(filtered || list.items.length > 0) && <ListFilters filter={filter} onFilter={setFilter} />}
      {list.state === 'failed' && <Trouble error={list.error} again={list.reload} />}
      {list.state === 'loading' && list.items.length === 0 && (
        <p class="waiting" role="status">
          {words.value.general.loading}
        </p>
      )}
      {list.state === 'ready' && list.items.length === 0 && <Empty filtered={filtered} />}
      <ul class="cards">
        {list.items.map((interview) => (
          <InterviewCard key={interview.id} interview={interview} steps={list.steps.get(interview.id)} />
        ))}
      </ul>
      {list.items.length > 0 && <p class="hint">{shown}</p>}
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
