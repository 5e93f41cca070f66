import type { IList } from '@pnp/sp/lists/index.js';
import type { Tenant } from '../../local-tenant/sharepoint/for-tests.js';
import { OWNER } from '../../local-tenant/sharepoint/for-tests.js';

/** A list with a column of every kind, and one that its lookups point to. */
export async function makeIndsatser(running: Tenant): Promise<void> {
  const { web } = running.spAs(OWNER);
  await web.lists.add('Planer');
  await web.lists.add('Indsatser');
  const planer = await web.lists.getByTitle('Planer').select('Id')();
  const { fields } = web.lists.getByTitle('Indsatser');
  await fields.addMultilineText('Tekst', { RichText: false });
  await fields.addNumber('Tal');
  await fields.addBoolean('Aktiv');
  await fields.addChoice('Type', { Choices: ['A', 'B'] });
  await fields.addMultiChoice('Temaer', { Choices: ['x', 'y'] });
  await fields.addDateTime('Dato');
  await fields.addDateTime('Tid', { DisplayFormat: 1 });
  await fields.addUser('Ejer', { SelectionMode: 0 });
  await fields.addUrl('Link');
  await fields.addLookup('Plan', { LookupListId: planer.Id, LookupFieldName: 'Title' });
  await fields.createFieldAsXml(`<Field Type="LookupMulti" DisplayName="Planer" Name="Planer" List="{${planer.Id}}" ShowField="Title" Mult="TRUE" />`);
  await fields.createFieldAsXml('<Field Type="UserMulti" DisplayName="Medejere" Name="Medejere" Mult="TRUE" UserSelectionMode="PeopleOnly" />');
  for (const Title of ['Plan 1', 'Plan 2', 'Plan 3']) await web.lists.getByTitle('Planer').items.add({ Title });
}

export const indsatser = (running: Tenant, upn = OWNER): IList => running.spAs(upn).web.lists.getByTitle('Indsatser');
