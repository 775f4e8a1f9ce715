import './shell.css';
import './conversation.css';
import 'prosemirror-view/style/prosemirror.css';
import { render } from 'preact';
import { initials, shown } from '../shared/dates.ts';
import { params } from '../shared/params.ts';
import type { Line, Story } from '../stories/story.ts';
import { Composer } from './composer.tsx';
import { useConversation } from './inbox.ts';
import { Shell } from './shell.tsx';

const marks = {
  customer: 'inbox2__user-email-part',
  agent: 'inbox2__admin-email-part',
  internal: 'inbox2__note-part',
} as const;

function Part(props: { line: Line; index: number }) {
  const { line, index } = props;
  return (
    <div
      class={`part ${line.from} ${marks[line.from]}`}
      data-intercom-target="conversation-stream-content-part"
      data-part-id={`7001${index}`}
    >
      <span class="avatar">{initials(line.name)}</span>
      <div class="bubble">
        <div class="intercom-interblocks-html">
          {line.text.map((paragraph) => (
            <p class="intercom-interblocks-align-left" key={paragraph}>
              {paragraph}
            </p>
          ))}
        </div>
        <time dateTime={line.at}>{shown(line.at)}</time>
      </div>
    </div>
  );
}

/** The former inbox: everything in the ordinary page. */
function Conversation(props: { story: Story }) {
  return (
    <div class="conversation">
      <header class="inbox-2__conversation-header">
        <span>{props.story.customer.name}</span>
      </header>
      <div class="stream inbox2__conversation-stream">
        <div>
          {props.story.lines.map((line, index) => (
            <Part line={line} index={index} key={line.at} />
          ))}
        </div>
      </div>
      <Composer story={props.story} classic={true} />
    </div>
  );
}

function Inbox() {
  const [story, open] = useConversation();
  return (
    <Shell story={story} open={open}>
      <Conversation story={story} key={story.id} />
    </Shell>
  );
}

document.documentElement.lang = params.lang;
render(<Inbox />, document.getElementById('root')!);
