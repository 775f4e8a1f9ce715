import { describe, expect, test } from 'vitest';
import { greetingOf } from '../../lib/engine/greeting.ts';
import { callName, compareName, nameParts, says } from '../../lib/engine/name.ts';

describe('what to call somebody', () => {
  test.each([
    ['Dana Reyes', 'Dana'],
    ['dana reyes', 'Dana'],
    ['DANA REYES', 'Dana'],
    ['Croft, Nadine', 'Nadine'],
    ['van der Berg, Joost', 'Joost'],
    ['van Dyke, Nadine', 'Nadine'],
    ['Mrs Mercier', 'Mrs Mercier'],
    ['Mr. de Boer', 'Mr. de Boer'],
    ['Dr Ana Petrova', 'Ana'],
    ['Eun-ji Park', 'Eun-ji'],
    ['jean-luc moreau', 'Jean-Luc'],
    ['O’Neill', 'O’Neill'],
    ['Zoë Weiß', 'Zoë'],
    ['Hollis G.', 'Hollis'],
    ['Bo', 'Bo'],
    ['Robert "Bob" Haines', 'Robert'],
    ['Sam Ode (she/her)', 'Sam'],
    ['Martin Luther Jr.', 'Martin'],
    ['李 伟', '李'],
    ['Łukasz', 'Łukasz'],
    ['KelvinPSH', 'Kelvin'],
    ['McDonald', 'McDonald'],
    ['Krzysztof', 'Krzysztof'],
    ['christopher', 'Christopher'],
    ['Anna Hirschfeld', 'Anna'],
  ])('%s: %s', (name, call) => expect(callName(name)).toBe(call));

  test.each([
    ['ana.reyes@example.org'],
    ['@ana_r'],
    ['dana_r77'],
    ['Composite123'],
    ['J. Smith'],
    ['Halvorsen Logistics GmbH'],
    ['Accounts Team'],
    ['https://example.org/u/7'],
    ['Guest'],
    ['Good'],
    ['Soooophie'],
    ['Hrkldqpa'],
    ['ilovethesummer'],
    ['😀'],
    [''],
    ['   '],
  ])('nobody can tell from “%s”', (name) => expect(callName(name)).toBeNull());

  test('an initial and a family name can still be said', () => {
    expect(nameParts('J. Smith')).toEqual(['Smith']);
    expect(says('Dear Mr Smith, it left today.', 'J. Smith')).toBe(true);
  });
});

describe('a text says a name', () => {
  test.each([
    ['Hi Dana, it left today.', 'Dana Reyes'],
    ['It left today, dana.', 'Dana Reyes'],
    ['Dear Ms Reyes, it left today.', 'Dana Reyes'],
    ["It's Dana's parcel.", 'Dana'],
    ['Hi Jose, it left today.', 'José Álvarez'],
    ['Hi Søren', 'Soren Kjær'],
    ['Hi Eunji', 'Eun-ji Park'],
    ['Hi Eun Ji', 'Eun-ji'],
    ["Dear Mr O'Neill", 'Pat O’Neill'],
    ['hi mark, it left today', 'Mark Bell'],
    ['It left today, Mark.', 'Mark Bell'],
    ['Will, it left today.', 'Will Hart'],
    ['Thank you Grace!', 'Grace Mbeki'],
  ])('“%s”: %s', (text, name) => expect(says(text, name)).toBe(true));

  test.each([
    ['We will mark it as urgent.', 'Mark Bell'],
    ['Will you be at home?', 'Will Hart'],
    ['May I ask for the number?', 'May Lind'],
    ['You have a grace period.', 'Grace Mbeki'],
    ['It left the Danish depot.', 'Dan Ish'],
    ['An order left today.', 'An Nguyen'],
    ['The parcel is on the van.', 'Jan van Dijk'],
    ['Hi there.', 'Dana'],
  ])('“%s” does not: %s', (text, name) => expect(says(text, name)).toBe(false));
});

describe('an addressee stands to a name', () => {
  test.each([
    ['Dana', 'Dana Reyes', 'same'],
    ['Ms Reyes', 'Dana Reyes', 'same'],
    ['Bob', 'Robert Haines', 'same'],
    ['Katie', 'Katherine Lund', 'same'],
    ['Sam', 'Samantha', 'same'],
    ['Steph', 'Stephanie Roth', 'same'],
    ['Tarik', 'Tariq', 'misspelt'],
    ['Mr Witcomb', 'Bob Whitcombe', 'misspelt'],
    ['Walther', 'Walter Jensen', 'misspelt'],
    ['Kasia', 'Katarzyna Nowak', 'same'],
    ['Alex', 'Aleksandra Nowak', 'same'],
    ['Daniel', 'daniellzy', 'same'],
    ['Daniel', 'danielle', 'misspelt'],
    ['Gwyn', 'Gwen Pritchard', 'misspelt'],
    ['Danielle', 'Daniel Roux', 'misspelt'],
    ['Gracelia', 'Graciela Moss', 'misspelt'],
    ['Marcus', 'Dana Reyes', 'other'],
    ['Isabel', 'Annabel', 'other'],
    ['Mr Hale', 'Peter Marsh', 'other'],
  ] as const)('%s, %s: %s', (addressee, name, how) => expect(compareName(addressee, name)).toBe(how));
});

describe('a greeting', () => {
  test.each([
    ['Hi Dana, it left today.', 'Hi', 'Dana'],
    ['Dear Mrs Mercier,\n\nIt left today.', 'Dear', 'Mrs Mercier'],
    ['Hello Jan van Dijk,\nIt left today.', 'Hello', 'Jan van Dijk'],
    ['@123 Hi Daniel', 'Hi', 'Daniel'],
    ['Good morning Dana. It left today.', 'Good morning', 'Dana'],
    ['Thanks Dana, it left today.', 'Thanks', 'Dana'],
    ['Sorry, Dana!', 'Sorry', 'Dana'],
    ['Hi Dana thanks for writing', 'Hi', 'Dana'],
    ['Dear Valued Customer,', 'Dear', 'Valued Customer'],
    ['Dear Sir/Madam,', 'Dear', 'Sir/Madam'],
    ['Greetings Esteemed Patient,', 'Greetings', 'Esteemed Patient'],
  ])('%j', (text, words, called) => {
    const greeting = greetingOf(text);
    expect(greeting && text.slice(greeting.words.start, greeting.words.end)).toBe(words);
    expect(greeting?.addressee?.text).toBe(called);
    expect(greeting?.addressee && text.slice(greeting.addressee.start, greeting.addressee.end)).toBe(called);
  });

  test.each([
    ['Hi team, it left today.'],
    ['Hi there, it left today.'],
    ['Hi, it left today.'],
    ['Hi, Your order left today.'],
    ['Hi Welcome to our chat'],
    ['Hello everyone!'],
    ['Hi'],
  ])('%j names nobody', (text) => {
    const greeting = greetingOf(text);
    expect(greeting).not.toBeNull();
    expect(greeting?.addressee).toBeNull();
  });

  test.each([
    ['Your order left today.'],
    ['Thanks for writing.'],
    ['Sorry about the wait.'],
    [''],
    ['\n \n'],
    ['History'],
  ])('%j is none', (text) => expect(greetingOf(text)).toBeNull());

  test.each([
    ['Hi, it left', 'Hi Dana, it left'],
    ['Hi there, it left', 'Hi Dana, it left'],
    ['Hello all,\nit left', 'Hello Dana,\nit left'],
    ['Hi Team,\nit left', 'Hi Dana,\nit left'],
  ])('%j has room for a name: %j', (text, filled) => {
    const { gap } = greetingOf(text) as NonNullable<ReturnType<typeof greetingOf>>;
    expect(`${text.slice(0, gap.start)} Dana${text.slice(gap.end)}`).toBe(filled);
  });
});
