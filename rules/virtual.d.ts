declare module 'virtual:amends-rules' {
  const source: import('../lib/engine/rule.ts').RuleSource & import('../lib/packs/helpers.ts').Helpers;
  export default source;
}
