import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

// Node reads TypeScript, but no views (`.tsx`): they are made readable as they are asked for. To be imported before
// what needs them.
registerHooks({
  load: (url, context, next) => {
    if (!url.endsWith('.tsx')) return next(url, context)
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      loader: 'tsx',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      format: 'esm',
      target: 'node24',
    })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
