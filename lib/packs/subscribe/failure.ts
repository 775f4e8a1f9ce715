/** What can go wrong on the way to a pack. */
export type FailureCode =
  | 'address'
  | 'offline'
  | 'unreachable'
  | 'certificate'
  | 'slow'
  | 'redirect'
  | 'sign-in'
  | 'gone'
  | 'refused'
  | 'server'
  | 'too-large'
  | 'wrong-type'
  | 'cut-off'
  | 'not-text'
  | 'hash'
  | 'signature'
  | 'no-signature'
  | 'broken'
  | 'other-pack'
  | 'older'
  | 'same-version';

/** Why an update did not come about. Holds nothing of what was fetched. */
export interface Failure {
  code: FailureCode;
  /** For the person, in plain words: what happened, and what can be done. */
  message: string;
}

const WORDS: Record<FailureCode, string> = {
  address: 'A pack has an address that begins with https://.',
  offline: 'This computer is offline.',
  unreachable:
    'No server answers at this address, its certificate is wrong, or it lets no other page have the file. Open the address in a tab to see which.',
  certificate: 'The server could not prove who it is: its certificate is wrong or out of date. Tell whoever runs it.',
  slow: 'The server took too long to answer.',
  redirect: 'The address leads to another one. If the pack has moved, enter the new address.',
  'sign-in': 'A web page came instead of a pack. You may have to sign in to the network first, or to the server.',
  gone: 'There is no pack at this address (any more).',
  refused: 'The server does not let you have the pack: it asks for a password, or for leave.',
  server: 'The server has a problem of its own.',
  'too-large': 'What came is too large for a pack.',
  'wrong-type': 'What came is no pack: the server says that it is something else.',
  'cut-off': 'The download broke off half way.',
  'not-text': 'What came is not text in UTF-8.',
  hash: 'The pack is not the one that was pinned: its SHA-256 differs. It may have been changed by somebody else.',
  signature: "The pack's signature is not by the key of this subscription. It may have been changed by somebody else.",
  'no-signature':
    'The subscription has a key, but there is no signature beside the pack (its address with .sig at the end).',
  broken: 'The new version cannot be used.',
  'other-pack': 'Another pack is at this address now. If that is meant, remove this one and add it afresh.',
  older: 'An older version is at the address than the one in use.',
  'same-version': 'The pack was changed without a new version number. Ask its author for one.',
};

/** A failure in words, with something more exact behind it where there is. */
export const failure = (code: FailureCode, more?: string): Failure => ({
  code,
  message: more ? `${WORDS[code]} (${more})` : WORDS[code],
});

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|ERR_TLS|SSL/;

/** What an exception of `fetch` means. Browsers say little; what they do say is used. */
export function failureOf(error: unknown, online: boolean): Failure {
  if (!online) return failure('offline');
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'TimeoutError' || name === 'AbortError') return failure('slow');
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  const code = typeof cause?.code === 'string' ? cause.code : '';
  if (CERTIFICATE.test(code)) return failure('certificate', code);
  return failure('unreachable', code || undefined);
}
