import { mount } from '../editors/contenteditable.ts';
import { Editable } from '../shared/editable.tsx';
import { Icon } from '../shared/icon.tsx';
import { labels } from './labels.ts';

export interface Recipient {
  name: string;
  email: string;
}

interface Props {
  name: string;
  to: Recipient;
  subject: string;
  html: string;
  /** An inline reply folds its recipients and has no subject line. */
  inline: boolean;
  /** The thread that is answered, for a reply. */
  thread?: string;
  /** Takes the reply out of its thread, with what it holds. */
  popOut?: (html: string) => void;
}

const attributes = (inline: boolean, name: string) => ({
  id: `:${name}`,
  class: `Am ${inline ? 'aO9 ' : ''}aiL Al editable LW-avf tS-tW tS-tY`,
  g_editable: 'true',
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': labels.body,
  hidefocus: 'true',
  spellcheck: 'false',
  writingsuggestions: 'false',
});

/** One compose form: recipients, subject, the editable, the row with Send. Popup and inline reply share it. */
export function Compose(props: Props) {
  const { name, to, inline, thread, popOut } = props;
  return (
    <div class="M9">
      <form class="bAs" onSubmit={(event) => event.preventDefault()}>
        <input type="hidden" name="composeid" value={name} />
        <input type="hidden" name="draft" value="#msg-a:r-4183" />
        {thread ? <input type="hidden" name="rt" value={thread} /> : null}
        {thread ? <input type="hidden" name="rm" value={`${thread}b3`} /> : null}
        <div class={`aoD hl${inline ? ' folded' : ''}`}>
          {inline ? <Icon name="reply" size={16} /> : labels.to} {inline ? <span>{to.name}</span> : null}
        </div>
        <div class={`GS${inline ? ' folded' : ''}`}>
          <div class="anm" {...{ name: 'to' }}>
            <div role="listbox">
              <div role="option" aria-selected="false" data-hovercard-id={to.email} data-name={to.name} class="afV">
                {to.name}
              </div>
            </div>
          </div>
        </div>
        {inline ? (
          <input type="hidden" name="subjectbox" value={props.subject} />
        ) : (
          <input type="text" name="subjectbox" class="aoT" aria-label={labels.subject} value={props.subject} />
        )}
        <div class="Ap">
          <div class="Ar Au">
            <div class="aO7">
              <Editable name={name} mount={mount} html={props.html} attributes={attributes(inline, name)} />
            </div>
          </div>
        </div>
        <div class="IZ">
          <div class="Up">
            <div role="button" tabIndex={0} class="T-I aoO" data-tooltip={labels.send}>
              {labels.send}
            </div>
          </div>
          <Icon name="bold" />
          <Icon name="clip" />
          <Icon name="link" />
          {popOut ? (
            <button type="button" aria-label={labels.popOut} onClick={() => popOut(window.__editors[name]!.html())}>
              <Icon name="expand" />
            </button>
          ) : null}
        </div>
      </form>
    </div>
  );
}
