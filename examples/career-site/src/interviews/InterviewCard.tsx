import type { Interview } from '@rebound/sdk';
import { day, daysFromNow, percent } from '../language/format';
import { words } from '../language/language';
import { Link } from '../routing/Link';

/** An interview in the list. */
export function InterviewCard({ interview, steps }: { interview: Interview; steps: number | undefined }) {
  const { interviews: texts, outcomes } = words.value;
  const ahead = isAhead(interview);
  return (
    <li class="card">
      <h2>
        <Link to={{ page: 'interview', id: interview.id }} class="card-link">
          {interview.company}
        </Link>
      </h2>
      <p>{interview.role_title}</p>
      <p class="hint">
        <time dateTime={interview.held_at}>{day(interview.held_at, interview.time_zone)}</time>
        {ahead && `, ${daysFromNow(interview.held_at)}`}
      </p>
      <p class="tags">
        <span class={ahead ? 'tag ahead' : 'tag'}>{ahead ? texts.toCome : outcomes[interview.outcome]}</span>
        {steps !== undefined && <span class="tag quiet">{texts.stepsProgress(percent(steps / 100))}</span>}
      </p>
    </li>
  );
}

/** Whether it is still to come. */
export function isAhead({ held_at }: Interview): boolean {
  return Date.parse(held_at) > Date.now();
}
