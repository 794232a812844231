import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../platform/clock/clock.ts'
import { writtenKronor } from '../../../platform/fields/kronor.ts'
import { oreOf } from '../money/amounts.ts'
import { differences, effectsOf, missingIn } from './effect-rules.ts'
import { change, deadlineInForce, deadlinesInForce, give, merge, prolong, split, withdraw } from './rules.ts'
import type { AssignmentContent, Snapshot } from './schema.ts'

let made = 0
const newId = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`
const [body, otherBody, measure, otherMeasure] = [newId(), newId(), newId(), newId()]
const bodies = { assignees: [body, otherBody], consulted: [], cooperating: [] }

const content: AssignmentContent = {
  title: 'Påhittat uppdrag',
  task: 'Utbilda.',
  measures: [measure, otherMeasure],
  assignees: ['A', 'B'],
  consulted: [],
  cooperating: [],
  questions: [{ question: 'Hur många deltog?' }, undefined, { question: 'Vad ändrades?' }],
  deadlines: [
    { day: '2010-03-01', kind: 'interim' },
    { day: '2010-12-01', kind: 'final' },
  ],
  money: [{ kronor: '450 000', fromYear: 2010, toYear: 2010 }],
}
const given = (): Snapshot => give({ ...content, decided: '2009-05-01' }, bodies, newId)

test('sums are read as people write them and come back the same', () => {
  expect(oreOf('450 000')).toBe(45_000_000)
  expect(oreOf('1 650 000 kr')).toBe(165_000_000)
  expect(oreOf('12,5')).toBe(1250)
  expect(oreOf('ungefär en miljon')).toBeUndefined()
  fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (ore) => oreOf(writtenKronor(ore)) === ore))
})

test('whoever gives an assignment names somebody who is to do it', () => {
  expect(() => give({ ...content, decided: '2009-05-01' }, { ...bodies, assignees: [] }, newId)).toThrow(
    'assignment.no_assignee',
  )
})

test('prolonging puts a new deadline in the place of the old, along any chain', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 }), (steps) => {
      let snapshot = given()
      const first = deadlinesInForce(snapshot.deadlines)[0]!
      let current = first
      for (const days of steps) {
        snapshot = prolong(snapshot, { deadlineId: current.id, day: addDays(current.day, days) }, newId)
        current = deadlineInForce(snapshot.deadlines, first.id)!
      }
      const total = steps.reduce((sum, days) => sum + days, 0)
      return (
        current.day === addDays(first.day, total) &&
        snapshot.deadlines.length === 2 + steps.length &&
        deadlinesInForce(snapshot.deadlines).length === 2
      )
    }),
  )
})

test('a deadline is prolonged to a later day only', () => {
  const snapshot = given()
  const deadlineId = snapshot.deadlines[0]!.id
  expect(() => prolong(snapshot, { deadlineId, day: '2010-03-01' }, newId)).toThrow('assignment.not_later')
})

test('what is missing follows the deadline when it is prolonged, and comes back when the new day has passed', () => {
  const before = given()
  expect(missingIn(before, [], '2010-04-04')).toHaveLength(2)
  const after = prolong(before, { deadlineId: before.deadlines[0]!.id, day: '2010-05-01' }, newId)
  expect(missingIn(after, [], '2010-04-04')).toEqual([])
  expect(missingIn(after, [], '2010-05-02')).toHaveLength(2)
  expect(effectsOf(before, after, [], '2010-04-04')).toContainEqual({ what: 'missing_no_more', count: 2 })
})

test('a report-back to the old day answers the prolonged deadline; what was returned is owed again', () => {
  const before = given()
  const deadlineId = before.deadlines[0]!.id
  const after = prolong(before, { deadlineId, day: '2010-05-01' }, newId)
  const submitted = { deadlineId, bodyId: body, state: 'submitted' as const }
  expect(missingIn(after, [submitted], '2010-06-01').map(({ bodyId }) => bodyId)).toEqual([otherBody])
  expect(missingIn(after, [{ ...submitted, state: 'returned' }], '2010-06-01')).toHaveLength(2)
})

test('nothing is missing of an assignment that was withdrawn', () => {
  expect(missingIn(withdraw(given()), [], '2020-01-01')).toEqual([])
})

test('a question that is no longer asked is kept, and a reworded one keeps its answers', () => {
  const before = given()
  const [first] = before.questions
  const after = change(
    before,
    { ...content, questions: [{ id: first!.id, question: 'Hur många gick klart?' }] },
    bodies,
    newId,
  )
  expect(after.questions).toMatchObject([
    { id: first!.id, question: 'Hur många gick klart?', withdrawn: false },
    { question: 'Vad ändrades?', withdrawn: true },
  ])
  expect(differences(before, after).map(({ what }) => what)).toEqual(
    expect.arrayContaining(['question_reworded', 'question_dropped']),
  )
})

test('a change of nothing has no effect', () => {
  const before = given()
  const same: AssignmentContent = {
    ...content,
    questions: before.questions.map(({ id, question }) => ({ id, question })),
    deadlines: before.deadlines.map(({ id, day, kind }) => ({ id, day, kind })),
  }
  expect(differences(before, change(before, same, bodies, newId))).toEqual([])
})

test('splitting loses no measure, no body and no question', () => {
  const before = given()
  fc.assert(
    fc.property(
      fc.subarray(before.measures, { minLength: 1 }),
      fc.subarray([body, otherBody], { minLength: 1 }),
      fc.subarray(before.questions.map(({ id }) => id)),
      (measures, assignees, questions) => {
        const { remaining, parted } = split(
          before,
          {
            title: 'Del',
            task: 'Del.',
            measures,
            assignees,
            questions,
            decisionDay: '2009-09-01',
            decisionReference: 'D 2',
          },
          newId,
        )
        const asked = [...remaining.questions, ...parted.questions].filter(({ withdrawn }) => !withdrawn)
        const all = new Set([...remaining.measures, ...parted.measures])
        const both = new Set([...remaining.bodies, ...parted.bodies].map(({ bodyId }) => bodyId))
        return (
          before.measures.every((id) => all.has(id)) &&
          before.bodies.every(({ bodyId }) => both.has(bodyId)) &&
          asked.length === before.questions.length &&
          remaining.measures.length > 0 &&
          remaining.bodies.length > 0
        )
      },
    ),
  )
})

test('merging gives the other assignment the measures, bodies, questions and money, each once', () => {
  const from = given()
  const into = { ...given(), measures: [measure], money: [] }
  const { merged, into: grown } = merge(from, into, newId)
  expect(merged.state).toBe('merged')
  expect(grown.measures).toEqual([measure, otherMeasure])
  expect(grown.bodies).toHaveLength(2)
  expect(grown.questions).toHaveLength(2)
  expect(grown.money).toEqual(from.money)
  expect(() => merge(merged, into, newId)).toThrow('assignment.state_does_not_allow')
})
