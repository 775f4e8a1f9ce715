import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { cert, key } from './certificate.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this computer that answers as a test wants it to, and remembers what it was asked. */
export interface TestServer {
  address: string;
  requests: { url: string; headers: IncomingMessage['headers'] }[];
  answer(path: string, answer: Answer): void;
  close(): Promise<void>;
}

async function serve(make: (listener: Answer) => Server, scheme: string): Promise<TestServer> {
  const answers = new Map<string, Answer>();
  const requests: TestServer['requests'] = [];
  const sockets = new Set<Socket>();
  const server = make((request, response) => {
    const url = request.url ?? '';
    requests.push({ url, headers: request.headers });
    const answer = answers.get(url);
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `${scheme}://127.0.0.1:${port}`,
    requests,
    answer: (path, answer) => answers.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

export const startServer = (): Promise<TestServer> => serve((listener) => createServer(listener), 'http');
export const startUntrustedServer = (): Promise<TestServer> =>
  serve((listener) => createSecureServer({ cert, key }, listener), 'https');

/** Answers with a text, as a web server does that knows what it has: an etag, and 304 when it is the same. */
export function file(text: string | Uint8Array, headers: Record<string, string> = {}): Answer {
  return (request, response) => {
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { 'content-type': 'application/json', etag, ...headers }).end(text);
  };
}
