import { t } from './i18n.ts';

/** Names that more than one surface says. All text a person reads stands in `locales/` and is asked for in a `words.ts`. */

const hosts: Readonly<Record<string, string>> = { zendesk: 'Zendesk', intercom: 'Intercom', gmail: 'Gmail' };

/** The product's name for a host id; a host we have no name for is called by its id. */
export const hostName = (id: string): string => hosts[id] ?? id;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A readable name for an id such as `lewicki-2016` (Lewicki 2016), for use where the full title would be too long. */
export const nameOfId = (id: string): string => id.split('-').map(capital).join(' ');

/** Words in the quotation marks of the interface's language. */
export const quoted = (text: string): string => t('quoted', { text });
