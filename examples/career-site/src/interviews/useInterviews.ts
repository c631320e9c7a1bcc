import { useEffect, useState } from 'preact/hooks';
import type { Interview, ListInterviewsQuery } from '@rebound/sdk';
import { rebound } from '../service/rebound';
import { type Pages, usePages } from '../service/usePages';
import type { Filter } from './ListFilters';

const PAGE = 10;

/** The interviews that pass a filter, newest first. */
export function useInterviews({ q, outcome }: Filter): Pages<Interview> {
  const query: ListInterviewsQuery = { limit: PAGE };
  if (q !== '') query.q = q;
  if (outcome !== 'any') query.outcome = outcome;
  return usePages(() => rebound.listInterviews.pages({ query }), [q, outcome]);
}

/** How much of the six steps is handled, in percent, by interview. It is an extra: without it the interviews still stand there. */
export function useStepsHandled(): ReadonlyMap<string, number> {
  const [steps, setSteps] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    rebound.listChecklists({ query: { limit: 100 } }).then(
      ({ items }) => {
        setSteps(new Map(items.map(({ interview_id, progress }) => [interview_id, progress.percent])));
      },
      (error: unknown) => {
        console.warn('How far the steps are is not known.', error);
      },
    );
  }, []);
  return steps;
}
