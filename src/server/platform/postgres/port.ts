import net from 'node:net';

const LOOPBACK = '127.0.0.1';

const tryPort = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });

/** A TCP port of the loopback interface that is free now: the preferred one if it is, else any. */
export async function freePort(preferred?: number): Promise<number> {
  const port = (preferred ? await tryPort(preferred) : undefined) ?? (await tryPort(0));
  if (!port) throw new Error('No TCP port is free on the loopback interface');
  return port;
}
