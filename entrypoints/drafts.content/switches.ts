import { isConnected } from '../../lib/browser/content-link.ts';
import { hostIn, onManagedChanged, readManaged } from '../../lib/browser/policy-hosts.ts';
import { defaults, type Quiet, readSettings, type Settings, watchSettings } from '../../lib/browser/settings.ts';
import type { Finding } from '../../lib/engine/types.ts';

/** What is switched off or quiet on this page, by the agent or for everybody. */
export interface Switches {
  /** Whether they were read at all: until then nothing may be marked, or what is quiet would flash. */
  areKnown: () => boolean;
  /** Whether a finding speaks in a conversation; `locked` are the rules that nobody may switch off. */
  isOn: (finding: Finding, conversation: string, locked: readonly string[]) => boolean;
  isDismissed: (finding: Finding, conversation: string) => boolean;
  /** Whether everything is quiet in a conversation until the reply being written is sent or given up. */
  isPausedOnce: (conversation: string) => boolean;
  /** Whether nothing is read here at all. */
  isOff: () => boolean;
  /** Whether the browser's policy says so, or says the contrary, so that the agent cannot. */
  byPolicy: () => boolean;
}

/** Keeps up with settings and policy. `changed` is called when they have been read, after every change, and when a pause ends. */
export function watchSwitches(host: string, changed: () => void, signal: AbortSignal): Switches {
  let settings: Settings = defaults;
  let known = false;
  let policy: 'on' | 'off' | null = null;
  let resuming: ReturnType<typeof setTimeout> | undefined;

  const apply = (next: Settings) => {
    settings = next;
    known = true;
    clearTimeout(resuming);
    const pause = next.pausedUntil - Date.now();
    if (pause > 0) resuming = setTimeout(apply, pause + 10, next);
    changed();
  };
  const readPolicy = async () => {
    policy = hostIn(await readManaged(), host);
  };
  const unwatch = watchSettings(apply);
  const unwatchPolicy = onManagedChanged(() => void readPolicy().then(() => apply(settings)));
  signal.addEventListener('abort', () => {
    clearTimeout(resuming);
    if (!isConnected()) return;
    unwatch();
    unwatchPolicy();
  });
  void Promise.all([readSettings(), readPolicy()]).then(
    ([stored]) => apply(stored),
    // A store that cannot be read is no reason to leave the agent alone.
    () => apply(settings),
  );

  /** What is switched off goes at once, before the background has judged the draft anew. */
  const isSwitchedOff = ({ rule, check }: Finding) =>
    settings.rulesOff.includes(rule) || (settings.checksOff.includes(check) && !settings.rulesOn.includes(rule));
  const someQuiet = (id: string, is: (quiet: Quiet) => unknown) =>
    settings.quiet.some((quiet) => quiet.conversation === id && is(quiet));
  return {
    areKnown: () => known,
    isOn: (of, id, locked) =>
      (locked.includes(of.rule) || !isSwitchedOff(of)) &&
      settings.pausedUntil <= Date.now() &&
      !someQuiet(id, ({ rule, finding }) => (finding ?? of.key) === of.key && (rule ?? of.rule) === of.rule),
    isDismissed: ({ key }, id) => someQuiet(id, ({ finding }) => finding === key),
    isPausedOnce: (id) => someQuiet(id, ({ once }) => once),
    isOff: () => (policy ? policy === 'off' : settings.hostsOff.includes(host)),
    byPolicy: () => policy !== null,
  };
}
