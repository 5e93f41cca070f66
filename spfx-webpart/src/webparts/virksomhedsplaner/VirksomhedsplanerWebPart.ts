import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { DisplayMode } from '@microsoft/sp-core-library';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { textsFor } from '@virksomhedsplaner/shared/texts';
import * as strings from 'VirksomhedsplanerStrings';
import { seriesIn } from '../../address/address.js';
import { hide, show } from '../../app/mount.js';
import { readAhead } from '../../app/read-ahead.js';
import { rememberReads, type RememberingReader } from '../../app/remember-reads.js';
import type { Depth } from '../../depth/depth.js';
import type { Desk, DeskPorts } from '../../desk/desk.js';
import { todayIn } from './page-clock.js';
import { plansAt } from './plan-data.js';
import { readerOf } from './reader-of.js';
import type { Settings } from './settings.js';

type PaneModule = typeof import('./property-pane.js');

/** The web part as SharePoint sees it: builds the adapters and hands the app over to the page. */
export default class VirksomhedsplanerWebPart extends BaseClientSideWebPart<Settings> {
  private reader?: RememberingReader;
  private desk: Desk | undefined;
  private depth?: Depth;
  private pane?: PaneModule;
  private theme: IReadonlyTheme | undefined;

  protected override async onInit(): Promise<void> {
    await super.onInit();
    this.connect();
  }

  public override render(): void {
    if (this.reader === undefined) return;
    const { properties } = this;
    show(this.domElement, {
      reader: this.reader,
      ...(this.depth === undefined ? {} : { depth: this.depth }),
      ...(this.desk === undefined ? {} : { desk: this.desk }),
      series: seriesIn(properties.series),
      startUnit: properties.startUnit || undefined,
      editing: this.displayMode === DisplayMode.Edit,
      openSettings: () => this.context.propertyPane.open(),
      surroundings: {
        strings,
        texts: textsFor(this.locale),
        locale: this.locale,
        today: todayIn(this.context.pageContext),
        theme: this.theme,
        topHeading: this.context.sdks.microsoftTeams === undefined ? 2 : 1,
        idOf: (name) => `vp-${this.instanceId.slice(0, 8)}-${name}`,
      },
    });
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
    if (this.renderedOnce) this.render();
  }

  protected override onDispose(): void {
    hide(this.domElement);
  }

  protected override async loadPropertyPaneResources(): Promise<void> {
    this.pane = await import(/* webpackChunkName: 'vp-property-pane' */ './property-pane.js');
  }

  protected override async onPropertyPaneConfigurationStart(): Promise<void> {
    if (this.reader === undefined) return;
    await this.pane?.readChoices(this.reader, this.properties);
    this.context.propertyPane.refresh();
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.pane?.configuration(this.locale, this.properties) ?? { pages: [] };
  }

  protected override onPropertyPaneFieldChanged(path: string): void {
    if (path === 'listSite') this.connect();
    if (path !== 'startUnit') this.onPropertyPaneConfigurationStart().catch(() => undefined);
  }

  private get locale(): string {
    return this.context.pageContext.cultureInfo.currentUICultureName;
  }

  /** Everything of the first view is in this one file: another round trip for its code would cost more than its weight. */
  private connect(): void {
    const site = this.properties.listSite?.trim() || this.context.pageContext.web.absoluteUrl;
    this.reader = rememberReads(plansAt(this.context.pageContext, site));
    readAhead(this.reader, seriesIn(this.properties.series));
    this.desk = this.deskAt(site);
    this.depth = async () => (await import(/* webpackChunkName: 'vp-depth' */ './plan-depth.js')).depthAt(this.context.pageContext, site);
  }

  /** Where the reader writes; its code is fetched when a screen asks for it. */
  private deskAt(site: string): Desk | undefined {
    const me = readerOf(this.context.pageContext);
    let ports: Promise<DeskPorts> | undefined;
    const connect = async (): Promise<DeskPorts> => {
      const { connectDesk } = await import(/* webpackChunkName: 'vp-desk-ports' */ './desk-ports.js');
      return connectDesk(this.context, { site, me: me ?? { upn: '', name: '' } });
    };
    return (
      me && {
        me,
        ports: () => (ports ??= connect().catch((error: unknown) => Promise.reject(((ports = undefined), error)))),
        wrote: () => this.reader?.forget(),
      }
    );
  }
}
