import { compile, marked, type Program } from '../engine/matcher.ts';
import { parsePattern } from '../engine/pattern.ts';
import { type Promised, promisesIn } from '../engine/promises.ts';
import { type Reflection, reflectionsOf } from '../engine/reflect.ts';
import type { RuleSource } from '../engine/rule.ts';
import { Reader } from '../engine/text-view.ts';
import { type Thread, threadOf, unanswered } from '../engine/thread.ts';
import type { Channel, Conversation } from '../engine/types.ts';
import type { Escalation, Gesture, Helpers, Playbook, Script, Spokesperson, Waiting } from './helpers.ts';

/** What a conversation calls for, and the customer's own words that call for it; null where the channel alone does. */
export type Called<T> = Omit<T, 'match' | 'channels'> & { words: string | null };

/** Everything besides findings that helps with one conversation. Plain data for the panel. */
export interface Help {
  playbooks: readonly Playbook[];
  gestures: readonly Gesture[];
  scripts: readonly Called<Script>[];
  escalations: readonly Called<Escalation>[];
  /** Who speaks in public, where this conversation is one; null where it is not, or nobody was named. */
  spokesperson: Spokesperson | null;
  reflections: readonly Reflection[];
  promises: readonly Promised[];
  thread: Thread;
  /** How long a customer may wait here, in minutes; null when the channel is unknown or has no target. */
  waiting: Waiting[Channel] | null;
}

interface Compiled<T> {
  item: T;
  programs: readonly Program[];
}

/** A helper over the packs' playbooks, scripts and so on. Throws PatternError for the first pattern that is none. */
export function createHelper(source: RuleSource & Helpers): (conversation: Conversation) => Help {
  const reader = new Reader();
  const compiled = <T extends { match: readonly string[] }>(items: readonly T[]): Compiled<T>[] =>
    items.map((item) => ({ item, programs: item.match.map((one) => compile(parsePattern(one, source.lists))) }));
  const scripts = compiled(source.scripts);
  const escalations = compiled(source.escalations);

  /** The first words of a text that one of the patterns matches. */
  const wordsIn = (text: string, programs: readonly Program[]): string | null => {
    for (const { sentence } of reader.read(text).sentences) {
      for (const program of programs) {
        const [match] = sentence.find(program);
        if (!match) continue;
        const { start, end } = sentence.span(...marked(match));
        return sentence.text.slice(start, end);
      }
    }
    return null;
  };
  const called = <T extends { match: readonly string[]; channels: readonly Channel[] }>(
    all: readonly Compiled<T>[],
    text: string,
    channel: Channel | null,
  ): Called<T>[] =>
    all.flatMap(({ item: { match, channels, ...item }, programs }): Called<T>[] => {
      if (channels.length > 0 && (channel === null || !channels.includes(channel))) return [];
      if (match.length === 0) return channels.length > 0 ? [{ ...item, words: null }] : [];
      const words = wordsIn(text, programs);
      return words === null ? [] : [{ ...item, words }];
    });

  return (conversation) => {
    const { channel, messages } = conversation;
    const open = unanswered(conversation).map(({ text }) => text);
    const all = messages.filter(({ from, internal }) => from === 'customer' && !internal).map(({ text }) => text);
    return {
      playbooks: source.playbooks,
      gestures: source.gestures,
      scripts: called(scripts, open.join('\n'), channel),
      // A lawyer who was mentioned two messages ago is still there.
      escalations: called(escalations, all.join('\n'), channel),
      spokesperson: channel && source.spokesperson?.channels.includes(channel) ? source.spokesperson : null,
      reflections: reflectionsOf(conversation),
      promises: promisesIn(conversation),
      thread: threadOf(conversation),
      waiting: (channel && source.waiting[channel]) ?? null,
    };
  };
}
