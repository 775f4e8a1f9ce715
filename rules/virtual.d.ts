declare module 'virtual:amends-rules' {
  const source: import('../lib/engine/rule.ts').RuleSource;
  export default source;
}
