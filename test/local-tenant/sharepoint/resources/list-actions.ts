import type { Actions } from '../protocol/node.js';
import { fn, post } from '../protocol/node.js';
import type { ListDoc } from '../model/types.js';
import type { Context } from '../tenant/site.js';
import { getItems } from './get-items.js';
import { renderStream } from './render-stream.js';
import { relatedFields } from './related-fields.js';
import { addValidated } from './validate-update.js';

/** What a list does with items beyond its collection of them. */
export const listQueryActions = (context: Context, list: ListDoc): Actions => ({
  getrelatedfields: fn(() => relatedFields(context, list)),
  getitems: post(({ args, body }) => getItems(context, list, { ...Object.fromEntries(args.named), ...body })),
  renderlistdataasstream: post(({ body, query }) => renderStream(context, list, body, query)),
  addvalidateupdateitemusingpath: post(({ body }) => addValidated(context, list, body)),
});
