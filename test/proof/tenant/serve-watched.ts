import { startSharePoint } from '../../local-tenant/sharepoint/start.js';

/**
 * The stand-in in a process of its own that tells its parent how much memory is in use. The argument plants a fault that the proof
 * must find: `leak` keeps something of every request; `naked`, `crash` and `hang` spoil the reading of versions.
 */
const plant = process.argv[2];
const kept: Buffer[] = [];
const hang = (): never => {
  for (;;) kept.length = 0;
};

const running = await startSharePoint();
process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ bytes: heapUsed + external });
});
process.on('disconnect', () => process.exit(0));

const { docs, items } = running.inside;
if (plant === 'leak') {
  const get = docs.get;
  docs.get = (kind, id) => {
    kept.push(Buffer.alloc(4096));
    return get(kind, id);
  };
} else if (plant !== undefined) {
  items.versions = () => {
    if (plant === 'crash') process.exit(3);
    if (plant === 'hang') hang();
    throw new Error('planted');
  };
}
process.send?.({ site: running.site });
