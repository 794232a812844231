import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import house from '../../vitest.config.ts'

/** In the order in which they are given: the nearest first. */
class AsGiven extends BaseSequencer {
  override async sort<T>(files: T): Promise<T> {
    return files
  }
}

/** As the tests of the house are run, one file after another. */
export default mergeConfig(
  house,
  defineConfig({
    // What is remembered of tests that failed, and how long they took, is not what the house is like.
    cacheDir: 'node_modules/.cache/mutants',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    test: { setupFiles: ['tests/mutants/each-file.ts'], sequence: { sequencer: AsGiven } },
  }),
)
