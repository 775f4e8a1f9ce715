import type { OptionsPlace, PanelAction } from '../../lib/browser/protocol.ts';

/** What a person can do in the panel. The entrypoint says how each is done. */
export interface PanelActions {
  /** Something for the content script of the tab shown. */
  act: (action: PanelAction) => void;
  turnRuleOff: (rule: string) => void;
  turnRuleOn: (rule: string) => void;
  turnHostOn: (host: string) => void;
  openOptions: (at?: OptionsPlace) => void;
  reloadPage: () => void;
  /** Lets the browser ask whether Amends may read its pages. */
  unlock: () => void;
  /** Puts words on the clipboard; resolves to whether that worked. */
  copy: (text: string) => Promise<boolean>;
}
