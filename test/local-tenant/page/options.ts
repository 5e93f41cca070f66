/** A made-up person of the local tenant's directory. `objectId` is the id that Entra would give. */
export interface DirectoryPerson {
  readonly upn: string;
  readonly displayName: string;
  readonly objectId: string;
  readonly siteAdmin?: boolean;
}

/** A web part instance on a page: component id from its manifest, and the properties an editor would have given it. */
export interface WebPartOnPage {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Page name without `.aspx`; default `Forside`. */
  readonly page?: string;
}

export interface PageHostOptions {
  /** Path of the packaged solution. Read again when the file changes. */
  readonly sppkg: string;
  /** Folder that holds `node_modules` with the SPFx runtime, React and Fluent UI. */
  readonly root: string;
  readonly people: readonly DirectoryPerson[];
  /** Server-relative URL of the site, without a slash at the end. */
  readonly site: string;
  /** `http://127.0.0.1:<port>` of the server that the host is part of; asked at each request, as the port may be 0 at first. */
  origin(): string;
  /** A digest that the stand-in accepts, in SharePoint's form: `0x…,<date>`. */
  formDigest(): string;
  /** The person's id in the site's user list. */
  userId(upn: string): number | Promise<number>;
  /** Default: every web part of the package on `Forside`, with its preconfigured properties. */
  readonly webParts?: readonly WebPartOnPage[];
  /** Name in the site header; default `Virksomhedsplaner`. */
  readonly siteTitle?: string;
  readonly listPages?: {
    /** Titles of the lists in the site's navigation, in order. Default: every visible list the person may see. */
    readonly inNavigation?: readonly string[];
  };
}

/** What the SPFx loader reads of a component manifest; everything else passes through untouched. */
export interface ComponentManifest {
  id: string;
  version: string;
  alias: string;
  manifestVersion: number;
  componentType: string;
  preconfiguredEntries?: { properties?: Record<string, unknown> }[];
  loaderConfig: {
    entryModuleId: string;
    internalModuleBaseUrls: string[];
    scriptResources: Record<string, ScriptResource>;
  };
  [more: string]: unknown;
}

export interface ScriptResource {
  type: string;
  id?: string;
  version?: string;
  path?: unknown;
  paths?: Record<string, unknown>;
  defaultPath?: unknown;
}
