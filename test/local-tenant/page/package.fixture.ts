import JSZip from 'jszip';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SP_WEBPART_BASE } from './component-ids.js';
import { escapeHtml } from './html.js';

const FIXTURE_ID = '7a1c5c0e-5d0a-4f6b-9d57-0a8a6d3f1b11';
const SP_HTTP = 'c07208f0-ea3b-4c1a-9965-ac1b825211a6';

/** A web part as SPFx would bundle one: it shows what the page gave it, and asks the site who acts. */
const BUNDLE = `define(['@microsoft/sp-webpart-base', '@microsoft/sp-http', 'FixtureStrings'], function (base, http, strings) {
  function line(name, value) { return '<p data-' + name + '>' + String(value) + '</p>'; }
  class FixtureWebPart extends base.BaseClientSideWebPart {
    render() {
      var page = this.context.pageContext;
      this.domElement.innerHTML = '<h2>' + strings.title + '</h2>' + line('note', this.properties.note) + line('mode', this.displayMode) +
        line('user', page.user.displayName) + line('web', page.web.absoluteUrl) + line('culture', page.cultureInfo.currentUICultureName) +
        line('local', this.context.isServedFromLocalhost) + line('search', location.search.replace(/&/g, ' og ')) + line('theme', this.theme) + '<p data-site></p><p data-post></p>';
      this.ask();
    }
    onThemeChanged(theme) { this.theme = theme && theme.semanticColors.bodyBackground; if (this.domElement.innerHTML) this.render(); }
    ask() {
      var place = this.domElement; var v1 = http.SPHttpClient.configurations.v1; var web = this.context.pageContext.web.absoluteUrl;
      this.context.spHttpClient.get(web + '/_api/web/currentuser', v1).then(function (r) { return r.json(); })
        .then(function (me) { place.querySelector('[data-site]').textContent = me.Title; });
      this.context.spHttpClient.post(web + '/_api/echo', v1, { body: '{}' }).then(function (r) { place.querySelector('[data-post]').textContent = r.status; });
    }
  }
  return { default: FixtureWebPart };
});`;

const component = (id: string): object => ({ type: 'component', id, version: '1.23.2' });

function manifest(): object {
  return {
    id: FIXTURE_ID,
    alias: 'FixtureWebPart',
    componentType: 'WebPart',
    version: '1.0.0',
    manifestVersion: 2,
    supportedHosts: ['SharePointWebPart'],
    supportsThemeVariants: true,
    // as of every web part since SPFx 1.8.2: no old Fabric styles, whose icon font comes from Microsoft's network
    loadLegacyFabricCss: false,
    preconfiguredEntries: [{ title: { default: 'Prøve' }, properties: { note: 'Hør & "bær" < æbler' } }],
    loaderConfig: {
      internalModuleBaseUrls: ['HTTPS://SPCLIENTSIDEASSETLIBRARY/'],
      entryModuleId: 'fixture-web-part',
      scriptResources: {
        'fixture-web-part': { type: 'path', path: 'fixture-web-part.js' },
        FixtureStrings: { type: 'path', path: 'FixtureStrings_da-dk.js' },
        '@microsoft/sp-webpart-base': component(SP_WEBPART_BASE),
        '@microsoft/sp-http': component(SP_HTTP),
      },
    },
  };
}

/** Writes a small `.sppkg` into a new temporary folder and gives its path. `bundle` replaces the web part's own code. */
export async function writeFixturePackage(bundle = BUNDLE): Promise<string> {
  const zip = new JSZip();
  const json = escapeHtml(JSON.stringify(manifest())).replaceAll('ø', '&#xF8;');
  const elements = `<ClientSideComponent Name="Fixture" Id="${FIXTURE_ID}" ComponentManifest="${json}" Type="WebPart"/>`;
  zip.file(
    `feature/WebPart_${FIXTURE_ID}.xml`,
    `<?xml version="1.0" encoding="utf-8"?><Elements xmlns="http://schemas.microsoft.com/sharepoint/">${elements}</Elements>`,
  );
  zip.file('AppManifest.xml', '<?xml version="1.0" encoding="utf-8"?><App xmlns="http://schemas.microsoft.com/sharepoint/2012/app/manifest"/>');
  zip.file('ClientSideAssets/fixture-web-part.js', bundle);
  zip.file('ClientSideAssets/FixtureStrings_da-dk.js', "define([], function () { return { title: 'Prøvewebdel' }; });");
  const file = join(mkdtempSync(join(tmpdir(), 'virksomhedsplaner-pakke-')), 'fixture.sppkg');
  writeFileSync(file, await zip.generateAsync({ type: 'nodebuffer' }));
  return file;
}
