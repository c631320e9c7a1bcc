/** Runs the steps of a journey one after the other and says how each went. */
export async function journey(language: string, steps: ReadonlyMap<string, () => Promise<void>>): Promise<void> {
  const began = performance.now();
  for (const [name, step] of steps) {
    try {
      await step();
    } catch (error) {
      console.log(`FAILED  ${name}`);
      console.error(error);
      process.exitCode = 1;
      return;
    }
    console.log(`ok  ${name}`);
  }
  console.log(`${language}: ${steps.size} steps in ${Math.round(performance.now() - began)} ms`);
}

/** The problem that a call ends in; that it does not is an error. */
export async function failure<E extends Error>(kind: new (...args: never[]) => E, call: () => Promise<unknown>): Promise<E> {
  try {
    await call();
  } catch (error) {
    if (error instanceof kind) {
      return error;
    }
    throw error;
  }
  throw new Error(`expected a ${kind.name}`);
}

/** A setting that the journey can't do without. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set`);
  }
  return value;
}
