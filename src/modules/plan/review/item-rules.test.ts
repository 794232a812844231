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
