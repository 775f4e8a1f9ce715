import { Writer } from '../../../entrypoints/drafts.content/writer.ts';
import * as box from '../../../lib/editor/box.ts';
import * as fitting from '../../../lib/editor/fitting.ts';
import * as marks from '../../../lib/editor/marks.ts';
import * as reveal from '../../../lib/editor/reveal.ts';
import * as selection from '../../../lib/editor/selection.ts';
import * as textMap from '../../../lib/editor/text-map.ts';
import * as undo from '../../../lib/editor/undo.ts';
import * as until from '../../../lib/editor/until.ts';
import * as write from '../../../lib/editor/write.ts';
import * as hosts from '../../../lib/hosts/index.ts';

/** What no host counts as the agent's words. */
const SKIP = '.gmail_quote,.gmail_signature,.gmail_signature_prefix';

/** What tests call in a page: the code that reads and writes reply boxes, without the extension around it. */
export const library = {
  ...box,
  ...fitting,
  ...marks,
  ...reveal,
  ...selection,
  ...textMap,
  ...undo,
  ...until,
  ...write,
  ...hosts,
  Writer,
  SKIP,
};

declare global {
  interface Window {
    library: typeof library;
  }
}
window.library = library;
