import { expect, test } from '@jest/globals';
import { entityPropertyName, entityTypeName, freeName, internalNameOf, listFolder, versionPropertyName } from './names.js';

test('an internal name escapes what is no letter, and is cut at 32', () => {
  expect(internalNameOf('Antal år (2023)')).toBe('Antal_x0020__x00e5_r_x0020__x002');
  expect(internalNameOf('Bemærkning')).toBe('Bem_x00e6_rkning');
  expect(internalNameOf('2023')).toBe('_x0032_023');
  expect(freeName('MetaInfo', new Set(['metainfo', 'metainfo0']))).toBe('MetaInfo1');
});

test('an item names its columns', () => {
  expect(entityPropertyName('_UIVersionString')).toBe('OData__UIVersionString');
  expect(versionPropertyName('_UIVersionString')).toBe('OData__x005f_UIVersionString');
  expect(versionPropertyName('Created_x0020_Date')).toBe('Created_x005f_x0020_x005f_Date');
});

test('a list has its folder and type by its title', () => {
  expect(listFolder('Mål og planer')).toBe('Målogplaner');
  expect(listFolder('???')).toBe('List');
  expect(entityTypeName('PNP_SDK')).toBe('PNP_x005f_SDKList');
  expect(entityTypeName('Mål')).toBe('M_x00e5_lList');
});
