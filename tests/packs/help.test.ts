import { describe, expect, test } from 'vitest';
import type { Channel, Conversation, Message } from '../../lib/engine/types.ts';
import { createHelper } from '../../lib/packs/help.ts';
import { noHelpers } from '../../lib/packs/helpers.ts';
import { builtIn } from './built-in.ts';

const help = createHelper(builtIn);

const talk = (channel: Channel | null, ...messages: (string | Partial<Message>)[]): Conversation => ({
  customerName: null,
  agentName: null,
  channel,
  visibility: null,
  messages: messages.map((one) => ({
    from: 'customer',
    text: '',
    at: null,
    ...(typeof one === 'string' ? { text: one } : one),
  })),
});
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

test('the first method is L.E.A.R.N., and the others of the book are there to choose', () => {
  const { playbooks } = help(talk(null));
  expect(playbooks[0]?.steps.map(({ name }) => name)).toEqual(['Listen', 'Empathise', 'Apologise', 'Resolve', 'Now']);
  expect(playbooks.map(({ name }) => name)).toEqual([
    'L.E.A.R.N.',
    'Three things before solving',
    'Four-step plan',
    'Six steps',
    'Cleaning up an oil spill',
  ]);
});

describe('scripts', () => {
  test('are offered for what is asked, with the words that ask for it', () => {
    const { scripts } = help(talk('email', 'This is the third time. I want to speak to your manager now!'));
    expect(scripts).toMatchObject([{ id: 'i-want-a-manager', words: expect.stringContaining('manager') }]);
    expect(scripts[0]).not.toHaveProperty('match');
  });

  test('are not, once it has been answered', () => {
    const { scripts } = help(talk('email', 'Put me through to your manager.', { from: 'agent', text: 'Of course.' }));
    expect(scripts).toEqual([]);
  });

  test('are none for a plain question', () => {
    expect(help(talk('email', 'Which colours does the kettle come in?')).scripts).toEqual([]);
  });
});

describe('escalations', () => {
  test('hold for the whole conversation, and never for our own words', () => {
    const answer: Partial<Message> = { from: 'agent', text: 'We will look into it.' };
    expect(ids(help(talk('email', 'My lawyer will hear of this.', answer, 'Well?')).escalations)).toEqual(['legal']);
    expect(ids(help(talk('email', { from: 'agent', text: 'Our lawyer says no.' }, 'Fine.')).escalations)).toEqual([]);
    const note: Partial<Message> = { text: 'she mentioned a lawyer', internal: true };
    expect(ids(help(talk('email', note)).escalations)).toEqual([]);
  });

  test('of a channel hold for every message there, and where the channel is unknown for none', () => {
    expect(help(talk('social', 'Hi.')).escalations).toMatchObject([{ id: 'public-post', words: null }]);
    expect(help(talk('email', 'Hi.')).escalations).toEqual([]);
    expect(help(talk(null, 'Hi.')).escalations).toEqual([]);
  });

  test('name the spokesperson in public alone', () => {
    const spokesperson = { name: 'Mia', contact: null, tell: 'Ask her.', channels: ['social'] as const };
    const team = createHelper({ ...builtIn, spokesperson });
    expect(team(talk('social', 'Hi.')).spokesperson).toEqual(spokesperson);
    expect(team(talk('email', 'Hi.')).spokesperson).toBeNull();
    expect(team(talk(null, 'Hi.')).spokesperson).toBeNull();
  });
});

test('the target for an answer is the channel’s, and none where the channel is unknown', () => {
  expect(help(talk('social', 'Hi.')).waiting).toEqual({ amber: 30, red: 60 });
  expect(help(talk(null, 'Hi.')).waiting).toBeNull();
});

test('a pack that holds none of this gives none of it', () => {
  const none = createHelper({ ...builtIn, ...noHelpers })(talk('social', 'My lawyer wants your manager.'));
  expect(none).toMatchObject({ playbooks: [], scripts: [], gestures: [], escalations: [], waiting: null });
});
