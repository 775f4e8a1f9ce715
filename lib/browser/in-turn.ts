const queues = new Map<string, Promise<unknown>>();

/**
 * Has steps of one name wait for each other, in all of the extension's pages and its background where the browser can
 * do that, so that none reads what another is about to write. Rejects with the step's own error.
 */
export function inTurn<T>(name: string, step: () => Promise<T>): Promise<T> {
  if (globalThis.navigator?.locks) return navigator.locks.request(`amends ${name}`, step) as Promise<T>;
  const done = (queues.get(name) ?? Promise.resolve()).then(step);
  queues.set(
    name,
    done.catch(() => {}),
  );
  return done;
}
