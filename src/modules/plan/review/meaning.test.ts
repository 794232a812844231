import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planDocument } from '../../../testing/plan-document.ts'
import { readPlan } from '../../reading/plan/read-plan.ts'
import { againstPlan, type Decided } from './against-plan.ts'
import { approvedContent } from './approved-content.ts'
import { originsOf } from './item-rules.ts'
import { meansTheSame, textMeaning } from './meaning.ts'
import type { ReviewItem } from './schema.ts'
import type { PlanVersion } from './version-schema.ts'

const nothingDecided: Decided = { fields: new Map(), keeps: new Map() }

const itemsOf = (text: string): ReviewItem[] =>
  originsOf(readPlan(text)).map((origin, index) => ({ ...origin, id: `part-${index}` }) as ReviewItem)

/** The version that a document makes once it is approved as it was read. */
const versionOf = (text: string): PlanVersion => {
  const against = againstPlan(itemsOf(text), undefined, new Map(), nothingDecided)
  const { plan, areas, measures, facts } = approvedContent(against, undefined, 'sv', new Set())
  const bodies = (names: readonly string[]) => names.map((name) => ({ name, bodyId: null }))
  return {
    ...plan,
    planId: 'plan',
    language: 'sv',
    followUpYear: plan.followUp?.year ?? null,
    version: 1,
    provenance: 'document',
    note: null,
    approvedAt: '2032-05-01T10:00:00.000Z',
    areas: [...areas],
    measures: measures.map((measure) => ({
      ...measure,
      id: `measure-${measure.number}`,
      number: String(measure.number),
      lead: bodies(measure.lead),
      consulted: bodies(measure.consulted),
      cooperating: bodies(measure.cooperating),
      deadlines: measure.deadlines.map(({ date, what, precision }) => ({
        date,
        what,
        precision: precision ?? 'day',
      })),
      dependsOn: measure.dependsOn.map(String),
      relatedTo: measure.relatedTo.map(String),
    })),
    facts: facts.map(({ knownId: _, ...fact }, index) => ({ ...fact, id: `fact-${index}` })),
  }
}

/** What is asked when a text is read in over the plan that another made. */
const askedOver = (known: string, text: string): string[] => {
  const { differences, missing } = againstPlan(itemsOf(text), versionOf(known), new Map(), nothingDecided)
  return [
    ...differences.map(({ part, field, name }) => `${part} ${name.split(' ')[0]} ${field}`),
    ...missing.map(({ part }) => `missing ${part}`),
  ]
}

/** The same text as another program sets it: lines broken at a width, words divided, other quotation marks and spaces. */
const setAgain = (
  text: string,
  { width, divides, quotes, wide }: { width: number; divides: boolean; quotes: string; wide: boolean },
): string =>
  text
    .replaceAll('”', quotes)
    .replaceAll(/(?<=\d) (?=\d|miljon|personer)/g, wide ? '\u00a0' : ' ')
    .split('\n\n')
    .map((paragraph) => {
      // Headings stand on a line of their own, whatever the width.
      if (paragraph.length < 80) return paragraph
      const lines: string[] = ['']
      for (const word of paragraph.split(' ')) {
        const line = lines.at(-1) as string
        if (line.length + word.length < width)
          lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
        else if (divides && /^\p{Ll}{10,}$/u.test(word)) {
          lines[lines.length - 1] = `${line} ${word.slice(0, 6)}-`
          lines.push(word.slice(6))
        } else lines.push(word)
      }
      return lines.join('\n')
    })
    .join('\n\n')

const settings = fc.record({
  width: fc.integer({ min: 60, max: 110 }),
  divides: fc.boolean(),
  quotes: fc.constantFrom('”', '"', '“', '»'),
  wide: fc.boolean(),
})

const text = planDocument().replace('egna rutiner', '”egna rutiner”')

describe('a plan read in over itself', () => {
  test('is asked about nothing, however it is set', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        expect(askedOver(text, setAgain(text, setting))).toEqual([])
      }),
      { numRuns: 25, seed: 17 },
    )
  })

  const planted: readonly [what: string, from: RegExp, to: (n: number) => string, asked: string][] = [
    ['a figure', /48 personer/, (n) => `${n + 49} personer`, 'fact'],
    ['a deadline', /30 april 2033/, (n) => `${(n % 28) + 1} juni 2033`, 'measure 1 deadlines'],
    ['a sum', /12 miljoner/, (n) => `${n + 13} miljoner`, 'measure 4 money'],
    [
      'who is to act',
      /Brottsförebyggande rådet i uppdrag/,
      (n) => `${['Socialstyrelsen', 'Polismyndigheten', 'Kriminalvården'][n % 3]} i uppdrag`,
      'measure 6 lead',
    ],
  ]

  test.each(planted)('is asked once about %s that was changed', (_, from, to, expected) => {
    fc.assert(
      fc.property(settings, fc.nat(40), (setting, n) => {
        const asked = askedOver(text, setAgain(text.replace(from, to(n)), setting))
        const own = asked.filter((one) => one.startsWith(expected))
        expect(own).toHaveLength(1)
        // The words of a measure change with who is to act; nothing else is asked.
        expect(asked.filter((one) => !one.startsWith(expected) && one !== 'measure 6 text')).toEqual([])
      }),
      { numRuns: 12, seed: 17 },
    )
  })
})

describe('what two texts say', () => {
  test('is the same over line breaks, hyphens, spaces, quotation marks and forms of numbers', () => {
    const one = 'Upp-\ndraget ska ”redovisas” den 1 650 000:e gången, 1,4 procent.'
    const other = 'Uppdraget  ska "redovisas" den 1650000:e gången, 1.4 procent.'
    expect(textMeaning(one)).toBe(textMeaning(other))
  })

  test('differs with one digit, one word, and the place of a decimal comma', () => {
    for (const [one, other] of [
      ['den 30 april', 'den 31 april'],
      ['1,4 procent', '14 procent'],
      ['ska redovisas', 'ska inte redovisas'],
    ] as const)
      expect(textMeaning(one)).not.toBe(textMeaning(other))
  })

  test('of bodies, days and sums is who, when and how much, not how it is written', () => {
    const body = (name: string, bodyId: string | null) => ({ name, bodyId })
    expect(meansTheSame('lead', [body('Brå', 'b')], [body('Brottsförebyggande rådet', 'b')])).toBe(true)
    expect(meansTheSame('lead', [body('Rådet', null)], [body('rådet', 'x')])).toBe(true)
    expect(meansTheSame('lead', [body('Brå', 'b')], [body('Socialstyrelsen', 's')])).toBe(false)
    const day = (date: string, what: string) => ({ date, what })
    expect(meansTheSame('deadlines', [day('2033-04-30', 'Klart')], [day('2033-04-30', 'Redovisas')])).toBe(
      true,
    )
    expect(meansTheSame('deadlines', [day('2033-04-30', 'Klart')], [day('2033-05-30', 'Klart')])).toBe(false)
    const sum = (amount: number, to: number | null) => ({ amount, currency: 'SEK', from: 2031, to })
    expect(meansTheSame('money', [sum(12_000_000, 2031)], [sum(12_000_000.0, null)])).toBe(true)
    expect(meansTheSame('money', [sum(12_000_000, 2031)], [sum(12_000_000.01, 2031)])).toBe(false)
    expect(meansTheSame('heading', 'STÖD TILL NÄTVERK', 'Stöd till nätverk.')).toBe(true)
  })
})
