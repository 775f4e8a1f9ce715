import { judgePack } from '../judge.ts';
import type { Around } from '../parse-pack.ts';
import { type Problem, problemLine } from '../problem.ts';
import { compareVersions } from '../semver.ts';
import { nextLook } from './expiry.ts';
import { type Failure, failure } from './failure.ts';
import { type Door, FETCH_LIMITS, type FetchLimits, fetchPack, type Validators } from './fetch-pack.ts';
import { accept, type Subscription, type Version } from './subscription.ts';
import { isSigned, sha256 } from './trust.ts';

/** What a look needs from around it. */
export interface Looking extends Door {
  /** Epoch milliseconds. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  around: Around;
  limits?: FetchLimits;
}

export interface Refreshed {
  subscription: Subscription;
  /** `new`: a version waits (or, of a trusted source, is in use). `failed`: `subscription.failure` says why. */
  outcome: 'new' | 'unchanged' | 'failed';
  /** What is wrong with the new version, where that is why. */
  problems: readonly Problem[];
}

type Looked =
  | { kind: 'unchanged'; validators?: Validators; withdrawn?: boolean }
  | { kind: 'new'; version: Version; validators: Validators }
  | { kind: 'failed'; failure: Failure; problems?: readonly Problem[] };

/**
 * Looks whether there is a new version, and judges it before anybody sees it. Whatever happens, the version in use stays
 * until a good one is accepted. Never rejects.
 */
export async function refresh(before: Subscription, door: Looking): Promise<Refreshed> {
  const looked = await look(before, door);
  const now = door.now();
  if (looked.kind === 'failed') {
    const failures = before.failures + 1;
    const nextAt = nextLook(now, failures, door.random());
    const subscription = { ...before, failure: looked.failure, failures, nextAt };
    return { subscription, outcome: 'failed', problems: looked.problems ?? [] };
  }
  const subscription: Subscription = {
    ...before,
    failure: null,
    failures: 0,
    checkedAt: now,
    nextAt: nextLook(now, 0, door.random()),
    validators: looked.validators ?? before.validators,
  };
  if (looked.kind === 'unchanged') {
    if (looked.withdrawn) subscription.waiting = null;
    return { subscription, outcome: 'unchanged', problems: [] };
  }
  const offered = { ...subscription, waiting: looked.version };
  return { subscription: before.source.trusted ? accept(offered) : offered, outcome: 'new', problems: [] };
}

async function look(before: Subscription, door: Looking): Promise<Looked> {
  const { source, current, waiting, declined } = before;
  const limits = door.limits ?? FETCH_LIMITS;
  const fetched = await fetchPack(door, source.address, before.validators, limits);
  if (fetched.kind !== 'fetched') return fetched;
  const { bytes, etag, lastModified } = fetched;
  const validators = { etag, lastModified };
  const hash = await sha256(bytes);
  const failed = (one: Failure, problems?: readonly Problem[]): Looked => ({
    kind: 'failed',
    failure: one,
    ...(problems && { problems }),
  });
  if (source.sha256 && source.sha256.toLowerCase() !== hash) return failed(failure('hash'));
  // Where the version in use lies again, its makers took back what they had offered since.
  if (current?.sha256 === hash) return { kind: 'unchanged', validators, withdrawn: true };
  if ([waiting?.sha256, declined].includes(hash)) return { kind: 'unchanged', validators };
  if (source.key) {
    const beside = new URL(source.address);
    beside.pathname += '.sig';
    const signature = await fetchPack(door, beside.href, undefined, { ...limits, size: 1024 });
    if (signature.kind === 'failed' && !['gone', 'sign-in'].includes(signature.failure.code)) return signature;
    if (signature.kind !== 'fetched') return failed(failure('no-signature'));
    const text = new TextDecoder().decode(signature.bytes);
    if (!(await isSigned(bytes, text, source.key))) return failed(failure('signature'));
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed(failure('not-text'));
  }
  const name = new URL(source.address).pathname.split('/').pop() || 'pack';
  const { pack, problems } = judgePack([{ name, text }], door.around);
  if (!pack || problems.length) {
    const [first] = problems;
    return failed(failure('broken', first && problemLine(first)), problems);
  }
  if (current) {
    const [was, now] = [current.pack.pack, pack.pack];
    if (was.id !== now.id) return failed(failure('other-pack', now.id));
    const newer = compareVersions(now.version, was.version);
    if (newer < 0) return failed(failure('older', `${now.version} after ${was.version}`));
    if (newer === 0) return failed(failure('same-version', now.version));
  }
  return { kind: 'new', version: { pack, sha256: hash, fetchedAt: door.now() }, validators };
}
