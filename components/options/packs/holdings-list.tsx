import type { Pack } from '../../../lib/packs/pack.ts';
import { english } from '../../english.ts';
import { Example } from '../example.tsx';
import { held } from '../pack-content-words.ts';
import { holdingsOf } from './holdings.ts';

/** Of long lists the rest is only counted: whoever wants all of it reads the file. */
const MOST = 40;

/** What a pack holds and changes: each part in a line, and unfolded every thing of it. */
export function Holdings({ pack, nameOf }: { pack: Pack; nameOf: (check: string) => string }) {
  return (
    <ul class="holdings">
      {holdingsOf(pack, nameOf).map(({ id, title, lines }) => (
        <li key={id}>
          <details>
            <summary>{title}</summary>
            <ul>
              {lines.slice(0, MOST).map(({ text, example }, at) => (
                <li key={`${at} ${text}`}>
                  {example !== undefined && <Example example={example} />}
                  <span {...english}>{text}</span>
                </li>
              ))}
              {lines.length > MOST && <li>{held.more(lines.length - MOST)}</li>}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
