import type { ReflectionKind } from '@rebound/sdk';
import type { Route } from '../routing/routes';

type Label = 'write' | 'toInterview' | 'toProgress';

const written: Record<string, ReflectionKind> = {
  facts: 'facts',
  'park-what-ifs': 'what_if',
  'friend-note': 'friend_note',
  'private-writing': 'note',
  'thought-check': 'thought_check',
};

const onInterview = ['causes', 'hard-moments', 'good-moment', 'next-time'];
const onProgress = ['review-week', 'before-next'];

/** Where on the site a task of the template is done; undefined for those that are done elsewhere. */
export function placeFor(key: string | null, interview: string): { to: Route; label: Label } | undefined {
  if (key === null) return undefined;
  const kind = written[key];
  if (kind !== undefined) return { to: { page: 'reflections', interview, kind }, label: 'write' };
  if (onInterview.includes(key)) return { to: { page: 'interview', id: interview }, label: 'toInterview' };
  if (onProgress.includes(key)) return { to: { page: 'progress' }, label: 'toProgress' };
  return undefined;
}
