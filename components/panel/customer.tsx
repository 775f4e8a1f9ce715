import type { TabState } from '../../lib/browser/protocol.ts';
import type { Help } from '../../lib/packs/help.ts';
import { channelNames } from '../channel-words.ts';
import { english } from '../english.ts';
import { ChevronIcon, ClockIcon, ProblemIcon } from '../icons.tsx';
import { quoted } from '../words.ts';
import { messageKind, moodOf, customer as words } from './customer-words.ts';
import { factRows, type Tone, toneOf, waitOf } from './fact-rows.ts';
import { lasting } from './when.ts';

interface CustomerProps {
  state: TabState;
  help: Help | null;
  now: number;
}

/** What presses: how long they wait, and promises whose time has come. */
function Pressing({ help, now }: Pick<CustomerProps, 'help' | 'now'>) {
  const wait = waitOf(help, now);
  const tones = help?.promises.map((promise) => toneOf(promise, now)) ?? [];
  const promise: Tone = tones.includes('red') ? 'red' : tones.includes('amber') ? 'amber' : null;
  return (
    <>
      {wait && (
        <span class="tag" data-tone={wait.tone}>
          <ClockIcon /> {words.waitingFor(lasting(wait.ms))}
        </span>
      )}
      {promise && (
        <span class="tag" data-tone={promise}>
          <ProblemIcon /> {promise === 'red' ? words.overdue : words.dueToday}
        </span>
      )}
    </>
  );
}

/** Who the reply goes to and what was made of their message: a line to glance at, the rest behind it. */
export function Customer({ state, help, now }: CustomerProps) {
  const { customerName, channel, messages } = state.conversation;
  const facts = messages.some(({ from, internal }) => from === 'customer' && !internal) ? state.result?.facts : null;
  return (
    <details class="customer">
      <summary title={words.more}>
        <span class="initial" aria-hidden="true">
          {customerName ? [...customerName.trim()][0]?.toUpperCase() : '?'}
        </span>
        <span class="who">
          <strong>{customerName ?? words.nameUnknown}</strong>
          <span class="tags">
            {channel && <span>{channelNames[channel]}</span>}
            {facts?.complaint && <span class="tag">{messageKind(facts)}</span>}
            {facts && !facts.complaint && facts.question && <span>{messageKind(facts)}</span>}
            {facts?.upset && <span class="tag">{moodOf(facts.upsetLevel)}</span>}
            <Pressing help={help} now={now} />
          </span>
        </span>
        <ChevronIcon />
      </summary>
      <dl>
        {factRows(state, help, now).map(({ label, said, value, how, tone }) => (
          <div key={`${label} ${said} ${value}`}>
            <dt>{label}</dt>
            <dd data-tone={tone}>
              {said && <span {...english}>{quoted(said)}</span>}
              {said && value ? ` – ${value}` : value}
              {how && <small>{how}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
