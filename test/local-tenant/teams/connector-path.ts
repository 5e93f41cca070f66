/** Which part of the Bot Connector's REST a path names; ids decoded. */
export interface ConnectorPath {
  readonly conversation?: string;
  readonly part?: 'activities' | 'members' | 'pagedmembers';
  /** Activity or member id. */
  readonly id?: string;
}

const PATH = /^(?:\/_connector)?\/v3\/conversations(?:\/([^/]+)(?:\/(activities|members|pagedmembers)(?:\/([^/]+))?)?)?\/?$/;

/** `undefined` when the path is no conversation's. */
export function connectorPath(url: string): ConnectorPath | undefined {
  const match = PATH.exec(url.split('?')[0] ?? '');
  if (!match) return undefined;
  const [conversation, part, id] = match.slice(1).map((text) => text && decodeURIComponent(text));
  return { conversation, part: part as ConnectorPath['part'], id };
}
