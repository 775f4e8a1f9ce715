import { initials, shown } from '../shared/dates.ts';
import type { Line, Story } from '../stories/story.ts';
import { Composer } from './composer.tsx';

const groups = { customer: '1', agent: '3', internal: '3' } as const;

function Part(props: { line: Line; index: number }) {
  const { line } = props;
  const ours = line.from !== 'customer';
  return (
    <div
      class={`group/content-part part ${line.from} ${ours ? 'justify-end' : ''} ${line.from === 'internal' ? 'inbox2__note-part' : ''}`}
      data-part-group-id={`9001${props.index}`}
      data-part-group-category={groups[line.from]}
    >
      <span class="avatar" {...(ours ? { 'data-testid': 'admin-avatar-name' } : {})} title={line.name}>
        {initials(line.name)}
      </span>
      <div class="bubble">
        <div class="interblocks-html inbox-2__break-words">
          {line.text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <time dateTime={line.at}>{shown(line.at)}</time>
      </div>
    </div>
  );
}

/** Header, stream and composer of the newer inbox. */
export function Conversation(props: { story: Story }) {
  const { story } = props;
  return (
    <div class="conversation">
      <header>
        <h2 data-inbox-conversation-header-title="">
          <span data-conversation-title="">{story.customer.name}</span>
        </h2>
      </header>
      <div class="stream" data-testid="conversation-stream-scroll-container" data-conversation-stream="">
        <div>
          {story.lines.map((line, index) => (
            <Part line={line} index={index} key={line.at} />
          ))}
        </div>
      </div>
      <Composer story={story} classic={false} />
    </div>
  );
}
