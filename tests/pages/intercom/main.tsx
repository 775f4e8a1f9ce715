import './shell.css';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import prosemirror from 'prosemirror-view/style/prosemirror.css?inline';
import { params } from '../shared/params.ts';
import type { Story } from '../stories/story.ts';
import conversationCss from './conversation.css?inline';
import { Conversation } from './conversation.tsx';
import { useConversation } from './inbox.ts';
import { Shell } from './shell.tsx';

const sheets = [prosemirror, conversationCss].map((css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
});

/** The host of the newer inbox: conversation and composer live in its open shadow root. */
function ShadowHost(props: { story: Story }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets;
    render(<Conversation story={props.story} key={props.story.id} />, root);
  }, [props.story]);
  return <div id="teammate-app-react" ref={host} />;
}

function Inbox() {
  const [story, open] = useConversation();
  return (
    <Shell story={story} open={open}>
      <ShadowHost story={story} />
    </Shell>
  );
}

document.documentElement.lang = params.lang;
render(<Inbox />, document.getElementById('root')!);
