import { globSync } from 'node:fs'
import { build, type Plugin } from 'esbuild'
import { buildAssets } from './build-assets.ts'
import { buildEncoder } from './build-encoder.ts'
import { removeLeftovers } from './leftovers.ts'

/**
 * What is many small modules and reads no file of its own is put into the bundle: finding and linking a thousand files is
 * half of what a start takes. The rest stays in node_modules. A package stands here together with all that share its types.
 */
const bundled = [
  'age-encryption',
  'kysely',
  'zod',
  'hono',
  '@hono/zod-openapi',
  '@hono/zod-validator',
  '@hono/node-server',
  '@asteasolutions/zod-to-openapi',
  'openapi3-ts',
  'linkedom',
  '@observablehq/plot',
  '@stdlib/math-base-special-betainc',
  '@stdlib/math-base-special-betaincinv',
  '@stdlib/math-base-special-gammainc',
  'write-excel-file',
  'read-excel-file',
]
const packageOf = (path: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path
const manySmallModules: Plugin = {
  name: 'many small modules',
  setup(bundle) {
    bundle.onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) =>
      kind === 'entry-point' || bundled.includes(packageOf(path)) || importer.includes('/node_modules/')
        ? undefined
        : { path, external: true },
    )
  },
}

const began = Date.now()
// One bundle for the program and one for each worker thread. It is written beside what is there: somebody may be serving from that.
const { metafile } = await build({
  entryPoints: ['src/main.ts', ...globSync('src/**/*.worker.ts')],
  outdir: 'dist',
  outbase: 'src',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'node',
  target: 'node24',
  format: 'esm',
  plugins: [manySmallModules],
  // Older packages among them ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: 'linked',
  metafile: true,
  logLevel: 'warning',
})
await buildAssets('dist/assets')
await buildEncoder('dist/encoder.html')
await removeLeftovers('dist', { written: Object.keys(metafile.outputs), began })
