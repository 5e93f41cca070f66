/**
 * Stands in for SharePoint's page application (sp-application-base, which npm lacks). Everything it calls is the real
 * runtime: page context, theme provider, web part manager.
 */
import { SP_COMPONENT_BASE, SP_CORE_LIBRARY, SP_PAGE_CONTEXT, SP_WEBPART_BASE } from '../component-ids.js';
import { contextParts } from './context-parts.js';
import type {
  Application,
  ComponentBase,
  CoreLibrary,
  PageContextInfo,
  PageContextLibrary,
  PageWindow,
  ServiceScope,
  ThemeProvider,
  WebPartBase,
  WebPartManager,
} from './runtime-types.js';

declare const define: (needs: string[], factory: () => unknown) => void;
const page = window as PageWindow;

interface Libraries {
  readonly core: CoreLibrary;
  readonly webParts: WebPartBase;
  readonly components: ComponentBase;
}

/** The runtime makes it with `new`; the object it returns takes the instance's place. */
function Navigator(scope: ServiceScope): object {
  return {
    async navigateToApplication({ spPageContextInfo }: { spPageContextInfo: PageContextInfo }): Promise<Application> {
      const loader = page._spComponentLoader;
      const core = await loader.loadComponentById<CoreLibrary>(SP_CORE_LIBRARY);
      const { PageContext } = await loader.loadComponentById<PageContextLibrary>(SP_PAGE_CONTEXT);
      scope.consume(PageContext.serviceKey).initialize(contextParts(spPageContextInfo), spPageContextInfo);
      const webParts = await loader.loadComponentById<WebPartBase>(SP_WEBPART_BASE);
      const components = await loader.loadComponentById<ComponentBase>(SP_COMPONENT_BASE);
      return application(scope, { core, webParts, components });
    },
  };
}

function application(scope: ServiceScope, { core, webParts, components }: Libraries): Application {
  const hostScope = scope.startNewChild();
  hostScope.provide(webParts._PropertyPaneLoader.serviceKey, { propertyPane: Promise.resolve(inertPane()) });
  const themes: ThemeProvider = new components.ThemeProvider(hostScope, page.localTenant.startTheme);
  hostScope.provide(components.ThemeProvider.serviceKey, themes);
  hostScope.finish();
  const manager = new webParts._ClientSideWebPartManager(new webParts._MinimalWebPartHost(hostScope));
  return {
    setTheme: (theme) => themes._setTheme(theme),
    loadWebPart: (request) => loadWebPart(manager, core.Guid.newGuid().toString(), request),
  };
}

async function loadWebPart(
  manager: WebPartManager,
  instanceId: string,
  { id, element, properties, displayMode }: Parameters<Application['loadWebPart']>[0],
): Promise<unknown> {
  const manifest = page._spComponentLoader.tryGetManifestById(id);
  if (!manifest) throw new Error(`The package has no web part ${id}`);
  const serverProcessedContent = { htmlStrings: {}, searchablePlainTexts: {}, imageSources: {}, links: {} };
  const webPartData = { id, instanceId, title: manifest.alias, description: '', dataVersion: '1.0', properties, serverProcessedContent };
  await manager.loadWebPart({ domElement: element, instanceId, manifest, displayMode, addedFromPersistedData: true, webPartData });
  return manager.getWebPartByInstanceId?.(instanceId);
}

/** The property pane's panel needs bundles that are published nowhere: edit mode works, the panel stays away. */
function inertPane(): object {
  return new Proxy({}, { get: (_target, name) => (name === 'then' ? undefined : () => undefined) });
}

define([], () => ({ _Navigator: Navigator }));
