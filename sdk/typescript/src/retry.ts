import { OPERATIONS, type OperationDescriptor, type RequestContext, type RetryContext } from './generated/client.js';

const KEY = 'Idempotency-Key';
/** Whoever is asked to wait longer than this many seconds is told so instead. */
const LONGEST_WAIT = 60;
/** The reply got lost, or the service could not be reached. */
const TRANSIENT = [408, 502, 503, 504];

/** Gives a call a key where its operation takes one; it is made once and goes along with each try. */
export function keyed(call: RequestContext): void {
  const headers = new Headers(call.headers);
  if (takesKey(call) && !headers.has(KEY)) {
    call.headers[KEY] = crypto.randomUUID();
  }
}

/** Whether a try that failed may be repeated. */
export function mayRepeat({ request, response }: RetryContext): boolean {
  if (response === undefined) {
    return isHarmlessTwice(request);
  }
  const wait = response.headers.get('Retry-After');
  if (Number(wait ?? 0) > LONGEST_WAIT) {
    return false;
  }
  switch (response.status) {
    case 429:
      // Refused before anything was done.
      return true;
    case 409:
      // The first try, whose reply was lost, is still at work; other conflicts don't ask to wait.
      return wait !== null;
    default:
      return TRANSIENT.includes(response.status) && isHarmlessTwice(request);
  }
}

/**
 * Whether it changes nothing if the service gets the request a second time. Every POST of the service takes a key, writes
 * nothing, or passes over what is there. A change under `If-Match` is not harmless: the second would be answered with 412,
 * as if somebody else had made the change.
 */
function isHarmlessTwice(request: RequestContext): boolean {
  const headers = new Headers(request.headers);
  switch (request.method) {
    case 'GET':
    case 'HEAD':
    case 'POST':
      return true;
    case 'PUT':
    case 'DELETE':
      return !headers.has('If-Match') && !headers.has('If-None-Match');
    default:
      return false;
  }
}

/** In browsers a header costs a question beforehand, so operations without a key get none. */
function takesKey(call: RequestContext): boolean {
  const operations: Record<string, OperationDescriptor> = OPERATIONS;
  return operations[call.operation.id]?.params?.some(({ name }) => name === KEY) ?? false;
}
