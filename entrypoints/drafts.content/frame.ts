/**
 * A task that runs at most once a frame, however often it is asked for. A page that is not in front has no frames, yet
 * its panel may be in sight in another window, so it then runs on a timer.
 */
export function oncePerFrame(task: () => void, signal: AbortSignal): () => void {
  let queued = false;
  const run = () => {
    if (!queued) return;
    queued = false;
    if (!signal.aborted) task();
  };
  // The frame that was waited for does not come where the page has gone out of sight meanwhile.
  const hidden = () => {
    if (queued && document.hidden) setTimeout(run, 50);
  };
  document.addEventListener('visibilitychange', hidden, { signal });
  return () => {
    if (queued || signal.aborted) return;
    queued = true;
    if (document.hidden) setTimeout(run, 50);
    else requestAnimationFrame(run);
  };
}
