/**
 * What the cost of a pack is measured on: replies as they are written, from a line of chat to a long letter. They hold
 * the common words of English, on which careless patterns start.
 */
const LETTER = `Dear Ms Okafor,

Thank you for writing to us about your order, and I am sorry that it has taken us so long to answer. You told us that the
lamp came with a cracked shade, that you sent two messages which nobody answered, and that you had to take an afternoon
off to wait for a courier who never came. That should not have happened, and it is on us.

I have looked at what went wrong. The first parcel left our warehouse on Monday, the second was never booked, and the
message that told you otherwise was sent by mistake. As per our terms and conditions we could only refund the shade, but
you have been waiting for three weeks and that would not be fair. If you had not told us, we would not have known.

Here is what I can do today: I can send a new lamp with a courier of your choice, which would be with you by Thursday, or
I can refund the whole order, which your bank will show within five working days. Which would you prefer? You do not have
to send the broken one back. I will write to you on Wednesday at ten, even if there is nothing new to say by then.

Please let me know if there is anything else that we can do, and whether the address below is still the right one.

Kind regards,
Ines`;

const CHAT = 'hi, sorry about that! can you send me the order number please? I will have a look at it now :)';
const SOCIAL =
  '@sam_k We are sorry to read this, Sam. Could you send us a message with your number so that we can help? ^IN';
const TERSE =
  'Unfortunately you failed to read our policy. We cannot refund this. Please be advised that your case is closed.';
const LIST = Array.from(
  { length: 12 },
  (_, i) => `${i + 1}. Open the box, take out the part and put it on the table.`,
).join('\n');

/** As long as a reply may be, so that a cost that grows faster than the text shows; no two sentences are the same. */
const LONG = Array.from({ length: 8 }, (_, i) => LETTER.replace(/(\w[.?,])(?=\s)/g, `$1 ${i}`)).join('\n\n');

export const STANDARD_DRAFTS: readonly string[] = [LETTER, CHAT, SOCIAL, TERSE, LIST, LONG];
