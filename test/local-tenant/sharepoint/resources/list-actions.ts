import { textArg } from '../protocol/arguments.js';
import type { Actions } from '../protocol/node.js';
import { fn, post } from '../protocol/node.js';
import type { ListDoc } from '../model/types.js';
import type { Context } from '../tenant/site.js';
import { getItems } from './get-items.js';
import { renderListData, renderStream } from './render-stream.js';
import { relatedFields } from './related-fields.js';
import { addValidated } from './validate-update.js';
import { textOf } from './body.js';

/** What a list does with items beyond its collection of them. */
export const listQueryActions = (context: Context, list: ListDoc): Actions => ({
  getrelatedfields: fn(() => relatedFields(context, list)),
  getitems: post(({ args, body }) => getItems(context, list, { ...Object.fromEntries(args.named), ...body })),
  renderlistdataasstream: post(({ body, query }) => renderStream(context, list, body, query)),
  renderlistdata: post(({ args, body }) =>
    renderListData(context, list, args.positional.length > 0 || args.named.size > 0 ? textArg(args, 'viewXml') : textOf(body, 'viewXml')),
  ),
  addvalidateupdateitemusingpath: post(({ body }) => addValidated(context, list, body)),
});
