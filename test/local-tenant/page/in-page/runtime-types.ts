/** The little of the SPFx runtime that a page's application calls. The underscored names are SharePoint's own inner ones. */
export interface ServiceKey {
  readonly id?: string;
}

export interface ServiceScope {
  consume(key: ServiceKey): { initialize(info: unknown, legacy: unknown): void };
  startNewChild(): ServiceScope;
  provide(key: ServiceKey, service: unknown): unknown;
  finish(): void;
}

export interface ComponentLoader {
  loadComponentById<T>(id: string): Promise<T>;
  tryGetManifestById(id: string): { alias: string } | undefined;
}

export interface CoreLibrary {
  readonly Guid: { newGuid(): { toString(): string } };
}

export interface PageContextLibrary {
  readonly PageContext: { readonly serviceKey: ServiceKey };
}

export interface ThemeProvider {
  _setTheme(theme: unknown): void;
}

export interface ComponentBase {
  readonly ThemeProvider: { new (scope: ServiceScope, theme: unknown): ThemeProvider; readonly serviceKey: ServiceKey };
}

export interface WebPartManager {
  loadWebPart(context: unknown): Promise<unknown>;
  getWebPartByInstanceId?(id: string): unknown;
}

export interface WebPartBase {
  readonly _PropertyPaneLoader: { readonly serviceKey: ServiceKey };
  readonly _MinimalWebPartHost: new (scope: ServiceScope) => object;
  readonly _ClientSideWebPartManager: new (host: object) => WebPartManager;
}

export interface PageContextInfo {
  readonly [name: string]: unknown;
}

/** What the host application gives back to the page. */
export interface Application {
  setTheme(theme: unknown): void;
  /** `displayMode`: 1 read, 2 edit, as in sp-core-library. Rejects when the web part cannot be loaded. */
  loadWebPart(request: { id: string; element: HTMLElement; properties: unknown; displayMode: 1 | 2 }): Promise<unknown>;
}

export interface Palettes {
  readonly light: Readonly<Record<string, string>>;
  readonly dark: Readonly<Record<string, string>>;
}

/** What the server wrote into the page for `boot`. */
export interface PageData {
  readonly theme: keyof Palettes;
  readonly palettes: Palettes;
  readonly edit: boolean;
  readonly webParts: readonly { id: string; properties: unknown }[];
  readonly preloaded: { readonly spPageContextInfo: PageContextInfo };
}

/** What tests and the page's bar can reach from outside. */
export interface LocalTenantPage {
  /** The theme that the web parts start with. */
  startTheme: unknown;
  /** Settles when every web part has been loaded, with an error when one could not. */
  ready: Promise<unknown>;
  setTheme(name: keyof Palettes): void;
}

export type PageWindow = typeof window & {
  localTenant: LocalTenantPage;
  _spComponentLoader: ComponentLoader;
  spModuleLoader: { _isTelemetryDisabled: boolean; start(preloaded: unknown, failed: (error: unknown) => void): Promise<Application> };
  FluentUIReact?: { createTheme(theme: unknown): FluentTheme; loadTheme(theme: unknown): void };
  React?: unknown;
  ReactDOM?: unknown;
};

export interface FluentTheme {
  readonly semanticColors: { readonly bodyBackground: string; readonly bodyText: string };
}
