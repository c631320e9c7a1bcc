import { ApiError, type ApiErrorLike, type Fault, type Middleware, type Problem } from './generated/client.js';

/** What the service answers when a call fails (RFC 9457): a stable `code`, the faults with their places, the request's id. */
export class ProblemError extends ApiError {
  constructor(
    error: ApiErrorLike,
    readonly problem: Problem,
    /** Seconds that the service asks to wait, where it does. */
    readonly retryAfter: number | undefined,
  ) {
    super(error.url, error.status, error.statusText, error.body);
    this.name = 'ProblemError';
    this.message = `${problem.status} ${problem.code}: ${problem.detail} (request ${problem.request_id})`;
  }

  /** A stable code for programs, such as `not_found`. */
  get code(): string {
    return this.problem.code;
  }

  /** The faults, each with the `pointer`, `parameter` or `header` it is in. */
  get errors(): readonly Fault[] {
    return this.problem.errors;
  }

  /** What to quote when asking the operator. */
  get requestId(): string {
    return this.problem.request_id;
  }
}

/** Whether a body is a problem document; what stands between client and service may answer something else. */
function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'request_id' in body &&
    typeof body.request_id === 'string' &&
    'errors' in body &&
    Array.isArray(body.errors)
  );
}

/** Turns each error whose body is a problem document into a {@link ProblemError}. */
export function reading(): Middleware {
  const waits = new WeakMap<object, number>();
  return {
    onResponse: (response, call) => {
      const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
      if (Number.isFinite(seconds)) {
        waits.set(call, seconds);
      } else {
        waits.delete(call);
      }
    },
    onError: (error, call) => (isProblem(error.body) ? new ProblemError(error, error.body, waits.get(call)) : error),
  };
}
