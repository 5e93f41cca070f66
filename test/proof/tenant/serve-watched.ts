import { createHash } from 'node:crypto';
import { startSharePoint } from '../../local-tenant/sharepoint/start.js';

/**
 * The stand-in in a process of its own that tells its parent how much memory is in use, and whether its data are the same. The
 * argument plants a fault that the proof must find: `leak` keeps something of every request; `naked`, `crash` and `hang` spoil the
 * reading of versions; `open` lets readers do everything.
 */
const plant = process.argv[2];
const kept: Buffer[] = [];
const hang = (): never => {
  for (;;) kept.length = 0;
};

const reader = { upn: 'lise.laeser@kommune.example', displayName: 'Lise Læser', objectId: '11111111-0000-4000-8000-000000000003', groups: ['Besøgende'] };
const running = await startSharePoint({ people: [reader] });
const { db, docs, items } = running.inside;

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** A person is noted at the first call, and that is no change. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const query of [
    "SELECT * FROM doc WHERE kind <> 'user'",
    'SELECT * FROM item',
    'SELECT * FROM item_key',
    'SELECT * FROM item_version',
    'SELECT * FROM counter',
  ]) {
    hash.update(JSON.stringify(db.sql.prepare(query).all()));
  }
  return hash.digest('hex');
}

process.on('message', (asked) => process.send?.({ answer: asked === 'memory' ? memory() : fingerprint() }));
process.on('disconnect', () => process.exit(0));

if (plant === 'leak') {
  const get = docs.get;
  docs.get = (kind, id) => {
    kept.push(Buffer.alloc(32 * 1024));
    return get(kind, id);
  };
} else if (plant === 'open') {
  for (const role of docs.all('role')) docs.put('role', role.Id, { ...role, BasePermissions: { High: '2147483647', Low: '4294967295' } });
} else if (plant !== undefined) {
  items.versions = () => {
    if (plant === 'crash') process.exit(3);
    if (plant === 'hang') hang();
    throw new Error('planted');
  };
}
process.send?.({ site: running.site });
