import { t } from '../i18n.ts';

/** Everything the first page says. */

export const welcome = {
  documentTitle: t('welcome.documentTitle'),
  title: t('welcome.title'),
  lead: t('welcome.lead'),
  reply: t('welcome.reply'),
  hint: t('welcome.hint'),
  next: t('welcome.next'),
  where: t('welcome.where'),
  whereText: t('welcome.whereText'),
  locked: t('welcome.locked'),
  unlock: t('welcome.unlock'),
  read: t('welcome.read'),
  points: [t('welcome.points.read'), t('welcome.points.stays'), t('welcome.points.never')],
  options: t('welcome.options'),
  optionsHint: t('welcome.optionsHint'),
};
