import { brought } from './enacted.ts'
import type { SectionKey } from './sections.ts'
import type { Version } from './versions.ts'

/** A number that a section names and the house reckons with. */
interface Term {
  readonly section: SectionKey
  readonly unit: 'years' | 'age'
  readonly versions: readonly Version<number | null>[]
}

const always = (value: number): readonly Version<number | null>[] => [{ from: null, by: null, value }]

/** Times and ages of disposal and of compensation. Null: the section names none, and what it would rule follows the ordinary rule. */
export const TERMS = {
  board_years: { section: 'sol-16-1', unit: 'years', versions: always(5) },
  private_years: { section: 'sol-17-2', unit: 'years', versions: always(2) },
  // Transitional provision 2 of lag 2025:1501: not cases that were closed before it came into force.
  inquiry_age: {
    section: 'sol-16-2-a',
    unit: 'age',
    versions: [{ from: null, by: null, value: null }, brought('2025:1501', 30, 'closed')],
  },
  application_years: { section: 'bskl-15', unit: 'years', versions: always(3) },
  application_age: { section: 'bskl-15', unit: 'age', versions: always(21) },
} as const satisfies Readonly<Record<string, Term>>

export type TermKey = keyof typeof TERMS
export const TERM_KEYS = Object.keys(TERMS) as readonly TermKey[]
