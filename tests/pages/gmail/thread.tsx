import { useEffect, useRef, useState } from 'preact/hooks';
import { initials, shown } from '../shared/dates.ts';
import { Icon } from '../shared/icon.tsx';
import { params } from '../shared/params.ts';
import type { Line, Story } from '../stories/story.ts';
import { bodyHtml } from './body.ts';
import { Compose } from './compose.tsx';
import { labels } from './labels.ts';
import { openPopup } from './popups.tsx';

interface Props {
  story: Story;
  line: Line;
  index: number;
  /** The reply box under this mail, if it is being answered. */
  replying: boolean;
  /** Has the reply box go on in a window of its own. */
  popOut: (html: string) => void;
}

const THREAD = '18f3c0aa7712';

function Mail(props: Props) {
  const { story, line, index, replying, popOut } = props;
  const other = line.from === 'customer' ? story.agent : story.customer;
  const when = shown(line.at);
  const item = useRef<HTMLDivElement>(null);
  // The mail that is answered stands at the top, its reply box below it.
  useEffect(() => {
    if (replying) item.current!.scrollIntoView({ block: 'start' });
  }, [replying]);
  return (
    <div class="h7 ie nH oy8Mbf" role="listitem" ref={item}>
      <div class="Bk">
        <div class="G3 G2">
          <div class="adn ads" data-message-id={`#msg-f:18${index}`} data-legacy-message-id={`18f3c0aa771${index}`}>
            <span class="avatar">{initials(line.name)}</span>
            <div class="gs">
              <div class="gE iv gt">
                <h3 class="iw">
                  <span class="gD" {...{ email: line.email, name: line.name }}>
                    {line.name}
                  </span>
                </h3>
                <span class="hb">
                  <span class="g2" {...{ email: other.email, name: other.name }}>
                    {labels.toMe}
                  </span>
                </span>
                <span class="gK">
                  <span class="g3" title={line.at}>
                    {when}
                  </span>
                </span>
              </div>
              <div class="ii gt">
                <div class="a3s aiL">
                  {line.text.map((paragraph) => (
                    <div key={paragraph} dir="ltr">
                      {paragraph}
                    </div>
                  ))}
                </div>
              </div>
            </div>
          </div>
        </div>
        <div class={replying ? 'ip adB' : 'ip'}>
          {replying ? (
            <Compose
              name="inline"
              to={story.customer}
              subject={`Re: ${story.subject}`}
              html={bodyHtml(params.draft, story, line)}
              inline={true}
              thread={THREAD}
              popOut={popOut}
            />
          ) : null}
        </div>
      </div>
    </div>
  );
}

/** The open thread, with the inline reply under its last mail. */
export function Thread(props: { story: Story }) {
  const { story } = props;
  const [replying, setReplying] = useState(true);
  const popOut = (html: string) => {
    setReplying(false);
    openPopup({ html, to: story.customer, subject: `Re: ${story.subject}`, thread: THREAD });
  };
  return (
    <div class="AO" role="main">
      <div class="g id">
        <div class="ha">
          <h2 class="hP" data-legacy-thread-id={THREAD} data-thread-perm-id="undefined">
            {story.subject}
          </h2>
        </div>
        <div class="a98 iY" role="list">
          {story.lines.map((line, index) => (
            <Mail
              story={story}
              line={line}
              index={index}
              replying={replying && index === story.lines.length - 1}
              popOut={popOut}
              key={line.at}
            />
          ))}
        </div>
        <button type="button" class="ams bkH" onClick={() => setReplying(!replying)}>
          <Icon name="reply" size={16} /> {labels.reply}
        </button>
      </div>
    </div>
  );
}
