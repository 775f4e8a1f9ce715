import { readFile } from 'node:fs/promises';

/** The requests in the browser's network log that some page or extension asked for. */
export async function loggedRequests(file: string): Promise<string[]> {
  const { constants, events } = JSON.parse(await readFile(file, 'utf8')) as {
    constants: { logEventTypes: Record<string, number> };
    events: { type: number; params?: { url?: string; initiator?: string } }[];
  };
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events
    .filter(({ type, params }) => type === start && params?.initiator !== 'not an origin')
    .map(({ params }) => params?.url ?? '')
    .filter((url) => /^(https?|wss?):/.test(url));
}
