import type { Person } from '../domain/index.js';

/** Who a Teams user is. Learnt from the Teams roster when the app is installed, or from Graph as an option. */
export interface Directory {
  /** The person with this Entra object id, or undefined when nobody (or a guest) has it. */
  byObjectId(objectId: string): Promise<Person | undefined>;
}
