import { readFile, writeFile } from 'node:fs/promises';
import JSZip from 'jszip';

export interface ConstantTable {
  heading: string;
  rows: string[][];
}

/** The part of an SPFx bundle that says who it is and what it needs of the runtime. */
const HEAD = /(define\("[^"]+",)(\[[^\]]*\])/;

function bundle(head: string, needs: string, tables: readonly ConstantTable[]): string {
  return `${head}${needs}, function () {
    var needs = ${needs}; var given = {}; for (var i = 0; i < needs.length; i += 1) given[needs[i]] = arguments[i];
    var React = given.react, ReactDOM = given['react-dom'], e = React.createElement, tables = ${JSON.stringify(tables)};
    function cells(row) { return row.map(function (cell, at) { return e(at === 0 ? 'th' : 'td', { key: at }, at === 0 ? e('a', { href: '#' }, cell) : cell); }); }
    class Constant extends given['@microsoft/sp-webpart-base'].BaseClientSideWebPart {
      render() {
        ReactDOM.render(e('div', null, tables.map(function (table) {
          return e('section', { key: table.heading }, e('h4', null, table.heading), e('table', null,
            e('tbody', null, table.rows.map(function (row, at) { return e('tr', { key: at }, cells(row)); }))));
        })), this.domElement);
      }
      onDispose() { ReactDOM.unmountComponentAtNode(this.domElement); }
    }
    return { default: Constant };
  });`;
}

/** A package with the same shell and manifest, whose web part renders the given tables and reads nothing. */
export async function constantPackage(sppkg: string, to: string, tables: readonly ConstantTable[]): Promise<void> {
  const zip = await JSZip.loadAsync(await readFile(sppkg));
  const entry = Object.keys(zip.files).find((name) => /^ClientSideAssets\/virksomhedsplaner_[0-9a-f]+\.js$/.test(name));
  const text = entry === undefined ? undefined : await zip.file(entry)?.async('string');
  const [, head, needs] = HEAD.exec(text ?? '') ?? [];
  if (entry === undefined || head === undefined || needs === undefined) throw new Error('The package has no entry in the form that SPFx gives it.');
  zip.file(entry, bundle(head, needs, tables));
  await writeFile(to, await zip.generateAsync({ type: 'nodebuffer' }));
}
