declare module 'virtual:amends-rules' {
  const source: import('../lib/engine/rule.ts').RuleSource & import('../lib/packs/helpers.ts').Helpers;
  export default source;
}

declare module 'virtual:amends-examples' {
  type Examples = import('../lib/engine/rule.ts').Rule['flags'];
  const examples: Readonly<Record<string, readonly [flags: Examples, passes: Examples]>>;
  export default examples;
}
