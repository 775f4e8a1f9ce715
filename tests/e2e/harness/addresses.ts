/** The fixture pages' addresses, which are the products' own. */
export const addresses = {
  zendesk: 'https://acme.zendesk.com/agent/tickets/1',
  zendeskSecond: 'https://acme.zendesk.com/agent/tickets/2',
  intercom: 'https://app.intercom.com/a/inbox/acme/inbox/shared/all/conversation/215470001',
  intercomClassic: 'https://app.intercom.com/a/apps/acme/inbox/inbox/all/conversations/215470001',
  gmail: 'https://mail.google.com/mail/u/0/',
  elsewhere: 'https://www.example.com/',
} as const;

/** A site the user adds, and what the browser is asked for it. */
export const ownSite = 'https://desk.example.com/*';

/** The page of that site with one editor. */
export const ownPage = (editor: string): string => `https://desk.example.com/?editor=${editor}`;
