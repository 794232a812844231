import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOf } from './area-progress.tsx'
import { wrap } from './drawing.ts'
import { arrange, layersOf } from './layers.ts'

describe('what waits for what', () => {
  test('a measure stands after all it waits for', () => {
    const layers = layersOf(
      ['12', '34', '10', '20'],
      [
        { from: '34', to: '10' },
        { from: '34', to: '12' },
        { from: '12', to: '20' },
        { from: '34', to: '20' },
      ],
    )
    expect(Object.fromEntries(layers)).toEqual({ '34': 0, '10': 1, '12': 1, '20': 2 })
  })

  test('a circle is drawn rather than followed for ever, and every measure is there once', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    fc.assert(
      fc.property(fc.array(fc.record({ from: node, to: node })), (dependencies) => {
        const ids = ['a', 'b', 'c', 'd', 'e']
        expect(arrange(ids, dependencies).flat().sort()).toEqual(ids)
      }),
    )
  })
})

describe('words in a picture', () => {
  test('lines keep within their width and say when something is left out', () => {
    expect(wrap('Skyddade boenden i hela landet', 16, 2)).toEqual(['Skyddade boenden', 'i hela landet'])
    expect(wrap('Skyddade boenden i hela landet', 16, 1)).toEqual(['Skyddade boende…'])
  })

  test('a short last line takes the beginning of the word that did not fit', () => {
    expect(wrap('3. Människohandelsbekämpning', 26, 1)).toEqual(['3. Människohandelsbekämpn…'])
  })

  test('a word longer than a line is broken, not lost', () => {
    expect(wrap('12. Människohandelsbekämpning', 20, 2)).toEqual(['12. Människohandelsb', 'ekämpning'])
  })

  test('no line is ever longer than its width, and there are never too many', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.integer({ min: 8, max: 40 }),
        fc.integer({ min: 1, max: 3 }),
        (text, width, lines) => {
          const found = wrap(text, width, lines)
          expect(found.length).toBeLessThanOrEqual(lines)
          for (const line of found) expect(line.length).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})

test('the parts of a bar lie end to end and make up the whole', () => {
  const parts = partsOf({ counts: { late: 2, done: 4, planned: 0, running: 3 } })
  expect(parts.map(({ status, from, to }) => [status, from, to])).toEqual([
    ['done', 0, 4],
    ['running', 4, 7],
    ['late', 7, 9],
  ])
})
