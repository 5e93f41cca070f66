import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IN_PAGE } from './in-page.js';

/** The measured page's script and styles. The styles are those the packager made: the web part must have been packaged. */
export async function buildPage(root: string): Promise<{ script: string; css: string }> {
  const source = join(root, 'spfx-webpart/src');
  const { outputFiles } = await build({
    stdin: { contents: IN_PAGE.replaceAll('SOURCE', source), resolveDir: join(root, 'test'), loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'packaged-styles',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /\.module\.scss$/ }, ({ path, resolveDir }) => ({
            path: `${join(resolveDir, path).replace(source, join(root, 'spfx-webpart/lib'))}.css`,
            namespace: 'file',
          }));
          onLoad({ filter: /\.module\.scss\.css$/ }, async ({ path }) => {
            return { contents: await readFile(path, 'utf8'), loader: 'local-css' };
          });
        },
      },
    ],
  });
  const of = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: of('.js'), css: of('.css') };
}
