import fc from 'fast-check'
import { expect, test } from 'vitest'
import { threadsOf } from './threads.ts'

/** Notes of which each may be about one that was signed before it. */
const notes = fc.array(fc.nat(), { maxLength: 30 }).map((choices) =>
  choices.map((choice, place) => ({
    id: `note-${place}`,
    aboutId: choice % 3 === 0 || place === 0 ? null : `note-${choice % place}`,
    signedAt: new Date(place * 1000),
  })),
)

test('every note stands once, itself or beside the note that it goes back to, in the order of signing', () => {
  fc.assert(
    fc.property(notes, (given) => {
      const threads = threadsOf(given)
      const shown = threads.flatMap(({ note, beside }) => [note, ...beside].map(({ id }) => id))
      expect([...shown].sort()).toEqual(given.map(({ id }) => id).sort())
      expect(threads.map(({ note }) => note)).toEqual(given.filter(({ aboutId }) => aboutId === null))
      for (const { note, beside } of threads) {
        const ids = new Set([note, ...beside].map(({ id }) => id))
        for (const one of beside) expect(ids.has(one.aboutId ?? '')).toBe(true)
        expect(beside).toEqual([...beside].sort((a, b) => a.signedAt.getTime() - b.signedAt.getTime()))
      }
    }),
  )
})

test('a correction whose first note is not there stands alone', () => {
  const alone = { id: 'b', aboutId: 'a', signedAt: new Date(0) }
  expect(threadsOf([alone])).toEqual([{ note: alone, beside: [] }])
})
