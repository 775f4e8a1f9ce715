import { useState } from 'preact/hooks';
import { mountPlain, mount as rich } from '../editors/ckeditor.ts';
import { mount as textarea } from '../editors/textarea.ts';
import { Editable } from '../shared/editable.tsx';
import { paragraphs } from '../shared/html.ts';
import { Icon } from '../shared/icon.tsx';
import { params } from '../shared/params.ts';
import { labels } from './labels.ts';

type Channel = 'web' | 'native_messaging' | 'internal';

/** The reply box of one ticket, with the switch between public reply and internal note. */
export function Composer(props: { ticket: string; draft: string }) {
  const plain = params.plain || params.textarea;
  const publicly: Channel = plain ? 'native_messaging' : 'web';
  const [channel, setChannel] = useState<Channel>(params.note ? 'internal' : publicly);
  const [open, setOpen] = useState(false);
  // The workspace now and then throws the editable away and makes a new one with the same text.
  const [swapped, setSwapped] = useState({ times: 0, html: paragraphs(props.draft) });
  const name = `ticket-${props.ticket}`;
  const swap = () => setSwapped({ times: swapped.times + 1, html: window.__editors[name]!.html() });
  const choose = (next: Channel) => {
    setChannel(next);
    setOpen(false);
  };
  return (
    <section data-test-id="editor-view" class={`composer ${channel}`}>
      <div class="bar">
        <div class="switcher">
          <button
            type="button"
            data-test-id="omnichannel-channel-switcher-button"
            data-channel={channel}
            aria-label={labels[channel]}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon name="reply" /> {labels[channel]} <Icon name="chevron" size={14} />
          </button>
          {open ? (
            <ul role="menu">
              {([publicly, 'internal'] as const).map((item) => (
                <li role="none" key={item}>
                  <button
                    type="button"
                    role="menuitem"
                    data-test-id={`omnichannel-channel-switcher-menuitem-${item}`}
                    onClick={() => choose(item)}
                  >
                    {labels[item]}
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
        <span class="to">{channel === 'internal' ? null : labels.via}</span>
      </div>
      <div data-test-id="ticket-rich-text-editor" class="zendesk-editor--rich-text-container">
        <Editable
          key={swapped.times}
          name={name}
          mount={params.textarea ? textarea : plain ? mountPlain : rich}
          html={swapped.html}
          attributes={{
            'data-test-id': plain ? 'omnicomposer-plain-text-ckeditor' : 'omnicomposer-rich-text-ckeditor',
            'aria-label': labels[channel],
          }}
          class="editable"
        />
      </div>
      <div class="tools">
        <button type="button" aria-label="Bold">
          <Icon name="bold" />
        </button>
        <button type="button" aria-label="Italic">
          <Icon name="italic" />
        </button>
        <button type="button" aria-label="Link">
          <Icon name="link" />
        </button>
        <button type="button" aria-label="Attach">
          <Icon name="clip" />
        </button>
        <button type="button" aria-label="Reload the editor" data-fixture="swap" onClick={swap}>
          <Icon name="refresh" />
        </button>
        <button type="button" data-test-id="omnichannel-omnicomposer-send-button" class="send">
          {labels.send}
        </button>
      </div>
    </section>
  );
}
