import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const client = join(root, 'src/modules/statistics/linkage/encoder/client')

/** What a browser has instead of Node's own modules and of packages made for it. */
const instead: Readonly<Record<string, string>> = {
  'node:crypto': join(client, 'hashes.ts'),
  'csv-parse/sync': join(root, 'node_modules/csv-parse/dist/esm/sync.js'),
  'csv-stringify/sync': join(root, 'node_modules/csv-stringify/dist/esm/sync.js'),
}

const inBrowser: Plugin = {
  name: 'in a browser',
  setup(bundle) {
    bundle.onResolve({ filter: /^(?:node:crypto|csv-(?:parse|stringify)\/sync)$/ }, ({ path }) => ({
      path: instead[path]!,
      sideEffects: false,
    }))
    bundle.onResolve({ filter: /^(?:node:)?(?:fs|path)$/ }, ({ path }) => ({ path, namespace: 'nothing' }))
    bundle.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default {}' }))
    // Ours do nothing by being loaded: what is not used is left out.
    bundle.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir, kind }) =>
      kind === 'entry-point' ? undefined : { path: join(resolveDir, path), sideEffects: false },
    )
  },
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64')

/**
 * One page that encodes a list without a network: script and style stand in it, and its policy lets it reach nothing else.
 *
 * @param file where it is written
 */
export const buildEncoder = async (file: string): Promise<void> => {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [join(client, 'encoder.ts'), join(client, 'encoder.css')],
    outdir: 'encoder',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: ['es2022', 'chrome123', 'firefox128', 'safari17.5'],
    inject: [join(client, 'buffer.ts')],
    plugins: [inBrowser],
    legalComments: 'none',
    logLevel: 'warning',
  })
  const textOf = (ending: string): string =>
    result.outputFiles.find(({ path }) => path.endsWith(ending))!.text.replaceAll('</', '<\\/')
  const [script, style] = [textOf('.js'), textOf('.css')]
  const policy = `default-src 'none'; script-src 'sha256-${digestOf(script)}' 'wasm-unsafe-eval'; style-src 'sha256-${digestOf(style)}'`
  await writeFile(
    file,
    `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
      `<meta name="viewport" content="width=device-width, initial-scale=1"><title>Samlad</title><style>${style}</style></head>` +
      `<body><script>${script}</script></body></html>\n`,
  )
}
