import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import type { AssetManifest } from '../src/web/assets.ts'
import { compositionStylesheet } from '../src/web/composed/style.ts'
import { drawingStylesheet } from '../src/web/pictures/drawing-style.ts'
import { themeStylesheet } from '../src/web/theme/stylesheet.ts'

export type { AssetManifest } from '../src/web/assets.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** All style sheets together, compressed with gzip, may weigh less than this, so that a page opens on a slow line. */
export const stylesheetLimit = 35_000

/** What `@import 'samlad:…'` stands for in a style sheet: styles that are computed, or kept beside what they dress. */
const computed: Readonly<Record<string, () => string>> = {
  'samlad:theme': themeStylesheet,
  'samlad:drawing': drawingStylesheet,
  'samlad:account': () => compositionStylesheet,
}

const computedStyles: Plugin = {
  name: 'computed styles',
  setup(bundle) {
    bundle.onResolve({ filter: /^samlad:/ }, ({ path }) => ({ path, namespace: 'computed' }))
    bundle.onLoad({ filter: /.*/, namespace: 'computed' }, ({ path }) => ({
      contents: computed[path]?.() ?? '',
      loader: 'css',
    }))
  },
}

/**
 * The law is data and functions that do nothing by being loaded: a page that counts days carries neither what it cites nowhere nor the
 * pages of the law's own room.
 */
const lawAsData: Plugin = {
  name: 'the law as data',
  setup(bundle) {
    bundle.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => {
      const found = join(resolveDir, path)
      return found.includes('/modules/law/') ? { path: found, sideEffects: false } : undefined
    })
  },
}

const entryPoints = async (folder: string, extension: string): Promise<string[]> => {
  const names = await readdir(join(root, folder))
  return names
    .filter((name) => name.endsWith(extension) && !name.endsWith(`.test${extension}`))
    .map((name) => join(root, folder, name))
}

/** Written beside each text file, so that the server can send it compressed without work at run time. */
const compress = async (path: string): Promise<number> => {
  const content = await readFile(path)
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  await writeFile(`${path}.br`, brotliCompressSync(content, quality))
  const gzipped = gzipSync(content, { level: 9 })
  await writeFile(`${path}.gz`, gzipped)
  return gzipped.length
}

/**
 * Bundles `src/web/styles/*.css`, `src/web/islands/*.ts`, what works without a connection and `src/web/images/*` into `outDir` under names that
 * hold their hash, with `.br` and `.gz` beside each, and writes `manifest.json`. Throws when the style sheets
 * outgrow their limit.
 */
export const buildAssets = async (outDir: string): Promise<AssetManifest> => {
  const target = resolve(root, outDir)
  await mkdir(target, { recursive: true })
  const result = await build({
    absWorkingDir: root,
    entryPoints: [
      ...(await entryPoints('src/web/styles', 'main.css')),
      join(root, 'src/modules/help/pages/info.css'),
      ...(await entryPoints('src/web/islands', '.ts')),
      join(root, 'src/web/offline/worker.ts'),
      join(root, 'src/modules/support/offline/client/offline.ts'),
      ...(await entryPoints('src/web/images', '.svg')),
    ],
    outdir: target,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome123', 'firefox128', 'safari17.5'],
    loader: { '.svg': 'copy' },
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    plugins: [computedStyles, lawAsData],
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  })
  const manifest: Record<string, string> = {}
  let stylesheets = 0
  for (const [path, output] of Object.entries(result.metafile.outputs)) {
    if (!output.entryPoint) continue
    const size = await compress(join(root, path))
    if (path.endsWith('.css')) stylesheets += size
    manifest[basename(output.entryPoint).replace(/\.ts$/, '.js')] = basename(path)
  }
  if (stylesheets > stylesheetLimit) {
    throw new Error(`Style sheets weigh ${stylesheets} bytes compressed; the limit is ${stylesheetLimit}`)
  }
  await writeFile(join(target, 'manifest.json'), JSON.stringify(manifest, null, 2))
  return manifest
}

/** Reads what an earlier build wrote. */
export const readManifest = async (outDir: string): Promise<AssetManifest> =>
  JSON.parse(await readFile(join(resolve(root, outDir), 'manifest.json'), 'utf8')) as AssetManifest
