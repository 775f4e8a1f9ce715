import type { Notice } from '../lib/browser/protocol.ts';
import { t } from './i18n.ts';

/** What became of a change, said where it was asked for: in the card or in the panel. */
export const noticeText = (kind: Notice['kind']): string => t(`notices.${kind}`);
