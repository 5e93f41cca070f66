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
  if (/nometadata|metadata=none/.test(wanted)) return pick('nometadata');
  if (odataVersion?.startsWith('4')) return pick('v4');
  if (wanted === '' || /json|\*\/\*|text\/plain|multipart\/mixed/.test(wanted)) return pick('minimal');
  throw badAccept();
}
