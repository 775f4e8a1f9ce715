import { useEffect, useState } from 'preact/hooks';
import { params } from '../shared/params.ts';
import { lostExport } from '../stories/export.ts';
import { reminder } from '../stories/reminder.ts';
import type { Story } from '../stories/story.ts';

/** The conversations of the inbox. */
export const stories: readonly Story[] = [lostExport, reminder];

const inAddress = () => stories.find(({ id }) => window.location.pathname.endsWith(`/${id}`)) ?? lostExport;

/** The open conversation, kept in the address without a reload, as the product does. */
export function useConversation(): [Story, (story: Story) => void] {
  const [story, setStory] = useState(inAddress);
  useEffect(() => {
    const back = () => setStory(inAddress());
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  const open = (next: Story) => {
    const path = window.location.pathname.replace(/\d+$/, next.id);
    window.history.pushState(null, '', path + window.location.search);
    setStory(next);
  };
  return [story, open];
}

/** The text at the start, for the conversation the page was opened on. */
export function firstDraft(story: Story): string {
  return story === inAddress() ? params.draft : '';
}
