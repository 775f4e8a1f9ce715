import type { ComponentChildren } from 'preact';
import { english } from '../english.ts';
import { PlusIcon } from '../icons.tsx';
import { Slots } from '../slots.tsx';
import { say as words } from './help-words.ts';
import { findings } from './words.ts';

/** Words to put into the reply with one click. What is said about them stands below. */
export function Offer({ text, insert, children }: { text: string; insert: () => void; children?: ComponentChildren }) {
  return (
    <button type="button" class="rewrite" onClick={insert}>
      <PlusIcon />
      <span>
        <span class="unseen">{findings.add} </span>
        <span {...english}>
          <Slots text={text} />
        </span>
        {children && <small>{children}</small>}
        {/\[[^\]\n]+\]/.test(text) && <small>{words.fill}</small>}
      </span>
    </button>
  );
}
