import { describe, expect, test } from 'vitest';
import { compile, marked } from '../../lib/engine/matcher.ts';
import { parsePattern } from '../../lib/engine/pattern.ts';
import { Sentence } from '../../lib/engine/sentence.ts';

const lists = { paper: ['terms', 'terms and conditions', 'small print'], loop: ['%loop%'] };

/** The words a pattern finds, each match's marked words as text. */
function found(pattern: string, text: string): string[] {
  const sentence = new Sentence(text);
  return sentence.find(compile(parsePattern(pattern, lists))).map((match) => {
    const [from, to] = marked(match);
    const { start, end } = sentence.span(from, to);
    return text.slice(start, end);
  });
}

describe('a pattern finds', () => {
  test.each([
    ['you failed to', 'So You failed to reply.', ['You failed to']],
    ['do not', "I don't and I do not", ["don't", 'do not']],
    ["don't", 'I do not', ['do not']],
    ['{fail} to', 'they fail to, failed to, failing to', ['fail to', 'failed to', 'failing to']],
    ['your (order|parcel)', 'your parcel, your order, your cat', ['your parcel', 'your order']],
    ['(as per|under) our', 'as per our rule, under our rule', ['as per our', 'under our']],
    ['read the %paper%', 'Read the terms and conditions', ['Read the terms and conditions']],
    ['really? sorry', 'sorry, really sorry', ['sorry', 'really sorry']],
    ['very{1,3} sorry', 'very very sorry', ['very very sorry']],
    ['you * read', 'you have simply never read it', ['you have simply never read']],
    ['you * read', 'you one two three four five six seven read', []],
    ['sorry !if', 'sorry if it was, sorry about it', ['sorry about']],
    ['sorry !(if|but)', 'sorry but no', []],
    ['^ sorry', 'sorry, so sorry', ['sorry']],
    ['thanks $', 'thanks a lot, thanks', ['thanks']],
    ['you should have [{read}]', 'you should have read it', ['read']],
    ['were #Adverb? #PastTense', 'mistakes were sadly made', ['were sadly made']],
    ['(why|how) * @hasQuestionMarks', 'why did you??', ['why did you']],
    ['follow-up', 'a follow up and a follow-up', ['follow up', 'follow-up']],
    ['you (would|had) better', "You'd better call", ["You'd better"]],
    ['it is', "it's late", ["it's"]],
    ['(not|never)&@isUpperCase', 'You do NOT, never, NEVER', ['NOT', 'NEVER']],
    ['the !late&#Noun', 'the late, the parcel', ['the parcel']],
    ['you & us', 'you & us, you and us', ['you & us', 'you and us']],
    ['((a|b) c|d) e', 'a c e, d e, b e', ['a c e', 'd e']],
    ['(@isNumber|(many|@isUpperCase)) items', 'many items', ['many items']],
    ['@isNumber? items (@hasQuestionMark)?', 'items', ['items']],
    ['!@isNumber items', 'nine items, 9 items', ['nine items']],
    ['[@isNumber items]', 'nine items, 9 items', ['9 items']],
  ])('%s in “%s”', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  test('named captures keep their words', () => {
    const sentence = new Sentence('You forgot to attach the invoice');
    const [match] = sentence.find(compile(parsePattern('you forgot to [<what>#Verb .{0,2}]')));
    expect(match?.captures.what).toEqual([3, 6]);
  });
});

describe('a pattern is refused', () => {
  test.each([
    ['', 'empty'],
    ['really?', 'match no words'],
    ["don't&@isUpperCase", '“&” stands between single words'],
    ['(a b|c)&@isUpperCase', '“&” stands between single words'],
    ['/fail.*/', 'regular expressions'],
    ['~fail~', 'fuzzy'],
    ['#Nonsense', 'no tag #Nonsense'],
    ['@isWhispered', 'no @isWhispered'],
    ['(a|b', 'not closed'],
    ['a)', 'has no beginning'],
    ['word+', 'no bound'],
    ['word*', 'no bound'],
    ['word{1,99}', 'at most 8'],
    ['%nope%', 'no list %nope%'],
    ['%constructor%', 'no list %constructor%'],
    ['%loop%', 'contains itself'],
    ['sorry, if', 'without punctuation'],
    ['!(a b)', 'before one word'],
    ['{two words}', 'one word in its plain form'],
    ['((((((((a))))))))', 'deep'],
    ['a'.repeat(700), '600 characters'],
    [`(${'a? '.repeat(40)}){8} b`.repeat(4), 'too many combinations'],
  ])('%s', (pattern, reason) => {
    expect(() => compile(parsePattern(pattern, lists))).toThrow(reason);
  });
});

test('matching stays linear where backtracking would explode', () => {
  const program = compile(parsePattern(`${'(a|a a|a?) '.repeat(20)} b`, lists));
  const sentence = new Sentence('a '.repeat(120));
  // Without the memory of tried steps this would outlast every test run.
  expect(sentence.find(program)).toEqual([]);
});
