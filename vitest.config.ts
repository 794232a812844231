import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './src/testing/longest-first.ts'
import { notTheirTurn } from './src/testing/turns.ts'

/** Whoever names files has them, and a long run has all (`scripts/test.ts`). */
const isShort =
  process.env.SAMLAD_TEST_ROUNDS === undefined &&
  process.env.SAMLAD_TEST_EVERY === undefined &&
  process.argv.slice(2).every((argument) => argument === 'run' || argument.startsWith('-'))
const today = Math.floor(Date.now() / 86_400_000)

export default defineConfig({
  resolve: {
    // Thousands of passwords are tried in a run: what one costs is measured in `identity/password.test.ts`, without this.
    alias: [
      {
        find: './password-cost.ts',
        replacement: fileURLToPath(import.meta.resolve('./src/testing/password-cost.ts')),
      },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'],
    exclude: ['tests/long/**', ...(isShort ? notTheirTurn(today) : [])],
    globalSetup: ['src/testing/engine.ts'],
    setupFiles: ['src/testing/each-file.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // A worker keeps what it has read for the next file: reading the whole house again for each is a sixth of the run.
    isolate: false,
    // As the program itself (`src/main.ts`): a worker of a long run ended so.
    execArgv: ['--no-wasm-code-gc'],
  },
})
