import { vi } from 'vitest';
import type { OwnActions, PackActions, PacksState } from '../../components/options/packs/state.ts';
import type { Catalogue } from '../../lib/browser/pack-protocol.ts';
import { type KeptPack, nothingKept } from '../../lib/browser/packs.ts';
import { emptyOwnPack } from '../../lib/packs/own-pack.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { subscribe, type Version } from '../../lib/packs/subscribe/subscription.ts';

/** What tests of the options page put in front of it, as far as packs and own rules go. */

export const noPacks: PacksState = {
  kept: nothingKept,
  most: 20,
  mayAdd: true,
  busy: null,
  offer: null,
  removed: null,
  notAllowed: [],
  looking: [],
  reports: {},
  changes: {},
  ownRemoved: false,
  ownRead: null,
};

export const bareCatalogue: Catalogue = {
  checks: [],
  playbooks: [],
  standing: {},
  beneath: {},
  values: [],
  disagreements: [],
  ignored: [],
  policyPacks: [],
  policyProblems: [],
  unused: {},
};

export const packActions = () =>
  ({
    readFiles: vi.fn(),
    readAddress: vi.fn<PackActions['readAddress']>(async () => null),
    accept: vi.fn(),
    dismiss: vi.fn(),
    switchPack: vi.fn(),
    move: vi.fn(),
    look: vi.fn(),
    allow: vi.fn(),
    takeWaiting: vi.fn(),
    leaveWaiting: vi.fn(),
    stepBack: vi.fn(),
    save: vi.fn(),
    remove: vi.fn(),
    undoRemove: vi.fn(),
    test: vi.fn(),
  }) satisfies PackActions;

export const ownActions = () =>
  ({
    open: vi.fn<OwnActions['open']>(async () => null),
    tryRule: vi.fn<OwnActions['tryRule']>(async () => undefined),
    keepRule: vi.fn<OwnActions['keepRule']>(async () => undefined),
    remove: vi.fn(),
    undoRemove: vi.fn(),
    save: vi.fn(),
    read: vi.fn(),
  }) satisfies OwnActions;

/** A pack that says “customers” rather than `never`, by this id, name and version. */
export function packOf(id: string, name: string, version: string, never = 'clients'): Pack {
  const empty = emptyOwnPack('0.1.0');
  const identity = { ...empty.pack, id, name, version, authors: ['Ines'], changes: `What is new in ${version}.` };
  return { ...empty, pack: identity, words: [{ never: [never], rather: ['customers'] }] };
}

export const versionOf = (pack: Pack): Version => ({
  pack,
  sha256: `${pack.pack.id} ${pack.pack.version}`,
  fetchedAt: 0,
});

/** A pack that was added from a file. */
export const fromFile = (pack: Pack): KeptPack => ({
  id: pack.pack.id,
  on: true,
  file: `${pack.pack.id}.yaml`,
  subscription: { ...subscribe({ address: '' }), current: versionOf(pack) },
});
