import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { faultsOf } from '../../testing/instrument-faults.ts'
import { type Answers, readAnswers, shownItems, tally } from './answers.ts'
import { questionsOf, wordsOf } from './fields.ts'
import { type Instrument, type Item, itemSchema } from './instrument.ts'

const optionsOf = (count: number) => Array.from({ length: count }, (_, at) => `o${at}`)

/** Instruments of any kinds, in which items hang on earlier ones. */
const instruments: fc.Arbitrary<Instrument> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('one', 'several', 'scale', 'number', 'text', 'matrix' as const),
      options: fc.integer({ min: 2, max: 4 }),
      optional: fc.boolean(),
      hangs: fc.option(fc.record({ on: fc.nat(), is: fc.nat() })),
      right: fc.nat(),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((drawn) => {
    const items: Item[] = []
    const right: Record<string, string[]> = {}
    for (const [at, { kind, options: count, optional, hangs, right: place }] of drawn.entries()) {
      const options = kind === 'number' || kind === 'text' ? [] : optionsOf(count)
      const rows = kind === 'matrix' ? ['r0', 'r1'] : []
      const askable = items.filter(({ kind: of }) => ['one', 'several', 'scale'].includes(of))
      const on = hangs === null ? undefined : askable[hangs.on % Math.max(1, askable.length)]
      const key = `q${at}`
      items.push(
        itemSchema.parse({
          key,
          kind,
          options,
          rows,
          optional,
          words: {
            sv: {
              question: `Fråga ${at}`,
              options: Object.fromEntries(options.map((option) => [option, `Svar ${option}`])),
              rows: Object.fromEntries(rows.map((row) => [row, `Rad ${row}`])),
            },
          },
          ...(on ? { when: { item: on.key, is: [on.options[hangs!.is % on.options.length]!] } } : {}),
        }),
      )
      if (kind === 'one') right[key] = [options[place % options.length]!]
    }
    return { items, right }
  })

/** Somebody who answers every question there is, whether they are asked it or not. */
const answersTo = ({ items }: Instrument): fc.Arbitrary<Answers> =>
  fc.record(
    Object.fromEntries(
      questionsOf(items).map(({ key, item }) => [
        key,
        item.kind === 'several'
          ? fc.subarray([...item.options], { minLength: 1 })
          : item.kind === 'number'
            ? fc.integer({ min: 0, max: 99 })
            : item.kind === 'text'
              ? fc.constant('Påhittat svar')
              : fc.constantFrom(...item.options),
      ]),
    ),
    { noNullPrototype: true },
  ) as fc.Arbitrary<Answers>

const answered = instruments.chain((instrument) => fc.tuple(fc.constant(instrument), answersTo(instrument)))

const refusedAt = (read: () => unknown): string[] => {
  try {
    read()
    return []
  } catch (error) {
    return (error as z.ZodError).issues.map(({ path }) => path.join('.'))
  }
}

describe('answers', () => {
  test('are kept for what was asked and for nothing else, however much is sent', () => {
    fc.assert(
      fc.property(answered, ([instrument, sent]) => {
        const kept = readAnswers(instrument, sent)
        const asked = questionsOf(shownItems(instrument.items, sent)).map(({ key }) => key)
        expect(Object.keys(kept).sort()).toEqual(asked.sort())
        // What is kept is asked for by itself: an answer that was left out made nobody be asked more.
        expect(readAnswers(instrument, kept)).toEqual(kept)
      }),
    )
  })

  test('that are missing are asked for where the answers before them ask, and nowhere else', () => {
    fc.assert(
      fc.property(answered, fc.nat(), ([instrument, sent], place) => {
        const asked = questionsOf(shownItems(instrument.items, sent))
        const left = asked[place % asked.length]!
        const { [left.key]: _, ...rest } = sent
        const refused = refusedAt(() => readAnswers(instrument, rest))
        const stillAsked = questionsOf(shownItems(instrument.items, rest)).some(({ key }) => key === left.key)
        expect(refused).toEqual(stillAsked && !left.item.optional ? [`answers.${left.key}`] : [])
      }),
    )
  })

  test('that cannot be given are refused at their question', () => {
    fc.assert(
      fc.property(answered, fc.nat(), ([instrument, sent], place) => {
        const questions = questionsOf(instrument.items).filter(({ item }) => item.kind !== 'text')
        fc.pre(questions.length > 0)
        const { key, item } = questions[place % questions.length]!
        const wrong = item.kind === 'several' ? ['annat'] : 'annat'
        const [first] = refusedAt(() => readAnswers(instrument, { ...sent, [key]: wrong }))
        expect(first).toMatch(new RegExp(`^answers\\.${key}(\\.0)?$`))
      }),
    )
  })

  test('are counted by question, and no count exceeds those who answered', () => {
    const many = instruments.chain((instrument) =>
      fc.tuple(fc.constant(instrument), fc.array(answersTo(instrument), { maxLength: 8 })),
    )
    fc.assert(
      fc.property(many, ([instrument, all]) => {
        const read = all.map((sent) => readAnswers(instrument, sent))
        for (const { key, answered: count, options, right } of tally(instrument, read)) {
          expect(count).toBe(read.filter((answers) => key in answers).length)
          for (const chosen of options.values()) expect(chosen).toBeLessThanOrEqual(count)
          if (right !== undefined) expect(right).toBe(options.get(instrument.right[key]![0]!))
        }
      }),
    )
  })
})

describe('an instrument', () => {
  const item = (more: object): Item =>
    itemSchema.parse({
      key: 'a',
      kind: 'one',
      options: ['yes', 'no'],
      words: { sv: { question: 'Fråga', options: { yes: 'Ja', no: 'Nej' } } },
      ...more,
    })
  const codes = (items: Item[], right = {}, languages = ['sv']) =>
    faultsOf({ items, right }, languages).map(({ code, item: key }) => `${key}: ${code}`)

  test('as the properties make it has no fault', () => {
    fc.assert(
      fc.property(instruments, (instrument) => {
        expect(faultsOf(instrument, ['sv'])).toEqual([])
      }),
    )
  })
  test('says each question once, with its words in every language it is asked in', () => {
    expect(codes([item({}), item({})])).toEqual(['a: key_twice'])
    expect(codes([item({})], {}, ['sv', 'en'])).toEqual(['a: words_missing'])
    expect(codes([item({ options: ['yes'] })])).toEqual(['a: too_few_options'])
  })
  test('asks because of an earlier answer that can be given, never of a later one', () => {
    const later = item({ key: 'b', when: { item: 'a', is: ['yes'] } })
    expect(codes([item({}), later])).toEqual([])
    expect(codes([later, item({})])).toEqual(['b: condition_on_nothing'])
    expect(codes([item({}), item({ key: 'b', when: { item: 'a', is: ['maybe'] } })])).toEqual([
      'b: condition_on_nothing',
    ])
  })
  test('calls right only what can be answered', () => {
    expect(codes([item({})], { a: ['maybe'] })).toEqual(['a: right_is_no_option'])
  })
  test('speaks the language of its reader where it has it, and else the one it has', () => {
    expect(wordsOf([item({})], 'en')('a:yes')).toBe('Ja')
  })
})
