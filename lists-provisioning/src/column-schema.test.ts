import { describe, expect, test } from '@jest/globals';
import { allLists, goalsList, indsatserList, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { changedColumnXml, columnId, newColumnXml } from './column-schema.js';
import { columnOf } from './read-column.js';

const fieldOf = (list: ListDefinition, key: string) => {
  const field = list.fields[key];
  if (field === undefined) throw new Error(key);
  return field;
};

describe('column schema', () => {
  test('a unique key is indexed, required and as long as wanted', () => {
    expect(newColumnXml(goalsList, fieldOf(goalsList, 'code'))).toMatch(
      /^<Field Type="Text" ID="\{[0-9a-f-]{36}\}" Name="VpKode" StaticName="VpKode" DisplayName="Kode" Description="[^"]+" Required="TRUE" Indexed="TRUE" EnforceUniqueValues="TRUE" MaxLength="150"\/>$/,
    );
  });

  test('a lookup names its list, several values or one', () => {
    expect(newColumnXml(indsatserList, fieldOf(indsatserList, 'goals'), 'abc')).toContain('Type="LookupMulti"');
    expect(newColumnXml(indsatserList, fieldOf(indsatserList, 'primaryGoal'), 'abc')).toContain('ShowField="Title" List="{abc}"');
  });

  test('choices stand in the schema, in order', () => {
    expect(newColumnXml(goalsList, fieldOf(goalsList, 'state'))).toContain('<CHOICES><CHOICE>Vedtaget</CHOICE><CHOICE>Planlagt</CHOICE>');
  });

  test('ids are guids, and no two columns share one', () => {
    const ids = allLists.flatMap((list) => Object.values(list.fields).map((field) => columnId(list, field)));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('every kind is read back as the kind it was made as', () => {
    for (const list of allLists) {
      for (const field of Object.values(list.fields)) {
        const raw = {
          Id: '',
          InternalName: '',
          Title: '',
          Description: '',
          Required: false,
          Indexed: false,
          EnforceUniqueValues: false,
          FromBaseType: false,
          CanBeDeleted: true,
          CustomFormatter: null,
        };
        expect(columnOf({ ...raw, SchemaXml: newColumnXml(list, field, 'abc') }).kind).toBe(field.kind === 'json' ? 'note' : field.kind);
      }
    }
  });

  test('a change keeps what SharePoint keeps in the schema', () => {
    const live = '<Field Type="Text" MaxLength="255" ColName="nvarchar4" SourceID="{1}"/>';
    expect(changedColumnXml(live, fieldOf(goalsList, 'code'))).toBe('<Field Type="Text" MaxLength="150" ColName="nvarchar4" SourceID="{1}"/>');
    expect(() => changedColumnXml('', fieldOf(goalsList, 'code'))).toThrow(/VpKode/);
  });
});
