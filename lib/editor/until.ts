/**
 * Waits until `done` holds, asking after every change of the element and once at the end of `limit` milliseconds.
 * There is no polling and no frame to wait for, so it also works in a page that is not in front.
 */
export function until(element: Element, done: () => boolean, limit: number): Promise<boolean> {
  return new Promise((resolve) => {
    if (done()) return resolve(true);
    const finish = (result: boolean) => {
      observer.disconnect();
      element.removeEventListener('input', look);
      clearTimeout(timer);
      resolve(result);
    };
    const look = () => done() && finish(true);
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    // A field changes without a mutation.
    element.addEventListener('input', look);
    const timer = setTimeout(() => finish(done()), limit);
  });
}
