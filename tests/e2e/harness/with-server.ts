import { afterAll, beforeAll, expect, inject } from 'vitest';
import { type Launched, launch } from '../../../scripts/launch.ts';
import { startServer, type TestServer } from '../../packs/subscribe/server.ts';
import { soon } from './chromium.ts';

interface Setting {
  readonly now: Launched;
  readonly server: TestServer;
}

/**
 * One browser for the tests of a file beside a server on this computer, both ended after them. Fails the file if pages
 * or extension asked for anything but fixture pages and this server. `prepare` says what to start and with which
 * extension, where it is not the ordinary one.
 */
export function useChromiumWithServer(
  prepare: (server: TestServer) => Promise<{ extension?: string; executable?: string }> = async () => ({}),
): Setting {
  let launched: Launched | undefined;
  let server: TestServer | undefined;
  beforeAll(async () => {
    server = await startServer();
    launched = await launch({
      extension: inject('chrome'),
      ...(await prepare(server)),
      pages: inject('pages'),
      headless: true,
      sealed: true,
    });
    await launched.context.route(`${server.address}/**`, (route) => route.continue());
    launched.context.setDefaultTimeout(soon.timeout);
  });
  afterAll(async () => {
    const requests = (await launched?.close()) ?? [];
    const { address = '' } = server ?? {};
    await server?.close();
    const stray = requests.filter((url) => !url.startsWith(`${address}/`));
    expect(stray, 'requests beside the fixture pages').toEqual([]);
  });
  const running = <T>(one: T | undefined): T => {
    if (!one) throw new Error('The browser runs only during the tests.');
    return one;
  };
  return {
    get now() {
      return running(launched);
    },
    get server() {
      return running(server);
    },
  };
}
