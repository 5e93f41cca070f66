/** A call, and how SharePoint refuses it. */
export interface Refusal {
  name: string;
  method?: string;
  path: string;
  body?: object;
  headers?: Record<string, string>;
  who?: string;
  status: number;
  code: string;
  message: RegExp | string;
}
