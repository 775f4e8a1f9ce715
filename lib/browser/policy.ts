import type { State } from '../packs/layer-types.ts';
import { onManagedChanged, readManaged } from './policy-hosts.ts';
import { policyPackSchema, policySchema } from './policy-schema.ts';
import { siteOf } from './sites.ts';

/** A pack that the policy brings: from an address, or as a text of its own. */
export type PolicyPack = { address: string; sha256?: string; key?: string } | { inline: string };

/** What the browser's policy says. What it does not say is as if there were no policy. */
export interface BrowserPolicy {
  /** Whether anything was set at all. */
  there: boolean;
  packs: readonly PolicyPack[];
  checks: Readonly<Record<string, State>>;
  rules: Readonly<Record<string, State>>;
  /** Check ids, full rule ids, or `*`. */
  locked: readonly string[];
  /** Products that are on or off for everybody, by host id. */
  hosts: Readonly<Record<string, 'on' | 'off'>>;
  /** In the form the manifest uses. Whether the browser allows them is another matter. */
  sites: readonly string[];
  mayAddPacks: boolean;
  mayAddSites: boolean;
}

/** Something in the policy that is not as it should be, for the one who wrote it. It is left out, the rest holds. */
export interface PolicyProblem {
  /** `packs.0.sha256`. */
  path: string;
  message: string;
}

export interface PolicyRead {
  policy: BrowserPolicy;
  problems: readonly PolicyProblem[];
}

export const noPolicy: BrowserPolicy = {
  there: false,
  packs: [],
  checks: {},
  rules: {},
  locked: [],
  hosts: {},
  sites: [],
  mayAddPacks: true,
  mayAddSites: true,
};

const KEYS = Object.keys(policySchema.shape);
const STATES = ['on', 'off', 'leave'];
const HASH = /^[0-9a-f]{64}$/i;
const KEY = /^[A-Za-z0-9+/]{43}=$/;

const isSet = (said: [string, State]): said is [string, 'on' | 'off'] => said[1] !== 'leave';

/** What a policy says, and what in it cannot be so. Everything that is wrong costs only itself. */
export function parsePolicy(managed: Record<string, unknown>): PolicyRead {
  const problems: PolicyProblem[] = [];
  const wrong = (path: string, message: string) => {
    problems.push({ path, message });
    return [];
  };
  const list = (key: string): [value: unknown, path: string][] => {
    const value = managed[key];
    if (value === undefined) return [];
    if (!Array.isArray(value)) return wrong(key, 'should be a list');
    return value.map((one, i) => [one, `${key}.${i}`]);
  };
  const states = (key: string): Record<string, State> => {
    const value = managed[key];
    if (value === undefined) return {};
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      wrong(key, 'should be a map of ids to “on”, “off” or “leave”');
      return {};
    }
    const said = Object.entries(value).filter(
      ([id, state]) =>
        STATES.includes(state as string) || wrong(`${key}.${id}`, 'should be “on”, “off” or “leave”') === null,
    );
    return Object.fromEntries(said) as Record<string, State>;
  };
  const leave = (key: string): boolean => {
    const value = managed[key];
    // Windows' registry has numbers for yes and no.
    if (value === undefined || value === true || value === 1) return true;
    if (value !== false && value !== 0) wrong(key, 'should be true or false');
    return value !== false && value !== 0;
  };

  for (const key of Object.keys(managed)) {
    if (!KEYS.includes(key)) wrong(key, `is no part of the policy; its parts are ${KEYS.join(', ')}`);
  }
  const packs = list('packs').flatMap(([one, path]): PolicyPack[] => {
    const read = policyPackSchema.safeParse(one);
    if (!read.success) {
      const [issue] = read.error.issues;
      const keys = issue?.code === 'unrecognized_keys' ? `, and not “${issue.keys.join('”, “')}”` : '';
      const inside = issue?.path.length ? `${path}.${issue.path.join('.')}` : path;
      return wrong(inside, keys ? `a pack has address, sha256, key or inline${keys}` : 'should be text');
    }
    const { address, sha256, key, inline } = read.data;
    if ((address === undefined) === (inline === undefined)) return wrong(path, 'needs either an address or inline');
    if (inline !== undefined) {
      if (sha256 !== undefined || key !== undefined) return wrong(path, 'sha256 and key go with an address');
      return [{ inline }];
    }
    if (!address?.startsWith('https://') || !URL.canParse(address)) {
      if (!/^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(address ?? ''))
        return wrong(`${path}.address`, 'should be an address that begins with https://');
    }
    // Without what was to guard it, the pack is better not there.
    if (sha256 !== undefined && !HASH.test(sha256)) return wrong(`${path}.sha256`, 'should be 64 hexadecimal figures');
    if (key !== undefined && !KEY.test(key)) return wrong(`${path}.key`, 'should be 32 bytes in base64, 44 characters');
    return [{ address: address as string, ...(sha256 && { sha256 }), ...(key && { key }) }];
  });
  const locked = list('locked').flatMap(([one, path]) =>
    typeof one === 'string' ? [one] : wrong(path, 'should be the id of a check or a rule, or *'),
  );
  const sites = list('sites').flatMap(([one, path]) => {
    const site = typeof one === 'string' ? siteOf(one) : null;
    return site ? [site] : wrong(path, 'should be the address of a site: https://desk.example.com/*');
  });
  const policy: BrowserPolicy = {
    there: Object.keys(managed).length > 0,
    packs,
    checks: states('checks'),
    rules: states('rules'),
    locked,
    hosts: Object.fromEntries(Object.entries(states('hosts')).filter(isSet)),
    sites: [...new Set(sites)],
    mayAddPacks: leave('mayAddPacks'),
    mayAddSites: leave('mayAddSites'),
  };
  return { policy, problems };
}

/** What the browser's policy says. Never rejects. */
export async function readPolicy(): Promise<PolicyRead> {
  return parsePolicy(await readManaged());
}

/** Calls back with the policy after every change of it, where the browser tells. Returns the way to stop. */
export function watchPolicy(changed: (read: PolicyRead) => void): () => void {
  return onManagedChanged(() => void readPolicy().then(changed));
}

/** Whether the agent may not change a check or a rule, by its id or full id. */
export const isLocked = ({ locked }: BrowserPolicy, id: string): boolean =>
  locked.includes('*') || locked.includes(id) || locked.includes(id.split('/', 1)[0] as string);
