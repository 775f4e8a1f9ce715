import type { TextFile } from '../files.ts';

/** The files of a pack to begin with. They pass `amends pack check`; a test says so. */
export function starter({ id, name, version }: { id: string; name: string; version: string }): TextFile[] {
  const quoted = JSON.stringify(name);
  return [
    {
      name: 'pack.yaml',
      text: `pack:
  id: ${id}
  name: ${quoted}
  version: 1.0.0
  authors: [${quoted}]
  licence: internal
  language: en
  engine: ${version}
  changes: The first version.

# Words that the team does not use, and what it says instead. Plain words, not patterns.
words:
  - never: [clients]
    rather: [customers]

# Changes to the rules that Amends brings along: docs/rules.md lists them.
overrides:
  - rule: robotic/kindly
    level: problem
`,
    },
    {
      name: 'house-style.yaml',
      text: `# A check of your own. Each rule says why, and has at least one example that it flags and one that it passes.
id: house-style
name: House style
about: How we sound.
level: advice
rules:
  - id: at-this-time
    kind: phrase
    why: Nobody talks like this. “Now” says the same.
    find:
      - at this (point in)? time
    rewrites: [now]
    flags:
      - text: We cannot say more «at this time».
        becomes: We cannot say more now.
    passes:
      - We call you at three, and at this address.
`,
    },
    {
      name: '.github/workflows/pack.yml',
      text: `# Refuses a change that breaks the pack, with the reason beside the line, and keeps the built file.
name: pack
on: [push, pull_request]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      # The packed command line lies in the repository; docs/packs.md says where to get it.
      - run: npm install --global ./amends.tgz
      - run: amends pack format --check .
      - run: amends pack check --format github .
      - run: amends pack build --out ${id}.json .
      - uses: actions/upload-artifact@v4
        with:
          name: ${id}
          path: ${id}.json
`,
    },
  ];
}
