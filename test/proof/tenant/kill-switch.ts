import { appendFileSync } from 'node:fs';
import { StatementSync } from 'node:sqlite';

/**
 * Loaded before the stand-in (`--import`): ends its process between two statements of a write, which no signal from outside can
 * aim at, and notes where. With PLANT it spoils the writes in a way that the proof must find.
 */
export interface Order {
  /** statements of writes from now on */
  after: number;
  /** file that gets one line: `inside INSERT …` or `committed` */
  note: string;
}
export type Plant = 'early-answer' | 'no-transaction';

const HELD_BACK = 40;
const plant = process.env['PLANT'];
let order: Order | undefined;
let open = false;

process.on('message', (message: Order) => {
  order = message;
});
process.channel?.unref();

function point(where: string): void {
  if (order === undefined) return;
  order.after -= 1;
  if (order.after > 0) return;
  appendFileSync(order.note, `${where}\n`);
  process.kill(process.pid, 'SIGKILL');
}

const NOTHING = { changes: 0, lastInsertRowid: 0 };
const run = StatementSync.prototype.run;
const really = (statement: StatementSync, values: unknown[]): typeof NOTHING => Reflect.apply(run, statement, values);

/** Answers before it commits, some writes at a time: faster, and wrong. */
function commitLater(commit: StatementSync): typeof NOTHING {
  if (open) setTimeout(() => open && (really(commit, []), (open = false)), HELD_BACK);
  return NOTHING;
}

function bounded(statement: StatementSync, verb: string): typeof NOTHING {
  if (plant === 'no-transaction') return NOTHING;
  if (plant === 'early-answer' && verb === 'BEGIN' && open) return NOTHING;
  if (plant === 'early-answer' && verb === 'COMMIT') return commitLater(statement);
  open = verb === 'BEGIN';
  return really(statement, []);
}

StatementSync.prototype.run = function (...values: unknown[]) {
  const verb = this.sourceSQL.split(' ')[0] ?? '';
  const bounds = verb === 'BEGIN' || verb === 'COMMIT' || verb === 'ROLLBACK';
  const result = bounds ? bounded(this, verb) : really(this, values);
  point(verb === 'COMMIT' ? 'committed' : `inside ${this.sourceSQL.slice(0, 40)}`);
  return result;
};
