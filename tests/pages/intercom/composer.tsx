import { useState } from 'preact/hooks';
import { mount } from '../editors/prosemirror.ts';
import { Editable } from '../shared/editable.tsx';
import { paragraphs } from '../shared/html.ts';
import { Icon } from '../shared/icon.tsx';
import { params } from '../shared/params.ts';
import type { Story } from '../stories/story.ts';
import { firstDraft } from './inbox.ts';
import { labels } from './labels.ts';

interface Props {
  story: Story;
  /** Only the former inbox says in its markup that a note is being written. */
  classic: boolean;
}

/** The reply box. In the newer inbox a note shows by its words and its yellow only. */
export function Composer(props: Props) {
  const [note, setNote] = useState(params.note);
  const { classic } = props;
  const tab = (isNote: boolean) => (
    <a
      role="tab"
      href="#composer"
      aria-selected={note === isNote}
      class={note === isNote ? 'o__selected' : undefined}
      data-intercom-target={classic ? (isNote ? 'note-tab' : 'reply-tab') : undefined}
      data-fixture={isNote ? 'note' : 'reply'}
      onClick={(event) => {
        event.preventDefault();
        setNote(isNote);
      }}
    >
      {isNote ? labels.note : labels.reply}
    </a>
  );
  const writing = classic ? `conversation__text${note ? ' o__note' : ''}` : 'writing';
  return (
    <div
      class={`composer inbox2__composer__container${note ? ' yellow' : ''}`}
      {...(classic ? {} : { 'data-conversation-reply-composer': '' })}
    >
      <div class="inbox__conversation-controls__pane-selector tabs" role="tablist">
        {tab(false)}
        {tab(true)}
      </div>
      <div class={writing}>
        <Editable
          name="reply"
          mount={mount}
          html={paragraphs(firstDraft(props.story))}
          attributes={{
            class: 'embercom-prosemirror-composer-editor',
            role: 'textbox',
            'aria-multiline': 'true',
            'aria-label': note ? labels.note : labels.reply,
          }}
        />
      </div>
      <div class="tools">
        <button type="button" aria-label="Bold">
          <Icon name="bold" />
        </button>
        <button type="button" aria-label="Link">
          <Icon name="link" />
        </button>
        <button type="button" aria-label="Attach">
          <Icon name="clip" />
        </button>
        <button type="button" class="send">
          {note ? labels.addNote : labels.send}
        </button>
      </div>
    </div>
  );
}
