/** A request as no honest client sends it: broken, huge, nested, misnamed. `path`: below `_api`. */
export interface Hostile {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}
