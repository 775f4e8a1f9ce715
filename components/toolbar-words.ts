import { plural, t } from './i18n.ts';

/** What the toolbar icon says when pointed at: how many problems the reply in front has. */
export const toolbarTitle = (problems: number): string =>
  problems === 0 ? t('manifest.action') : plural('toolbar', problems);
