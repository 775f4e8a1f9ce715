import type { Level } from '../../lib/engine/types.ts';
import { levels as words } from './words.ts';

interface LevelProps {
  /** The check's name, for those who do not see where the choice stands. */
  name: string;
  level: Level | 'off';
  disabled?: boolean;
  choose: (level: Level | 'off') => void;
}

/** How much a check is to say: a problem, advice, or nothing. */
export function LevelChoice({ name, level, disabled, choose }: LevelProps) {
  return (
    <fieldset class="levels" disabled={disabled}>
      <legend class="unseen">{words.legend(name)}</legend>
      {(['problem', 'advice', 'off'] as const).map((one) => (
        <label key={one}>
          <input type="radio" class={one} name={`level ${name}`} checked={level === one} onChange={() => choose(one)} />
          <span>{words[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
