import { beforeAll } from 'vitest'
import { closeAll } from './closing.ts'

// What the first hook leaves to be done is done last, after all that a file itself closes.
beforeAll(() => closeAll)
