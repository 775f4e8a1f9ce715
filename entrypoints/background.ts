import { defineBackground } from 'wxt/utils/define-background';
import { askForRecheck, forwardCommands, serveBackground } from '../lib/browser/background-link.ts';
import { onInstalled } from '../lib/browser/installed.ts';
import { injectIntoOpenTabs } from '../lib/browser/pages.ts';
import { openPanelFromToolbar } from '../lib/browser/panel-open.ts';
import { readSettings, type Settings, watchSettings } from '../lib/browser/settings.ts';
import { createEngine, type Engine } from '../lib/engine/engine.ts';
import { compileRules } from '../lib/engine/ruleset.ts';
import { builtIn } from '../rules/index.ts';

/**
 * One engine for all tabs. The browser may end and restart this at any time, so it holds nothing but what it can make
 * again: the rules, compiled for the settings, and the sentences the engine remembers.
 */
export default defineBackground(() => {
  const compiled = (settings: Settings): Engine => createEngine(compileRules(builtIn, settings));
  let engine: Promise<Engine> = readSettings().then(compiled);
  const names = Object.fromEntries(builtIn.checks.map((check) => [check.id, check.name]));

  serveBackground({
    check: async ({ n, draft, conversation }) => {
      const result = (await engine).check({ text: draft }, conversation);
      const found = new Set(result.findings.map((finding) => finding.check));
      return { n, ...result, names: Object.fromEntries([...found].map((id) => [id, names[id] ?? id])) };
    },
    catalogue: async () => builtIn.checks,
  });
  forwardCommands();
  openPanelFromToolbar();
  watchSettings((settings) => {
    engine = Promise.resolve(compiled(settings));
    void askForRecheck();
  });
  // Firefox puts content scripts into open tabs by itself.
  if (!import.meta.env.FIREFOX) onInstalled(() => void injectIntoOpenTabs());
});
