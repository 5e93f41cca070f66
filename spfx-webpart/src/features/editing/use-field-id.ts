import { useSurroundings } from '../../ui/surroundings.js';

/** The id of a part's field, for links from plantjek. */
export function useFieldId(indsatsId: number): (part: string) => string {
  const { idOf } = useSurroundings();
  return (part) => idOf(`rediger-${indsatsId}-${part}`);
}
