import type { Composition } from './composition.ts'

// What names a place or a kind, and what is drawn: none of it is read as text.
const notText = new Set([
  'id',
  'anchor',
  'link',
  'kind',
  'status',
  'tone',
  'language',
  'align',
  'begins',
  'hash',
  'depiction',
])

const mapped = (value: unknown, write: (text: string) => string): unknown => {
  if (typeof value === 'string') return write(value)
  if (Array.isArray(value)) return value.map((one) => mapped(one, write))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key, notText.has(key) ? held : mapped(held, write)]),
  )
}

/** The composition with every text that is read written anew; its structure stays. */
export const rewritten = (composition: Composition, write: (text: string) => string): Composition =>
  mapped(composition, write) as Composition

/** Every text of a composition that is read, in its order. */
export const textsOf = (composition: Composition): string[] => {
  const found: string[] = []
  rewritten(composition, (text) => {
    found.push(text)
    return text
  })
  return found
}
