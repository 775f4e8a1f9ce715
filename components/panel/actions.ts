import type { Mending, OptionsPlace, PanelAction } from '../../lib/browser/protocol.ts';
import type { Quiet } from '../../lib/browser/settings.ts';
import type { Place } from '../../lib/engine/rule.ts';

/** What a person can do in the panel. The entrypoint says how each is done. */
export interface PanelActions {
  /** Something for the content script of the tab shown. */
  act: (action: PanelAction) => void;
  /** Puts a sentence of its own into the reply; behind the words that end at `after`, where there are any. */
  insert: (text: string, place: Place, after?: number | null) => void;
  /** The findings with these keys, mended as far as it goes by itself; undefined when that could not be found out. */
  mend: (keys: readonly string[]) => Promise<Mending | undefined>;
  choosePlaybook: (id: string) => void;
  /** Folds a part of the panel up or out, for good. */
  fold: (part: string, folded: boolean) => void;
  /** Keeps something quiet in the conversation shown; or lets it speak again. */
  keepQuiet: (what: Omit<Quiet, 'conversation'>, quiet: boolean) => void;
  /** Marks nothing anywhere for so many minutes; 0 ends the pause. */
  pause: (minutes: number) => void;
  turnRuleOff: (rule: string) => void;
  turnRuleOn: (rule: string) => void;
  turnHostOn: (host: string) => void;
  turnHostOff: (host: string) => void;
  openOptions: (at?: OptionsPlace) => void;
  reloadPage: () => void;
  /** Lets the browser ask whether Amends may read its pages. */
  unlock: () => void;
  /** Puts words on the clipboard; resolves to whether that worked. */
  copy: (text: string) => Promise<boolean>;
}
