import { describe, expect, test } from 'vitest'
import { contrast, hex } from './colours.ts'
import { type ColourName, type ColourRole, colours, scale } from './scales.ts'

const names = Object.keys(colours) as ColourName[]
const schemes = ['light', 'dark'] as const
const grounds: readonly ColourRole[] = [
  'background-default',
  'background-tinted',
  'surface-default',
  'surface-tinted',
]

test('contrast is measured as the guidelines say', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('white is white and black is black', () => {
  expect(hex(1, 0, 0)).toBe('#ffffff')
  expect(hex(0, 0, 0)).toBe('#000000')
})

describe.each(schemes)('%s', (scheme) => {
  test.each(names)('%s text can be read on every ground', (name) => {
    const own = scale(name, scheme)
    const neutral = scale('neutral', scheme)
    for (const ground of grounds) {
      for (const text of ['text-subtle', 'text-default'] as const) {
        expect(contrast(own[text], own[ground]), `${text} on its own ${ground}`).toBeGreaterThanOrEqual(4.5)
        expect(contrast(own[text], neutral[ground]), `${text} on neutral ${ground}`).toBeGreaterThanOrEqual(
          4.5,
        )
      }
    }
    for (const surface of ['surface-hover', 'surface-active'] as const) {
      expect(contrast(own['text-default'], own[surface]), `text on ${surface}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  test.each(names)('%s buttons can be read, also under the pointer', (name) => {
    const own = scale(name, scheme)
    for (const base of ['base-default', 'base-hover', 'base-active'] as const) {
      expect(contrast(own['base-contrast-default'], own[base]), base).toBeGreaterThanOrEqual(4.5)
    }
  })

  test.each(names)('%s edges of controls and shapes of pictures are seen', (name) => {
    const own = scale(name, scheme)
    for (const ground of grounds) {
      for (const edge of ['border-default', 'border-strong', 'base-default'] as const) {
        expect(contrast(own[edge], own[ground]), `${edge} on ${ground}`).toBeGreaterThanOrEqual(3)
      }
    }
  })
})
