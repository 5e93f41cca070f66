import type { Openers } from '../tenant/site.js';
import { groupEntity, groupsOfUser } from './groups.js';
import { itemById } from './items.js';
import { listEntity } from './list.js';
import { webEntity } from './web.js';

/** How things open one another where their files cannot import each other. */
export const openers: Openers = { web: webEntity, list: listEntity, item: itemById, group: groupEntity, groupsOf: groupsOfUser };
