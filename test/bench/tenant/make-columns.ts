const COLUMNS = [
  '<Field Type="Text" DisplayName="Kode" Indexed="TRUE" />',
  '<Field Type="Number" DisplayName="Antal" />',
  '<Field Type="Note" DisplayName="Tekst" />',
  '<Field Type="Choice" DisplayName="Status"><CHOICES><CHOICE>I gang</CHOICE></CHOICES></Field>',
];

/** A POST as the app that has full control. Error: it was refused. */
export async function post(site: string, path: string, body: object): Promise<void> {
  const headers = { Authorization: 'Bearer app:provisioner', Accept: 'application/json', 'Content-Type': 'application/json' };
  const answer = await fetch(`${site}/_api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
}

/** The list of the measurements, with an indexed column and three that are not. */
export async function makeColumns(site: string, title: string): Promise<void> {
  await post(site, 'web/lists', { Title: title, BaseTemplate: 100 });
  for (const xml of COLUMNS) await post(site, `web/lists/getByTitle('${title}')/fields/createfieldasxml`, { parameters: { SchemaXml: xml } });
}
