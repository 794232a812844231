import { afterAll, beforeAll, inject } from 'vitest'

interface Switches {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number
  hitLimit?: number
  mutantCoverage?: unknown
}

// The name by which what is changed finds its switches (Stryker).
const house = globalThis as { __stryker__?: Switches }
house.__stryker__ ??= {}
const switches = house.__stryker__
switches.activeMutant = inject('mutant') || undefined
// What is changed and then goes round for ever is stopped.
switches.hitCount = 0
switches.hitLimit = 1_000_000
switches.currentTestId = undefined

// What is come to before this hook, while files are read, is come to by every file.
// biome-ignore lint/correctness/noEmptyPattern: no fixture is asked for.
beforeAll(({}, suite) => {
  switches.currentTestId = suite.file.filepath
})
// biome-ignore lint/correctness/noEmptyPattern: no fixture is asked for.
afterAll(({}, suite) => {
  Object.assign(suite.file.meta, { hits: switches.mutantCoverage })
})
