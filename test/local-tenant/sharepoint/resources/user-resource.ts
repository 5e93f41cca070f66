import type { Entity, Node } from '../protocol/node.js';
import { fn, value } from '../protocol/node.js';

/** A text of the site's in the languages of its interface: here it is the same in all of them, and cannot be set. */
const resource = (path: string, text: string): Entity => ({
  kind: 'entity',
  type: 'SP.UserResource',
  path,
  properties: () => ({ Value: text }),
  actions: { getvalueforuiculture: fn(() => value('GetValueForUICulture', text)) },
});

/** Title and description of a web, a list or a column, as resources. */
export const textResources = (path: string, texts: () => { title: string; description: string }): Record<string, () => Node> => ({
  DescriptionResource: () => resource(`${path}/DescriptionResource`, texts().description),
  TitleResource: () => resource(`${path}/TitleResource`, texts().title),
});
