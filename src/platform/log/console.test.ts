import { setImmediate as afterwards } from 'node:timers/promises'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { tellOfConsole } from './console.ts'

test('what a library writes to the console is a line of the log, with its kind and without its text', async () => {
  const library = console
  const lines: string[] = []
  const restore = tellOfConsole(pino({ base: null }, { write: (line: string) => void lines.push(line) }))
  try {
    library.trace(Object.assign(new RangeError('Påhittad Andersson'), { code: '23505' }))
    library.error('Påhittad Andersson was refused')
    process.emitWarning('Påhittad Andersson', { type: 'MadeUpWarning', code: 'MADE_UP' })
    await afterwards()
  } finally {
    restore()
  }
  expect(lines.join('')).not.toContain('Andersson')
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { level: 40, method: 'trace', error: 'RangeError', code: '23505', msg: 'a library wrote to the console' },
    { level: 40, method: 'error' },
    { level: 40, error: 'MadeUpWarning', code: 'MADE_UP', msg: 'Node warns of something' },
  ])
})
