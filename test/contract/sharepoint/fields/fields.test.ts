import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

let running: Tenant;
beforeAll(async () => {
  running = await tenant();
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.reset();
  await running.spAs(OWNER).web.lists.add('Planer');
});
const list = () => running.spAs(OWNER).web.lists.getByTitle('Planer');
const { fields } = { fields: () => list().fields };

describe('a column', () => {
  test('has the shape of its kind', async () => {
    await fields().addText('Antal år', { MaxLength: 100, Description: 'om' });
    expect(await fields().getByTitle('Antal år')()).toMatchObject({
      'odata.type': 'SP.FieldText',
      InternalName: 'Antal_x0020__x00e5_r',
      EntityPropertyName: 'Antal_x0020__x00e5_r',
      TypeAsString: 'Text',
      FieldTypeKind: 2,
      MaxLength: 100,
      Description: 'om',
    });
    await fields().addMultilineText('Noter', { NumberOfLines: 4, RichText: false });
    expect(await fields().getByInternalNameOrTitle('Noter')()).toMatchObject({ TypeAsString: 'Note', RichText: false, NumberOfLines: 4, Sortable: false });
    await fields().addChoice('Valg', { Choices: ['a', 'b'], EditFormat: 1 });
    expect(await fields().getByInternalNameOrTitle('Valg')()).toMatchObject({ TypeAsString: 'Choice', Choices: ['a', 'b'], EditFormat: 1 });
    await fields().addCalculated('Sum', { Formula: '=[Title]&"!"' });
    await list().items.add({ Title: 'Hej' });
    expect((await list().items())[0]).toMatchObject({ Sum: 'Hej!' });
  });

  test('has a name of at most 255 characters, new or renamed', async () => {
    await fields().addText('x'.repeat(255));
    const text = 'The column name that you entered is too long. It may have at most 255 characters.';
    expect((await failure(fields().addText('x'.repeat(256)))).message).toContain(text);
    await fields().addText('Kort');
    expect(
      (
        await failure(
          fields()
            .getByTitle('Kort')
            .update({ Title: 'x'.repeat(256) }),
        )
      ).message,
    ).toContain(text);
  });

  test('takes a free internal name', async () => {
    const first = await fields().addText('MetaInfo');
    expect(first.InternalName).toBe('MetaInfo0');
    const second = await fields().createFieldAsXml({
      SchemaXml: '<Field Type="Text" Name="Navn" DisplayName="Pænt navn" ID="{0f5a1a0c-26d9-4c7b-8a5f-0a4d8d1b7c11}" />',
      Options: 8,
    });
    expect(second).toMatchObject({ InternalName: 'Navn', Title: 'Pænt navn' });
    expect(await failure(fields().createFieldAsXml('<Field Type="Text" DisplayName="Andet" ID="{0f5a1a0c-26d9-4c7b-8a5f-0a4d8d1b7c11}" />'))).toMatchObject({
      status: 500,
    });
    expect(await failure(fields().getByInternalNameOrTitle('Ukendt')())).toMatchObject({ status: 400, code: '-2147024809, System.ArgumentException' });
  });

  test('is indexed afterwards only, twenty at the most', async () => {
    expect(await failure(fields().addText('a', { Indexed: true }))).toMatchObject({ status: 500 });
    for (let number = 1; number <= 21; number += 1) await fields().addNumber(`Tal${number}`);
    for (let number = 1; number <= 20; number += 1) await fields().getByTitle(`Tal${number}`).update({ Indexed: true });
    expect(await failure(fields().getByTitle('Tal21').update({ Indexed: true }))).toMatchObject({ status: 500 });
    await fields().addMultilineText('Noter');
    expect(await failure(fields().getByTitle('Noter').update({ Indexed: true }))).toMatchObject({ status: 500 });
  });

  test('is read back from its own schema', async () => {
    await fields().addUser('Ejer', { SelectionMode: 0, Required: true });
    const field = await fields().getByTitle('Ejer')();
    expect(field.SchemaXml).toMatch(/^<Field Type="User" Name="Ejer" DisplayName="Ejer" ID="\{.*UserSelectionMode="PeopleOnly"/);
    await fields().getByTitle('Ejer').update({ Title: 'Ansvarlig', CustomFormatter: '{"elmType":"div"}' });
    expect(await fields().getByInternalNameOrTitle('Ejer')()).toMatchObject({ Title: 'Ansvarlig', CustomFormatter: '{"elmType":"div"}' });
    await fields().getByTitle('Ansvarlig').delete();
    expect(await failure(fields().getByInternalNameOrTitle('Ejer')())).toMatchObject({ status: 400 });
  });
});

describe('the schema of a column', () => {
  test('repeats what was given, even where it is the default', async () => {
    const added = await fields().createFieldAsXml({
      SchemaXml: '<Field Type="DateTime" DisplayName="Dato" Name="Dato" Format="DateOnly" FriendlyDisplayFormat="Disabled" />',
      Options: 8,
    });
    expect(added.SchemaXml).toContain(' Format="DateOnly" FriendlyDisplayFormat="Disabled"');
    const choice = await fields().createFieldAsXml(
      '<Field Type="Choice" DisplayName="Valg" Format="Dropdown" FillInChoice="FALSE" ShowInNewForm="FALSE"><CHOICES><CHOICE>a &amp; b</CHOICE></CHOICES></Field>',
    );
    expect(choice.SchemaXml).toMatch(/Format="Dropdown".*ShowInNewForm="FALSE".*<CHOICES><CHOICE>a &amp; b<\/CHOICE><\/CHOICES>/);
  });

  test('may be written back; a body without a type has the properties of every column only', async () => {
    await fields().addChoice('Valg', { Choices: ['a'] });
    const valg = await fields().getByTitle('Valg')();
    await fields()
      .getByTitle('Valg')
      .update({ SchemaXml: valg.SchemaXml.replace('<CHOICE>a</CHOICE>', '<CHOICE>b</CHOICE><CHOICE>c</CHOICE>') });
    expect((await fields().getByTitle('Valg')()).Choices).toEqual(['b', 'c']);
    expect(
      await failure(
        fields()
          .getByTitle('Valg')
          .update({ Choices: ['x'] }),
      ),
    ).toMatchObject({
      status: 400,
      message: "The property 'Choices' does not exist on type 'SP.Field'. Make sure to only use property names that are defined by the type.",
    });
  });
});
