import type { Channel } from '../lib/engine/types.ts';
import { t } from './i18n.ts';

/** What a person calls the ways in which customers write. Apart from the other words, for the card says none of them. */
export const channelNames: Readonly<Record<Channel, string>> = {
  email: t('channels.email'),
  chat: t('channels.chat'),
  social: t('channels.social'),
  review: t('channels.review'),
  phone: t('channels.phone'),
  'in-person': t('channels.inPerson'),
};
