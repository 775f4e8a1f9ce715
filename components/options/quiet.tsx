import type { Settings } from '../../lib/browser/settings.ts';
import { locale } from '../i18n.ts';
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

/** Everything that somebody asked to be left alone with, each with the way back. */
export function Quietness({ settings, now, nameOf, actions }: QuietProps) {
  const rows: Row[] = [
    ...settings.rulesOff.map((rule) => ({
      id: rule,
      what: words.rule(nameOf(rule.split('/')[0]!)),
      where: rule,
      button: words.on,
      undo: () => actions.change('rulesOff', rule, true),
    })),
    ...settings.quiet.map((one) => ({
      id: JSON.stringify(one),
      what: one.rule === null ? words.everything : words.rule(nameOf(one.rule.split('/')[0]!)),
      where: words.conversation(one.rule, one.conversation),
      button: words.speak,
      undo: () => actions.speak(one),
    })),
  ];
  if (settings.pausedUntil > now) {
    const where = words.until(clock(settings.pausedUntil));
    rows.unshift({ id: 'pause', what: words.paused, where, button: words.endPause, undo: actions.endPause });
  }
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
