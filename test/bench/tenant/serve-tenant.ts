import { startSharePoint } from '../../local-tenant/sharepoint/start.js';
import { itemValues, LIST, ROWS } from './item.js';

/** The stand-in with the list of the measurements, asked by a parent process. */
const running = await startSharePoint(process.argv[2] === undefined ? {} : { data: process.argv[2] });
const send = async (path: string, body: object): Promise<void> => {
  const answer = await fetch(`${running.site}/_api/${path}`, { method: 'POST', headers: { Authorization: 'Bearer app:provisioner', Accept: 'application/json', 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
};
await send('web/lists', { Title: 'Indsatser', BaseTemplate: 100 });
for (const xml of ['<Field Type="Text" DisplayName="Kode" Indexed="TRUE" />', '<Field Type="Number" DisplayName="Antal" />', '<Field Type="Note" DisplayName="Tekst" />', '<Field Type="Choice" DisplayName="Status"><CHOICES><CHOICE>I gang</CHOICE></CHOICES></Field>']) {
  await send(`${LIST}/fields/createfieldasxml`, { parameters: { SchemaXml: xml } });
}
running.inside.db.sql.exec('PRAGMA synchronous = OFF');
for (let number = 1; number <= ROWS; number += 1) await send(`${LIST}/items`, itemValues(number));
running.inside.db.sql.exec('PRAGMA synchronous = FULL');
process.send?.({ base: `${running.site}/_api/${LIST}` });
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit(0));
