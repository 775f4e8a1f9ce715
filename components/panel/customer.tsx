import type { TabState } from '../../lib/browser/protocol.ts';
import type { Facts } from '../../lib/engine/types.ts';
import { ChevronIcon } from '../icons.tsx';
import { channelNames, quoted } from '../words.ts';
import { messageKind, moods, customer as words } from './words.ts';

/** The facts as rows, each unknown one said plainly together with what it silences. */
function rows({ conversation, result }: TabState): [label: string, value: string][] {
  const { customerName, agentName, channel } = conversation;
  const facts = result?.facts;
  const read = hasMessage({ conversation });
  return [
    [words.name, customerName ?? words.nameUnknownWhy],
    [words.agent, agentName ?? words.unknown],
    [words.channel, channel ? channelNames[channel] : words.unknown],
    [words.message, read && facts ? messageKind(facts) : words.messageUnknown],
    ...(read && facts ? messageRows(facts) : []),
  ];
}

function messageRows(facts: Facts): [string, string][] {
  return [
    [words.mood, moods[facts.upsetLevel]],
    ...(facts.problem ? ([[words.problem, quoted(facts.problem)]] as [string, string][]) : []),
    ...(facts.complaint
      ? ([[words.apology, facts.apologised ? words.apologised : words.notApologised]] as [string, string][])
      : []),
  ];
}

const hasMessage = ({ conversation }: Pick<TabState, 'conversation'>): boolean =>
  conversation.messages.some((message) => message.from === 'customer' && !message.internal);

/** Who the reply goes to and what was made of their message: a line to glance at, the rest behind it. */
export function Customer({ state }: { state: TabState }) {
  const { customerName, channel } = state.conversation;
  const facts = state.result?.facts;
  const known = facts && hasMessage(state);
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
            {known && facts.complaint && <span class="tag">{messageKind(facts)}</span>}
            {known && !facts.complaint && facts.question && <span>{messageKind(facts)}</span>}
            {known && facts.upset && <span class="tag">{moods[facts.upsetLevel]}</span>}
          </span>
        </span>
        <ChevronIcon />
      </summary>
      <dl>
        {rows(state).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
