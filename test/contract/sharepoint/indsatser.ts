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
  await fields.addMultilineText('VpTekst', { RichText: false });
  await fields.addNumber('VpTal');
  await fields.addBoolean('VpAktiv');
  await fields.addChoice('VpType', { Choices: ['A', 'B'] });
  await fields.addMultiChoice('VpTemaer', { Choices: ['x', 'y'] });
  await fields.addDateTime('VpDato');
  await fields.addDateTime('VpTid', { DisplayFormat: 1 });
  await fields.addUser('VpEjer', { SelectionMode: 0 });
  await fields.addUrl('VpLink');
  await fields.addLookup('VpPlan', { LookupListId: planer.Id, LookupFieldName: 'Title' });
  await fields.createFieldAsXml(`<Field Type="LookupMulti" DisplayName="VpPlaner" Name="VpPlaner" List="{${planer.Id}}" ShowField="Title" Mult="TRUE" />`);
  await fields.createFieldAsXml('<Field Type="UserMulti" DisplayName="VpMedejere" Name="VpMedejere" Mult="TRUE" UserSelectionMode="PeopleOnly" />');
  for (const Title of ['Plan 1', 'Plan 2', 'Plan 3']) await web.lists.getByTitle('Planer').items.add({ Title });
}

export const indsatser = (running: Tenant, upn = OWNER): IList => running.spAs(upn).web.lists.getByTitle('Indsatser');
