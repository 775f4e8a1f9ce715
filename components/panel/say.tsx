import type { ComponentChildren } from 'preact';
import type { Settings } from '../../lib/browser/settings.ts';
import type { Help } from '../../lib/packs/help.ts';
import { english } from '../english.ts';
import { quoted } from '../words.ts';
import type { PanelActions } from './actions.ts';
import { say as words } from './help-words.ts';
import { Offer } from './offer.tsx';
import { Part } from './part.tsx';

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h3>{title}</h3>
      <ul class="rewrites">{children}</ul>
    </>
  );
}

/** What can be said here: the problem in their own words, scripts for what they ask, and signs of apology. */
export function Say({ help, settings, actions }: { help: Help; settings: Settings; actions: PanelActions }) {
  const { reflections, scripts, gestures } = help;
  if (reflections.length + scripts.length + gestures.length === 0) return null;
  return (
    <Part
      title={words.heading}
      note={String(reflections.length + scripts.length + gestures.length)}
      folded={settings.folded.includes('say')}
      fold={(folded) => actions.fold('say', folded)}
    >
      <div class="say">
        {reflections.length > 0 && (
          <Group title={words.reflections}>
            {reflections.map(({ text, clause }) => (
              <li key={text}>
                <Offer text={text} insert={() => actions.insert(text, 'opening')}>
                  {words.from} <span {...english}>{quoted(clause)}</span>
                </Offer>
              </li>
            ))}
          </Group>
        )}
        {scripts.length > 0 && (
          <Group title={words.scripts}>
            {scripts.map((script) => (
              <li key={script.id}>
                <Offer text={script.text} insert={() => actions.insert(script.text, 'end')}>
                  <span {...english}>{script.name}</span>
                  {script.words && (
                    <>
                      {' · '}
                      {words.from} <span {...english}>{quoted(script.words)}</span>
                    </>
                  )}
                </Offer>
              </li>
            ))}
          </Group>
        )}
        {gestures.length > 0 && (
          <Group title={words.gestures}>
            {gestures.map(({ id, name, text, limit }) => (
              <li key={id}>
                <Offer text={text} insert={() => actions.insert(text, 'end')}>
                  <span {...english}>
                    {name}: {limit}
                  </span>
                </Offer>
              </li>
            ))}
          </Group>
        )}
      </div>
    </Part>
  );
}
