import { createServer } from 'node:net';

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

export class PortTakenError extends Error {
  override name = 'PortTakenError';
  constructor(readonly port: number) {
    super(`Port ${port} er optaget: stop det program, der bruger den, eller vælg en anden med «npm start -- --port 8800».`);
  }
}

/** Throws PortTakenError for the first port that is taken, so that nothing is half started. */
export async function requireFreePorts(ports: readonly number[]): Promise<void> {
  for (const port of ports) if (!(await isFree(port))) throw new PortTakenError(port);
}
