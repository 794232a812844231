// @ts-nocheck
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests of rules and of what is lived, without a browser: those that are to notice when a rule is changed. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: {
    alias: [
      {
        find: './password-cost.ts',
        replacement: fileURLToPath(new URL('../../src/testing/password-cost.ts', import.meta.url)),
      },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: process.env.MUTANT_TESTS?.split(',') ?? [
      'src/modules/**/*.test.ts',
      'tests/{measures,rules,law}/**/*.test.ts',
    ],
    exclude: ['src/modules/**/pages.test.ts', 'src/modules/reading/**', 'src/modules/statistics/**'],
    globalSetup: ['src/testing/engine.ts'],
    setupFiles: ['src/testing/each-file.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    isolate: false,
  },
})
