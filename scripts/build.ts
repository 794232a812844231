import { globSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { build } from 'esbuild'
import { buildAssets } from './build-assets.ts'

// One bundle for the program and one for each worker thread; dependencies stay in node_modules.
await rm('dist', { recursive: true, force: true })
await build({
  entryPoints: ['src/main.ts', ...globSync('src/**/*.worker.ts')],
  outdir: 'dist',
  outbase: 'src',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: 'linked',
  logLevel: 'warning',
})
await buildAssets('dist/assets')
