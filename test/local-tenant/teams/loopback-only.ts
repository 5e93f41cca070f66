/** Loaded before the Playground, which would listen on every network of the machine and has no option against it. */
import { Server } from 'node:net';

const listen = Server.prototype.listen;
const onLoopback = function (this: Server, first: unknown, ...rest: unknown[]): Server {
  const hasHost = typeof rest[0] === 'string';
  const args =
    typeof first === 'number' && !hasHost
      ? [first, '127.0.0.1', ...rest]
      : typeof first === 'object'
        ? [{ ...first, host: '127.0.0.1' }, ...rest]
        : [first, ...rest];
  return Reflect.apply(listen, this, args) as Server;
};
Server.prototype.listen = onLoopback as typeof listen;

// When whoever started it is gone, however that happened, it goes too.
process.stdin.resume().once('end', () => process.exit());
