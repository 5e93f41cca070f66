import { badAccept } from './errors.js';

export type Format = 'nometadata' | 'minimal' | 'verbose' | 'v4';

export interface Negotiated {
  format: Format;
  contentType: string;
}

const TYPES: Record<Format, string> = {
  nometadata: 'application/json;odata=nometadata;streaming=true;charset=utf-8',
  minimal: 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
  verbose: 'application/json;odata=verbose;charset=utf-8',
  v4: 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
};

const pick = (format: Format): Negotiated => ({ format, contentType: TYPES[format] });

/** Which of SharePoint's JSON formats the headers ask for. Atom, its default, is not served: 406. */
export function negotiate(accept: string | undefined, odataVersion: string | undefined): Negotiated {
  const wanted = (accept ?? '').toLowerCase();
  if (/odata(\.metadata)?=verbose/.test(wanted)) return pick('verbose');
  if (odataVersion?.startsWith('4')) return pick(/metadata=none|nometadata/.test(wanted) ? 'nometadata' : 'v4');
  if (wanted.includes('nometadata') || wanted.includes('metadata=none')) return pick('nometadata');
  if (wanted === '' || wanted.includes('json') || wanted.includes('*/*')) return pick('minimal');
  if (wanted.includes('text/plain') || wanted.includes('multipart/mixed')) return pick('minimal');
  throw badAccept();
}
