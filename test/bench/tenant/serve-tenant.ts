import { startSharePoint } from '../../local-tenant/sharepoint/start.js';
import { itemValues, LIST, ROWS } from './item.js';
import { makeColumns, post } from './make-columns.js';

/** The stand-in with the list of the measurements, asked by a parent process. */
const running = await startSharePoint(process.argv[2] === undefined ? {} : { data: process.argv[2] });
await makeColumns(running.site, 'Indsatser');
running.inside.db.sql.exec('PRAGMA synchronous = OFF');
for (let number = 1; number <= ROWS; number += 1) await post(running.site, `${LIST}/items`, itemValues(number));
running.inside.db.sql.exec('PRAGMA synchronous = FULL');
process.send?.({ base: `${running.site}/_api/${LIST}` });
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit(0));
