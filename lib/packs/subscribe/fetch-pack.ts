import { type Failure, failure, failureOf } from './failure.ts';

/** What the outside world is to a subscription, so that tests can be it. */
export interface Door {
  fetch: typeof globalThis.fetch;
  /** Whether the computer has a network at all; `true` where nobody knows. */
  online(): boolean;
}

/** What the last answer said of itself, for asking whether there is anything new. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export type Fetched =
  | { kind: 'unchanged' }
  | ({ kind: 'fetched'; bytes: Uint8Array<ArrayBuffer> } & Validators)
  | { kind: 'failed'; failure: Failure };

export interface FetchLimits {
  /** Bytes. */
  size: number;
  /** Milliseconds, for the whole download. */
  time: number;
}

/** A pack is at most half a million characters; in UTF-8 that is rarely more than this. */
export const FETCH_LIMITS: FetchLimits = { size: 1024 * 1024, time: 20_000 };

const TYPES = /^(?:(?:application|text)\/(?:[\w.-]+\+)?(?:json|ya?ml|x-yaml)|text\/plain|application\/octet-stream)$/;
const failed = (one: Failure): Fetched => ({ kind: 'failed', failure: one });

/** Whether an address may be fetched from: https, or this very computer for whoever tries things out. */
export function isAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username || password) return false;
  return protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
}

/**
 * Fetches what is at an address, if it is new. Sends nothing but the request: no cookies, no referrer. Follows no
 * redirect, reads no more than allowed, and never rejects.
 */
export async function fetchPack(
  door: Door,
  address: string,
  known: Validators = { etag: null, lastModified: null },
  limits: FetchLimits = FETCH_LIMITS,
): Promise<Fetched> {
  if (!isAddress(address)) return failed(failure('address'));
  const signal = AbortSignal.timeout(limits.time);
  let response: Response;
  try {
    response = await door.fetch(address, {
      headers: {
        Accept: 'application/json, application/yaml, text/yaml, text/plain',
        ...(known.etag && { 'If-None-Match': known.etag }),
        ...(known.lastModified && { 'If-Modified-Since': known.lastModified }),
      },
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
  } catch (error) {
    return failed(failureOf(error, door.online()));
  }
  const wrong = wrongWith(response, known, limits);
  if (wrong || response.status === 304) {
    // Nobody reads the rest, so it need not come.
    response.body?.cancel().catch(() => {});
    return wrong ? failed(wrong) : { kind: 'unchanged' };
  }
  const bytes = await read(response, limits.size, signal);
  if (!(bytes instanceof Uint8Array)) return failed(bytes);
  if (bytes[bytes.findIndex((byte) => byte > 0x20)] === 0x3c) return failed(failure('sign-in'));
  const { headers } = response;
  return { kind: 'fetched', bytes, etag: headers.get('etag'), lastModified: headers.get('last-modified') };
}

/** What the head of an answer already tells. */
function wrongWith(response: Response, known: Validators, limits: FetchLimits): Failure | null {
  const { status, type, headers } = response;
  if (status === 304 && (known.etag || known.lastModified)) return null;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return failure('redirect');
  if (status === 404 || status === 410) return failure('gone', String(status));
  // A network that wants a sign-in says so by a status of its own.
  if (status === 511) return failure('sign-in', '511');
  if (status >= 400 && status < 500) return failure('refused', String(status));
  if (status !== 200) return failure('server', String(status));
  const kind = (headers.get('content-type') ?? 'text/plain').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (kind === 'text/html' || kind === 'application/xhtml+xml') return failure('sign-in');
  if (!TYPES.test(kind)) return failure('wrong-type', kind.slice(0, 60));
  if (Number(headers.get('content-length') ?? 0) > limits.size) return failure('too-large');
  return null;
}

/** The body, as long as it is neither too large nor broken off. */
async function read(response: Response, most: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | Failure> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const reader = response.body?.getReader();
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) break;
      size += value.length;
      if (size > most) {
        reader?.cancel().catch(() => {});
        return failure('too-large');
      }
      parts.push(value);
    }
  } catch {
    return failure(signal.aborted ? 'slow' : 'cut-off');
  }
  // What was packed for the way has another length than it says.
  const said = response.headers.get('content-encoding') ? null : response.headers.get('content-length');
  if (said !== null && Number(said) !== size) return failure('cut-off');
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
