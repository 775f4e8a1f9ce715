import type { Quiet, Settings } from '../../lib/browser/settings.ts';
import { locale } from '../i18n.ts';
import { hostName } from '../words.ts';
import type { OptionsActions } from './actions.ts';
import { quiet as words } from './keep-words.ts';
import { Section } from './section.tsx';

interface QuietProps {
  settings: Settings;
  now: number;
  nameOf: (check: string) => string;
  actions: OptionsActions;
}

interface Row {
  id: string;
  what: string;
  where: string;
  button: string;
  undo: () => void;
}

const clock = (at: number) => new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });

/** Dismissed findings by conversation: one after the other they would be a long list. */
const dismissedIn = (quiet: readonly Quiet[]) =>
  Map.groupBy(
    quiet.filter(({ finding }) => finding),
    ({ conversation }) => conversation,
  );

/** Everything that is silent because somebody asked for it: the pause first, then the widest. */
function rowsOf({ settings, now, nameOf, actions }: QuietProps): Row[] {
  const aRule = (rule: string) => words.rule(nameOf(rule.split('/')[0]!));
  const { pausedUntil, hostsOff, checksOff, rulesOff, quiet } = settings;
  const pause: Row = {
    id: 'pause',
    what: words.paused,
    where: words.until(clock(pausedUntil)),
    button: words.endPause,
    undo: actions.endPause,
  };
  return [
    ...(pausedUntil > now ? [pause] : []),
    ...hostsOff.map((host) => ({
      id: host,
      what: words.everything,
      where: words.in(hostName(host)),
      button: words.on,
      undo: () => actions.change('hostsOff', host, true),
    })),
    ...checksOff.map((check) => ({
      id: check,
      what: words.check(nameOf(check)),
      where: words.everywhere,
      button: words.on,
      undo: () => actions.change('checksOff', check, true),
    })),
    ...rulesOff.map((rule) => ({
      id: rule,
      what: aRule(rule),
      where: rule,
      button: words.on,
      undo: () => actions.change('rulesOff', rule, true),
    })),
    ...quiet
      .filter(({ finding }) => !finding)
      .map((one) => ({
        id: JSON.stringify(one),
        what: one.rule !== null ? aRule(one.rule) : one.once ? words.reply : words.everything,
        where: one.rule === null ? words.in(one.conversation) : words.ruleIn(one.rule, one.conversation),
        button: words.speak,
        undo: () => actions.speak([one]),
      })),
    ...[...dismissedIn(quiet)].map(([conversation, all]) => ({
      id: `dismissed ${conversation}`,
      what: words.dismissed(all.length),
      where: words.in(conversation),
      button: words.again,
      undo: () => actions.speak(all),
    })),
  ];
}

/** Everything that somebody asked to be left alone with, each with the way back. */
export function Quietness(props: QuietProps) {
  const rows = rowsOf(props);
  return (
    <Section id="quiet" heading={words.heading} lead={rows.length > 0 ? words.lead : words.none}>
      {rows.length > 0 && (
        <ul class="rows">
          {rows.map((row) => (
            <li key={row.id}>
              <span>
                {row.what}
                <small>{row.where}</small>
              </span>
              <button type="button" class="button" onClick={row.undo}>
                {row.button}
                <span class="unseen">
                  {' '}
                  {row.what}, {row.where}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
