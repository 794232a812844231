import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planDocument } from '../../../testing/plan-document.ts'
import { readPlan } from '../../reading/plan/read-plan.ts'
import { applyDecision, originsOf, progressOf, replay, touches } from './item-rules.ts'
import { type Decision, fields, type ItemState } from './schema.ts'

const origins = originsOf(readPlan(planDocument()))

/** What a reviewer does next, as it would be recorded of a part in the state it is in. */
const step = (state: ItemState, { kind, pick, value }: Wish): Decision => {
  const names = fields[state.kind]
  const field = names[pick % names.length] as string
  const before = (state.content as Readonly<Record<string, unknown>>)[field] ?? null
  switch (kind) {
    case 'confirmed':
      return { kind, field, before, after: before }
    case 'corrected':
      return { kind, field, before, after: value }
    case 'removed':
    case 'restored':
      return { kind, field: null, before: null, after: null }
    default: {
      const whole = { content: state.content, unsure: state.unsure }
      return { kind, field: null, before: whole, after: { ...whole, unsure: [field] } }
    }
  }
}

interface Wish {
  readonly kind: 'confirmed' | 'corrected' | 'removed' | 'restored' | 'split' | 'merged'
  readonly pick: number
  readonly value: unknown
}
const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('confirmed', 'corrected', 'removed', 'restored', 'split', 'merged'),
  pick: fc.nat(100),
  value: fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())),
})

test('whatever is decided, a part is always what its history makes of its origin, also after being kept as JSON', () => {
  fc.assert(
    fc.property(fc.nat(origins.length - 1), fc.array(wish, { maxLength: 30 }), (at, wishes) => {
      const origin = origins[at] as ItemState
      const kept: Decision[] = []
      let state = origin
      for (const next of wishes) {
        const decision = step(state, next)
        kept.push(decision)
        state = applyDecision(state, decision)
      }
      expect(replay(origin, JSON.parse(JSON.stringify(kept)))).toEqual(state)
      // Each correction remembers what it replaced, so the last one can be undone by hand.
      const last = kept.findLast(({ kind }) => kind === 'corrected')
      if (last) expect(last).toHaveProperty('before')
    }),
  )
})

test('confirming and correcting settle their own field and no other', () => {
  fc.assert(
    fc.property(fc.nat(origins.length - 1), fc.nat(100), fc.boolean(), (at, pick, correct) => {
      const origin = origins[at] as ItemState
      const decision = step(origin, { kind: correct ? 'corrected' : 'confirmed', pick, value: 'nytt' })
      const { unsure } = applyDecision(origin, decision)
      expect(unsure).toEqual(origin.unsure.filter((field) => field !== decision.field))
    }),
  )
})

test('the same reading gives the same parts, each in a place of its own', () => {
  expect(originsOf(readPlan(planDocument()))).toEqual(origins)
  for (const kind of ['area', 'measure', 'fact'] as const) {
    const places = origins.filter((origin) => origin.kind === kind).map(({ position }) => position)
    expect(places).toEqual([...new Set(places)].sort((one, other) => one - other))
  }
})

test('progress counts measures, and what is unsure anywhere', () => {
  const { done, total, unsure } = progressOf(origins)
  expect(total).toBe(6)
  expect(done).toBeLessThan(total)
  expect(unsure).toBeGreaterThanOrEqual(total - done)
  expect(progressOf(origins.map((origin) => ({ ...origin, unsure: [] })))).toEqual({
    done: 6,
    total: 6,
    unsure: 0,
  })
})

test('two decisions meet on the same field, or where one of them is about the whole part', () => {
  expect(touches({ field: 'lead' }, 'lead')).toBe(true)
  expect(touches({ field: 'lead' }, 'heading')).toBe(false)
  expect(touches({ field: null }, 'heading')).toBe(true)
  expect(touches({ field: 'lead' }, null)).toBe(true)
})

const reading = readPlan(planDocument())
/** What wants an eye in the first measure, the first fact or the plan, of a reading that is sure of everything but what is changed. */
const unsureIn = (
  kind: 'plan' | 'measure' | 'fact',
  change: { of?: object; warnings?: readonly { code: string; at: number }[]; decided?: string | null },
) => {
  const decided = change.decided === undefined ? '2008-07-10' : change.decided
  const sure = { title: 'Plan', reference: 'R 1', decided, period: { from: 2008, to: 2010 } }
  const measure = { ...reading.measures[0]!, confidence: {}, lead: [], consulted: [], cooperating: [] }
  const fact = { ...reading.facts[0]!, year: 2007 }
  const changed = <T extends object>(which: string, of: T): T =>
    which === kind ? { ...of, ...change.of } : of
  const [first] = originsOf({
    ...reading,
    document: changed('plan', { ...reading.document, ...sure }),
    areas: [],
    measures: kind === 'measure' ? [changed('measure', measure)] : [],
    facts: kind === 'fact' ? [changed('fact', fact)] : [],
    warnings: (change.warnings ?? []).map((one) => ({ ...one, message: 'Påhittat' })),
  } as never).filter((origin) => origin.kind === kind)
  return first!.unsure
}

test('what the reader is not sure of wants an eye: below four in five, and what it warns of in the passage', () => {
  const { start, end } = reading.measures[0]!.source
  const confident = (of: number) => unsureIn('measure', { of: { confidence: { lead: of } } })
  expect([confident(0.79), confident(0.8), confident(1)]).toEqual([['lead'], [], []])
  const warned = (code: string, at: number) => unsureIn('measure', { warnings: [{ code, at }] })
  const codes = ['text_missing', 'lead_missing', 'lead_unsure', 'instrument_unsure', 'deadline_unsure']
  expect([...codes, 'number_repeated', 'numbers_assigned'].flatMap((code) => warned(code, start))).toEqual([
    ...['text', 'lead', 'lead', 'instrument', 'deadlines', 'number', 'number'],
  ])
  expect([warned('text_missing', end - 1), warned('text_missing', end)]).toEqual([['text'], []])
  expect(warned('text_missing', start - 1)).toEqual([])
  expect(warned('no_measures', start)).toEqual([])
})

test('a body that its name does not tell wants an eye, unless the day of the plan tells which it was', () => {
  for (const field of ['lead', 'consulted', 'cooperating'] as const) {
    const named = (decided: string | null) => unsureIn('measure', { of: { [field]: ['SKR'] }, decided })
    expect([named(null), named('2008-07-10')]).toEqual([[field], []])
  }
})

test('a plan is known by its title, reference, day and years: what was not found, a person says', () => {
  expect(unsureIn('plan', {})).toEqual([])
  expect(unsureIn('plan', { of: { title: '' } })).toEqual(['title'])
  expect(unsureIn('plan', { of: { reference: null, decided: null, period: null } })).toEqual([
    ...['reference', 'decided', 'period'],
  ])
})

test('a figure wants an eye where its year was not found, or just there the reader warns', () => {
  const { at } = reading.facts[0]!
  expect(unsureIn('fact', {})).toEqual([])
  expect(unsureIn('fact', { of: { year: null } })).toEqual(['year'])
  const warned = (code: string, where: number) => unsureIn('fact', { warnings: [{ code, at: where }] })
  expect(['topic_unsure', 'unit_unsure', 'lead_unsure'].map((code) => warned(code, at))).toEqual([
    ...[['topic'], ['unit'], []],
  ])
  expect(warned('topic_unsure', at + 1)).toEqual([])
})

test('parts that begin at the same place each have a place of their own, in their order', () => {
  const [first] = reading.measures
  const at = (...starts: number[]) =>
    originsOf({
      ...{ ...reading, areas: [], facts: [], warnings: [] },
      measures: starts.map((start) => ({ ...first!, source: { start, end: start + 1 } })),
    })
      .filter(({ kind }) => kind === 'measure')
      .map(({ position }) => position)
  expect(at(0, 0, 0, 5, 5, 9)).toEqual([0, 1, 2, 5, 6, 9])
})

test('a part that is removed is there no more until it is restored, and what takes its place is whole', () => {
  const origin = origins.find(({ kind }) => kind === 'measure')!
  const decision = (kind: Decision['kind'], after: unknown = null): Decision => ({
    kind,
    field: null,
    before: null,
    after,
  })
  const removed = applyDecision(origin, decision('removed'))
  expect([removed.removed, applyDecision(removed, decision('restored')).removed]).toEqual([true, false])
  expect(progressOf([removed])).toEqual({ done: 0, total: 0, unsure: 0 })
  const whole = { content: { ...origin.content, heading: 'Ny' }, unsure: ['lead'] }
  for (const kind of ['split', 'merged', 'added'] as const)
    expect(applyDecision(origin, decision(kind, whole))).toEqual({ ...origin, ...whole })
  expect(applyDecision({ ...origin, unsure: ['lead', 'text'] }, decision('confirmed')).unsure).toEqual([])
  const corrected = { kind: 'corrected', field: 'heading', before: 'x', after: 'Ny' } as const
  expect(applyDecision(origin, corrected).content).toEqual({ ...origin.content, heading: 'Ny' })
  expect(
    progressOf([
      { ...origin, unsure: ['lead', 'text'] },
      { ...origin, unsure: [] },
    ]),
  ).toEqual({
    ...{ done: 1, total: 2, unsure: 2 },
  })
})
