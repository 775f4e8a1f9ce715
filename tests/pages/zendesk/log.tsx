import { initials, shown } from '../shared/dates.ts';
import type { Line } from '../stories/story.ts';
import { labels } from './labels.ts';

const kinds = { customer: 'end-user', agent: 'agent', internal: 'internal' } as const;

function Item(props: { line: Line; channel: string }) {
  const { line } = props;
  const kind = kinds[line.from];
  return (
    <article data-test-id="omni-log-comment-item" aria-label={labels.from(line.name)} class={`item ${kind}`}>
      <div data-test-id="omni-log-item-message" class="message" {...{ type: kind }}>
        <span class={`avatar ${kind}`}>
          {initials(line.name)}
          {line.from === 'customer' ? null : <i data-test-id="omni-log-avatar-badge-AgentBadge" />}
        </span>
        <div class="says">
          <header>
            <div data-test-id="omni-log-item-sender">
              <a data-test-id="omni-log-comment-user-link" href="/agent/users/4711">
                {line.name}
              </a>
            </div>
            {line.from === 'internal' ? <span data-test-id="omni-log-internal-note-tag">{labels.note}</span> : null}
            <span data-test-id="omni-log-item-via" class="via">
              {labels.via}
            </span>
            <time data-test-id="timestamp-relative" dateTime={line.at}>
              {shown(line.at)}
            </time>
          </header>
          <div data-test-id="omni-log-message-content" data-originated-from={props.channel}>
            <div class="zd-comment" dir="auto">
              {line.text.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          </div>
        </div>
      </div>
    </article>
  );
}

/** The conversation so far, oldest first, opened at its end. */
export function Log(props: { lines: readonly Line[]; channel: string }) {
  return (
    <div data-test-id="omni-log-container" class="log">
      <div class="scroll">
        <div>
          {props.lines.map((line) => (
            <Item line={line} channel={props.channel} key={line.at} />
          ))}
        </div>
      </div>
    </div>
  );
}
