import { baseFields, libraryFields } from './base-fields.js';
import { listExtras, listSettings } from './list-settings.js';
import { listContentTypes } from './seed.js';
import type { ContentTypeDoc, FieldDoc, Json } from './types.js';

const LIBRARY = 101;

/** What a new list of a template starts with. */
export interface Template {
  settings: Record<string, Json>;
  fields: () => FieldDoc[];
  contentTypes: () => ContentTypeDoc[];
  /** folder of the site that the list's own lies in, with a slash at its end */
  parent: string;
  /** folder of the list that its pages lie in, with a slash at its end */
  pages: string;
  view: { title: string; fields: string[] };
}

const LIST: Template = {
  settings: { ...listSettings(), ...listExtras() },
  fields: baseFields,
  contentTypes: () => listContentTypes('0x01'),
  parent: 'Lists/',
  pages: '',
  view: { title: 'All Items', fields: ['LinkTitle'] },
};

const DOCUMENTS: Template = {
  settings: {
    ...LIST.settings,
    BaseTemplate: LIBRARY,
    BaseType: 1,
    EnableAttachments: false,
    EnableFolderCreation: true,
    ImageUrl: '/_layouts/15/images/itdl.png?rev=47',
    MajorVersionLimit: 500,
    TemplateFeatureId: '00bfea71-e717-4e80-aa17-d0c71b360101',
  },
  fields: libraryFields,
  contentTypes: () => listContentTypes('0x0101'),
  parent: '',
  pages: 'Forms/',
  view: { title: 'All Documents', fields: ['DocIcon', 'LinkFilename', 'Modified', 'Editor'] },
};

/** The templates served: a list of items (100), a library (101). Undefined: any other. */
export const templateOf = (number: Json): Template | undefined => (number === 100 ? LIST : number === LIBRARY ? DOCUMENTS : undefined);
