import source from 'virtual:amends-rules';
import type { RuleSource } from '../lib/engine/rule.ts';
import type { Helpers } from '../lib/packs/helpers.ts';

/** The built-in pack, checked when the extension was built. */
export const builtIn: RuleSource & Helpers = source;
