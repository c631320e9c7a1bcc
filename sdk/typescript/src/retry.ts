import { OPERATIONS, type OperationDescriptor, type RequestContext, type RetryContext } from './generated/client.js';
import { isProblem } from './problem.js';

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
export async function mayRepeat({ request, response }: RetryContext): Promise<boolean> {
  if (response !== undefined) {
    if (Number(response.headers.get('Retry-After') ?? 0) > LONGEST_WAIT) {
      return false;
    }
    if (response.status === 429) {
      // Refused before anything was done.
      return true;
    }
    if (response.status === 409) {
      // The first try, whose reply was lost, is still at work.
      const body: unknown = await response.clone().json().catch(() => undefined);
      return isProblem(body) && body.code === 'idempotency_key_in_use';
    }
    if (!TRANSIENT.includes(response.status)) {
      return false;
    }
  }
  return isHarmlessTwice(request);
}

/**
 * Whether it changes nothing if the service gets the request a second time. A change under `If-Match` is not: the second
 * would be answered with 412, as if somebody else had made the change.
 */
function isHarmlessTwice(request: RequestContext): boolean {
  const headers = new Headers(request.headers);
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return true;
    case 'PUT':
    case 'DELETE':
      return !headers.has('If-Match') && !headers.has('If-None-Match');
    default:
      return takesKey(request) && headers.has(KEY);
  }
}

function takesKey(call: RequestContext): boolean {
  const operations: Record<string, OperationDescriptor> = OPERATIONS;
  return operations[call.operation.id]?.params?.some(({ name }) => name === KEY) ?? false;
}
