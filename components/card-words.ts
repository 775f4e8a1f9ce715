import { t } from './i18n.ts';

/** Everything the card says. */
export const card = {
  close: t('card.close'),
  remove: t('card.remove'),
  dismiss: t('card.dismiss'),
  dismissHint: t('card.dismissHint'),
  notHere: t('card.notHere'),
  turnOff: t('card.turnOff'),
  turnOffHint: t('card.turnOffHint'),
  keptOn: t('card.keptOn'),
  keptOnHint: t('card.keptOnHint'),
  source: t('card.source'),
  keys: t('card.keys'),
  copy: t('card.copy'),
  previous: t('card.previous'),
  next: t('card.next'),
  place: (at: number, all: number) => t('card.place', { at, all }),
};
