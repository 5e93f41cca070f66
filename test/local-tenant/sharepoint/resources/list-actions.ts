import { notBuilt } from '../protocol/errors.js';
import type { Actions } from '../protocol/node.js';
import { post } from '../protocol/node.js';
import type { ListDoc } from '../model/types.js';
import type { Context } from '../tenant/site.js';

const later = (name: string) =>
  post(() => {
    throw notBuilt(name);
  });

export const listQueryActions = (_context: Context, _list: ListDoc): Actions => ({
  getitems: later('getItems'),
  renderlistdataasstream: later('RenderListDataAsStream'),
  addvalidateupdateitemusingpath: later('AddValidateUpdateItemUsingPath'),
});
