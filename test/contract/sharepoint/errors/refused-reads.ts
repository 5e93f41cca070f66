import type { Refusal } from './refusal.js';

const CLIENT = 'Microsoft.SharePoint.Client';
const SP = 'Microsoft.SharePoint.SPException';
const QUERY = `-1, ${CLIENT}.InvalidClientQueryException`;
const LIST = "web/lists/getByTitle('Indsatser')";
const ITEMS = `${LIST}/items`;
const column = (name: string): string => `Column '${name}' does not exist. It may have been deleted by another user.`;

/** Calls that ask for something and are refused. */
export const refusedReads: Refusal[] = [
  {
    name: 'a list by title that is missing',
    path: "web/lists/getByTitle('Ukendt')",
    status: 404,
    code: '-1, System.ArgumentException',
    message: /^List 'Ukendt' does not exist at site with URL 'http/,
  },
  {
    name: 'a list by id that is missing',
    path: "web/lists(guid'00000000-0000-4000-8000-000000000000')",
    status: 404,
    code: `-2130575322, ${SP}`,
    message: /^List does not exist\.\n\nThe page you selected/,
  },
  {
    name: 'a list by address that is missing',
    path: "web/GetList('/sites/virksomhedsplaner/Lists/Ukendt')",
    status: 404,
    code: '-2147024894, System.IO.FileNotFoundException',
    message: 'File Not Found.',
  },
  {
    name: 'an item that is missing',
    path: `${ITEMS}(999)`,
    status: 404,
    code: '-2130575338, System.ArgumentException',
    message: 'Item does not exist. It may have been deleted by another user.',
  },
  {
    name: 'an unknown column in $select',
    path: `${ITEMS}?$select=Ukendt`,
    status: 400,
    code: `-1, ${SP}`,
    message: "The field or property 'Ukendt' does not exist.",
  },
  {
    name: 'an unknown column in $expand',
    path: `${ITEMS}?$select=Id&$expand=Ukendt`,
    status: 400,
    code: `-1, ${SP}`,
    message: "The field or property 'Ukendt' does not exist.",
  },
  {
    name: 'an unknown column in $filter',
    path: `${ITEMS}?$filter=Ukendt eq 1`,
    status: 400,
    code: '-2147024809, System.ArgumentException',
    message: column('Ukendt'),
  },
  {
    name: 'an unknown column in $orderby',
    path: `${ITEMS}?$orderby=Ukendt`,
    status: 400,
    code: '-2147024809, System.ArgumentException',
    message: column('Ukendt'),
  },
  {
    name: 'a column by a name that is missing',
    path: `${LIST}/fields/getByInternalNameOrTitle('Ukendt')`,
    status: 400,
    code: '-2147024809, System.ArgumentException',
    message: column('Ukendt'),
  },
  {
    name: 'a lookup that is not expanded',
    path: `${ITEMS}?$select=Plan/Title`,
    status: 400,
    code: `-1, ${SP}`,
    message:
      "The query to field 'Plan/Title' is not valid. The $select query string must specify the target fields and the $expand query string must contains Plan.",
  },
  { name: 'bad OData', path: `${ITEMS}?$filter=Title gq 'x'`, status: 400, code: QUERY, message: /^The expression ".*" is not valid\.$/ },
  { name: 'a function that SharePoint has not', path: `${ITEMS}?$filter=endswith(Title,'x')`, status: 400, code: QUERY, message: /^The expression/ },
  {
    name: 'a filter on a note',
    path: `${ITEMS}?$filter=Tekst eq 'x'`,
    status: 400,
    code: `-1, ${SP}`,
    message: "The field 'Tekst' of type 'Note' cannot be used in the query filter expression.",
  },
  {
    name: 'a filter on several persons',
    path: `${ITEMS}?$filter=MedejereId eq 1`,
    status: 400,
    code: `-1, ${SP}`,
    message: "The field 'Medejere' of type 'UserMulti' cannot be used in the query filter expression.",
  },
  {
    name: 'an unknown path',
    path: 'web/noget',
    status: 404,
    code: `-1, ${CLIENT}.ResourceNotFoundException`,
    message: 'Cannot find resource for the request web/noget.',
  },
  { name: 'a group that is missing', path: "web/sitegroups/getByName('Ukendt')", status: 404, code: `-2146232832, ${SP}`, message: 'Group cannot be found.' },
  { name: 'what is not built', path: 'web/folders', status: 501, code: '-1, System.NotImplementedException', message: /web\/folders/ },
];
