import { join } from 'node:path';
import { provisionSite } from '@virksomhedsplaner/lists-provisioning/provision';
import { connectSharePoint } from '@virksomhedsplaner/shared/sharepoint';
import { createPageHost } from '../local-tenant/page/create-page-host.js';
import { startSharePoint, type RunningSharePoint } from '../local-tenant/sharepoint/start.js';
import { fillWithDemoData } from './fill-with-demo-data.js';
import { PACKAGE_FILE } from './package-web-part.js';
import { demoPeople } from './people.js';

const SITE_PATH = '/sites/virksomhedsplaner';
const WEB_PART = '6a1b714a-26bc-4543-b279-e1de8bb181ce';
/** What an editor would have chosen for the front page: the plans it opens with. */
const FRONT_PAGE: DemoPage = { page: 'Forside', properties: { series: 'rudersdal/2020' } };

/** A page with the web part, as an editor has set it. */
interface DemoPage {
  page: string;
  properties: Readonly<Record<string, unknown>>;
}

export interface FilledSiteOptions {
  /** The repository's folder. */
  root: string;
  /** 0: a free one. */
  port: number;
  today: string;
  /** Folder to keep the site in; memory unless given. */
  data?: string | undefined;
  /** Pages beside the front page. */
  pages?: readonly DemoPage[];
  /** Another package than the product's own. */
  sppkg?: string;
  onProgress?: (line: string) => void;
}

/** The local SharePoint with the product's page, and nothing in it yet. */
export async function startDemoSite({ port, today, data, root, sppkg, pages: more = [] }: FilledSiteOptions): Promise<RunningSharePoint> {
  const site: { running?: RunningSharePoint } = {};
  const running = () => {
    if (site.running === undefined) throw new Error('a page was asked for before the site had started');
    return site.running;
  };
  const pages = createPageHost({
    sppkg: sppkg ?? join(root, PACKAGE_FILE),
    root,
    people: demoPeople(),
    site: SITE_PATH,
    webParts: [FRONT_PAGE, ...more].map((page) => ({ id: WEB_PART, ...page })),
    origin: () => running().origin,
    formDigest: () => running().formDigest(),
    userId: (upn) => running().userId(upn),
  });
  site.running = await startSharePoint({
    port,
    people: demoPeople(),
    today,
    apps: [{ id: 'bot', right: 'write' }],
    extra: (request, response) => pages.handle(request, response),
    ...(data === undefined ? {} : { data: join(data, 'sharepoint.sqlite') }),
  });
  return site.running;
}

/** The local SharePoint with its page, provisioned and filled with the demo plans. A failure on the way closes it again. */
export async function startFilledSite(options: FilledSiteOptions): Promise<RunningSharePoint & { page: string }> {
  const { onProgress = () => undefined } = options;
  const running = await startDemoSite(options);
  try {
    const sp = connectSharePoint(running.site, () => Promise.resolve('app:provisioner'));
    await provisionSite(sp, { onProgress });
    await fillWithDemoData(sp, { onProgress, site: running.site });
    return { ...running, page: `${running.site}/SitePages/Forside.aspx` };
  } catch (error) {
    await running.close();
    throw error;
  }
}
