import type { ReflectionKind } from '@rebound/sdk';
import { words } from '../language/language';

/** The places of the site. */
export type Route =
  | { page: 'interviews' }
  | { page: 'new-interview' }
  | { page: 'interview'; id: string }
  | { page: 'edit-interview'; id: string }
  | { page: 'steps'; id: string }
  | { page: 'reflections'; interview?: string; kind?: ReflectionKind }
  | { page: 'progress' }
  | { page: 'your-data' }
  | { page: 'not-found' };

/** The address of a place. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'interviews':
    case 'not-found':
      return '/';
    case 'new-interview':
      return '/interviews/new';
    case 'interview':
      return `/interviews/${route.id}`;
    case 'edit-interview':
      return `/interviews/${route.id}/edit`;
    case 'steps':
      return `/interviews/${route.id}/steps`;
    case 'reflections': {
      const query = new URLSearchParams();
      if (route.interview !== undefined) query.set('interview', route.interview);
      if (route.kind !== undefined) query.set('kind', route.kind);
      return query.size === 0 ? '/reflections' : `/reflections?${query.toString()}`;
    }
    case 'progress':
      return '/progress';
    case 'your-data':
      return '/your-data';
  }
}

/** The place at an address. */
export function routeAt({ pathname, search }: { pathname: string; search: string }): Route {
  const [first, id, part] = pathname.split('/').filter((piece) => piece !== '');
  switch (first) {
    case undefined:
      return { page: 'interviews' };
    case 'interviews':
      return interviewRoute(id, part);
    case 'reflections':
      return reflectionsRoute(new URLSearchParams(search));
    case 'progress':
      return { page: 'progress' };
    case 'your-data':
      return { page: 'your-data' };
    default:
      return { page: 'not-found' };
  }
}

function interviewRoute(id: string | undefined, part: string | undefined): Route {
  if (id === undefined) return { page: 'interviews' };
  if (id === 'new') return { page: 'new-interview' };
  if (part === undefined) return { page: 'interview', id };
  if (part === 'edit') return { page: 'edit-interview', id };
  if (part === 'steps') return { page: 'steps', id };
  return { page: 'not-found' };
}

function reflectionsRoute(query: URLSearchParams): Route {
  const interview = query.get('interview');
  const kind = query.get('kind');
  return {
    page: 'reflections',
    ...(interview === null ? {} : { interview }),
    ...(kind !== null && isKind(kind) ? { kind } : {}),
  };
}

function isKind(kind: string): kind is ReflectionKind {
  return kind in words.peek().reflectionKinds;
}
