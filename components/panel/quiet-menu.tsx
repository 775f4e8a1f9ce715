import { useId } from 'preact/hooks';
import type { TabState } from '../../lib/browser/protocol.ts';
import { PauseIcon } from '../icons.tsx';
import { hostName } from '../words.ts';
import type { PanelActions } from './actions.ts';
import { quiet as words } from './help-words.ts';

/** The ways to be left alone for a while: here, for an hour, or in this product. */
export function QuietMenu({ state, actions }: { state: TabState; actions: PanelActions }) {
  const id = useId();
  const choice = (name: string, press: () => void) => (
    <button type="button" popoverTarget={id} popoverTargetAction="hide" onClick={press}>
      {name}
    </button>
  );
  return (
    <>
      <button
        type="button"
        class="quiet-button icon-button"
        title={words.menuHint}
        aria-label={words.menu}
        popoverTarget={id}
      >
        <PauseIcon />
      </button>
      <div class="menu" popover="auto" id={id}>
        {choice(words.message, () => actions.keepQuiet({ rule: null, once: true }, true))}
        {choice(words.conversation, () => actions.keepQuiet({ rule: null }, true))}
        {choice(words.hour, () => actions.pause(60))}
        {!state.byPolicy && choice(words.host(hostName(state.host)), () => actions.turnHostOff(state.host))}
      </div>
    </>
  );
}
