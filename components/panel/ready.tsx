import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TabState } from '../../lib/browser/protocol.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import type { Help } from '../../lib/packs/help.ts';
import type { PanelActions } from './actions.ts';
import { Checklist } from './checklist.tsx';
import { Customer } from './customer.tsx';
import { Escalations } from './escalations.tsx';
import { MendView } from './mend-view.tsx';
import { Paused, pauseOf } from './paused.tsx';
import { Reply } from './reply.tsx';
import { Say } from './say.tsx';

interface ReadyProps {
  state: TabState;
  /** What helps with the conversation shown; null until the background has said it. */
  help: Help | null;
  settings: Settings;
  /** The time, in epoch milliseconds, to a minute or so. */
  now: number;
  actions: PanelActions;
}

/** A reply in use: who it goes to, what it should hold, what hurts in it, and words for it. */
export function Ready({ state, help, settings, now, actions }: ReadyProps) {
  const [mends, setMends] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);

  // The keyboard goes back to where the changes were asked for, or to what there is to say now.
  useLayoutEffect(() => {
    if (wasOpen.current && !mends) {
      const { current } = place;
      (
        current?.querySelector<HTMLElement>('.mend-all') ?? current?.querySelector<HTMLElement>('h2[tabindex]')
      )?.focus();
    }
    wasOpen.current = mends;
  }, [mends]);

  if (mends) return <MendView state={state} actions={actions} close={() => setMends(false)} />;
  return (
    <div class="ready" ref={place}>
      {help && <Escalations escalations={help.escalations} spokesperson={help.spokesperson} />}
      <Customer state={state} help={help} now={now} />
      {help && <Checklist state={state} help={help} settings={settings} actions={actions} />}
      {pauseOf(state, settings, now) ? (
        <Paused state={state} settings={settings} now={now} actions={actions} />
      ) : (
        <Reply state={state} settings={settings} actions={actions} mendAll={() => setMends(true)} />
      )}
      {help && <Say help={help} settings={settings} actions={actions} />}
    </div>
  );
}
