/** Bundles the page of the preview into memory: some tens of milliseconds, so that it is never out of date. */
import { build } from 'esbuild'
import { basename, join } from 'node:path'

const at = (...parts: string[]) => join(__dirname, 'page', ...parts)

/** @returns the files of the page by their names: index.html, page.js, page.css, phoneClock.js */
export async function bundlePage(): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: [
      { in: at('main.ts'), out: 'page' },
      { in: at('style.css'), out: 'page' },
      { in: at('phoneClock.ts'), out: 'phoneClock' },
      { in: at('index.html'), out: 'index' },
    ],
    bundle: true,
    write: false,
    outdir: 'preview',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    // The colours are the app's own: its tokens are plain CSS, its icons and drawings are SVG.
    loader: { '.scss': 'css', '.svg': 'dataurl', '.html': 'copy' },
    logLevel: 'warning',
    tsconfig: join(__dirname, '../../../tsconfig.json'),
  })
  return new Map(outputFiles.map(file => [basename(file.path), file.contents]))
}
