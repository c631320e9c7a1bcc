/**
 * The client of Rebound: what `redocly generate-client` makes of the service's openapi.yaml, with the service's own rules
 * for retries and errors that are typed.
 */
import {
  createClient as createGenerated,
  OPERATIONS,
  type Client,
  type ClientConfig,
  type OperationContext,
  type OperationId,
  type OperationPath,
  type OperationTag,
  type Ops,
} from './generated/client.js';
import { reading } from './problem.js';
import { keyed, mayRepeat } from './retry.js';

export * from './generated/client.schemas.js';
export type * from './generated/client.js';
export { ApiError, TimeoutError } from './generated/client.js';
export { ProblemError } from './problem.js';

/** One operation of the service, as hooks see it. */
export type Operation = OperationContext<OperationId, OperationPath, OperationTag>;

/** A method for each operation; a list's also has `.pages()` and `.items()`. */
export type ReboundClient = Client<Ops, Operation>;

/**
 * Where the service is and who calls. `auth.bearer` is the person's access token or a function that gets it; set
 * `headers: {'Accept-Language': 'fr'}` for texts in French.
 */
export type ReboundConfig = Omit<ClientConfig<Operation>, 'argsStyle' | 'clientHeader' | 'errorMode' | 'idempotencyKey'> & {
  serverUrl: string;
};

/**
 * A client that tries a call at most four times: after a refusal for asking too often it waits as long as `Retry-After`
 * says; after a broken connection, a timeout or an unavailable service it repeats only what can't happen twice. Every
 * operation that takes an `Idempotency-Key` gets one, the same in each try. Errors are `ProblemError`s.
 */
export function createClient(config: ReboundConfig): ReboundClient {
  return createGenerated<Ops, OperationId, OperationPath, OperationTag>(OPERATIONS, {
    timeout: 30_000,
    ...config,
    retry: { retries: 3, retryDelay: 250, retryOn: mayRepeat, ...config.retry },
    clientHeader: false,
    middleware: [{ onRequest: keyed }, reading(), ...(config.middleware ?? [])],
  });
}
