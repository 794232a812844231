import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../platform/clock/clock.ts'
import { writtenKronor } from '../../../platform/fields/kronor.ts'
import { oreOf } from '../money/amounts.ts'
import { differences, effectsOf, missingIn } from './effect-rules.ts'
import {
  askedAt,
  change,
  complete,
  deadlineInForce,
  deadlinesInForce,
  decisionsIn,
  give,
  merge,
  prolong,
  reportersOf,
  resume,
  split,
  withdraw,
} from './rules.ts'
import {
  type AssignmentContent,
  assignmentStates,
  type DecisionKind,
  type Snapshot,
  type SnapshotDeadline,
} from './schema.ts'

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

test('what has ended is decided on no more until it is taken up again, but what is completed can still be put right', () => {
  const part = { ...{ title: 'Del', task: 'Del.', measures: [measure], assignees: [body], questions: [] } }
  const decide: Readonly<Record<string, (of: Snapshot) => unknown>> = {
    changed: (of) => change(of, content, bodies, newId),
    prolonged: (of) => prolong(of, { deadlineId: of.deadlines[0]!.id, day: '2011-01-01' }, newId),
    split: (of) => split(of, { ...part, decisionDay: '2009-09-01', decisionReference: undefined }, newId),
    merged: (of) => merge(of, given(), newId),
    completed: complete,
    withdrawn: withdraw,
    resumed: resume,
  }
  for (const state of assignmentStates)
    for (const [kind, work] of Object.entries(decide)) {
      const carried = () => work({ ...given(), state })
      if ((decisionsIn[state] as readonly DecisionKind[]).includes(kind as DecisionKind))
        expect(carried).not.toThrow()
      else expect(carried).toThrow('assignment.state_does_not_allow')
    }
  expect(() => merge(given(), withdraw(given()), newId)).toThrow('assignment.state_does_not_allow')
  expect(merge(given(), complete(given()), newId).into.state).toBe('completed')
  const carried = given()
  expect([complete(carried), withdraw(carried)].map(resume)).toEqual([carried, carried])
  expect([complete(given()).state, withdraw(given()).state]).toEqual(['completed', 'withdrawn'])
})

test('a deadline that was withdrawn, or that never was, leads to none', () => {
  const { deadlines } = given()
  const [first] = deadlines
  expect(deadlineInForce(deadlines, first!.id)).toBe(first)
  expect(deadlineInForce([{ ...first!, withdrawn: true }], first!.id)).toBeUndefined()
  expect(deadlineInForce(deadlines, newId())).toBeUndefined()
  const turned = deadlines.map((deadline, at) => ({ ...deadline, replacedBy: deadlines[1 - at]!.id }))
  expect(deadlineInForce(turned, first!.id)).toBeUndefined()
  expect(deadlinesInForce(deadlines.toReversed()).map(({ day }) => day)).toEqual(['2010-03-01', '2010-12-01'])
})

test('by a deadline the body that it names reports, else each that carries the assignment out', () => {
  const snapshot = give({ ...content, decided: '2009-05-01' }, { ...bodies, consulted: [newId()] }, newId)
  expect(reportersOf(snapshot, { bodyId: null })).toEqual([body, otherBody])
  expect(reportersOf(snapshot, {})).toEqual([body, otherBody])
  expect(reportersOf(snapshot, { bodyId: otherBody })).toEqual([otherBody])
  expect(reportersOf(snapshot, { bodyId: snapshot.bodies[2]!.bodyId })).toEqual([])
})

test('whoever reports a part carries it out, each body once', () => {
  const [consulted, cooperating, reporter] = [newId(), newId(), newId()]
  const resolved = {
    ...{ assignees: [body, body], consulted: [consulted, consulted], cooperating: [cooperating] },
    reporters: [null, reporter],
  }
  const snapshot = give({ ...content, measures: [measure, measure], decided: '2009-05-01' }, resolved, newId)
  expect(snapshot.measures).toEqual([measure])
  expect(snapshot.bodies).toEqual([
    { bodyId: body, part: 'assignee' },
    { bodyId: reporter, part: 'assignee' },
    { bodyId: consulted, part: 'consulted' },
    { bodyId: cooperating, part: 'cooperating' },
  ])
  expect(snapshot.deadlines.map(({ bodyId }) => bodyId)).toEqual([null, reporter])
})

test('a report-back answers the questions of its part and kind, and those of no part and kind', () => {
  const asked = (part: string | null, askedIn: 'interim' | 'final' | null, withdrawn = false) => ({
    ...{ id: newId(), question: `${part} ${askedIn}`, withdrawn, part, askedIn },
  })
  const questions = [
    ...[asked(null, null), asked('a', null), asked('b', null), asked(null, 'interim'), asked(null, 'final')],
    asked(null, null, true),
  ]
  const at = (deadline: Pick<SnapshotDeadline, 'kind' | 'part'> | null) =>
    askedAt(questions, deadline).map(({ question }) => question)
  expect(at({ kind: 'interim', part: 'a' })).toEqual(['null null', 'a null', 'null interim'])
  expect(at({ kind: 'final', part: 'b' })).toEqual(['null null', 'b null', 'null final'])
  expect(at({ kind: 'interim', part: null })).toEqual(['null null', 'a null', 'b null', 'null interim'])
  expect(at(null)).toEqual(['null null', 'a null', 'b null', 'null final'])
})

test('a sum is of the years that are said, of one where one is, and of none backwards', () => {
  const money = (...rows: AssignmentContent['money']) =>
    give({ ...content, money: rows, decided: '2009-05-01' }, bodies, newId).money
  const sum = (years: object) => money({ kronor: '1', ...years })[0]
  expect(sum({ fromYear: 2009, toYear: 2010 })).toEqual({ amountOre: 100, fromYear: 2009, toYear: 2010 })
  expect(sum({ fromYear: 2009 })).toEqual({ amountOre: 100, fromYear: 2009, toYear: 2009 })
  expect(sum({ toYear: 2010 })).toEqual({ amountOre: 100, fromYear: 2010, toYear: 2010 })
  expect(sum({})).toEqual({ amountOre: 100, fromYear: null, toYear: null })
  expect(sum({ fromYear: 2010, toYear: 2010 })).toBeDefined()
  expect(money(undefined, { fromYear: 2009 })).toEqual([])
  const refused = (code: string, field: string) => expect.objectContaining({ code, field })
  expect(() => money({ kronor: '1' }, { kronor: 'en miljon' })).toThrow(
    refused('assignment.no_sum', 'money.1.kronor'),
  )
  expect(() => money({ kronor: '1', fromYear: 2011, toYear: 2010 })).toThrow(
    refused('assignment.years_reversed', 'money.0.toYear'),
  )
})

test('a question in the same words is the same question, unless it was dropped', () => {
  const before = given()
  const words = [
    { question: 'Hur många deltog?' },
    { question: 'Vad ändrades?', part: 'a', askedIn: 'final' },
  ] as const
  const after = change(before, { ...content, questions: [...words] }, bodies, newId)
  expect(after.questions).toEqual([
    before.questions[0],
    { ...before.questions[1], part: 'a', askedIn: 'final' },
  ])
  const dropped = change(before, { ...content, questions: [] }, bodies, newId)
  expect(dropped.questions.every(({ withdrawn }) => withdrawn)).toBe(true)
  const again = change(dropped, { ...content, questions: [words[0]] }, bodies, newId)
  expect(again.questions.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id)).not.toContain(
    before.questions[0]!.id,
  )
})

test('a deadline that says the same stays itself, one that says another thing takes the place of the old, and none is there twice', () => {
  const before = given()
  const [interim, final] = before.deadlines
  const changed = (deadlines: AssignmentContent['deadlines'], reporters: (string | null)[] = []) =>
    change(before, { ...content, deadlines }, { ...bodies, reporters }, newId).deadlines
  const row = { day: '2010-03-01', kind: 'interim' } as const
  expect(changed([row, { day: '2010-12-01' }])).toEqual(before.deadlines)
  expect(changed([undefined, row])).toEqual([interim, { ...final, withdrawn: true }])
  for (const other of [{ day: '2010-03-02' }, { kind: 'final' as const }, { part: 'a' }]) {
    const [old, , fresh] = changed([{ ...row, id: interim!.id, ...other }, { day: '2010-12-01' }])
    expect(old!.replacedBy).toBe(fresh!.id)
    expect(fresh).toMatchObject({ ...row, ...other, withdrawn: false, replacedBy: null })
  }
  const [old, , named] = changed([{ ...row, id: interim!.id }], [otherBody])
  expect(named).toMatchObject({ ...row, bodyId: otherBody })
  expect(old!.replacedBy).toBe(named!.id)
  const twice = expect.objectContaining({ code: 'assignment.deadline_twice', field: 'deadlines.1.day' })
  expect(() => changed([row, row])).toThrow(twice)
  expect(() => changed([row, { id: final!.id, ...row }])).toThrow(twice)
  // What was withdrawn stands in nobody's way.
  const gone = change(before, { ...content, deadlines: [] }, bodies, newId)
  expect(
    deadlinesInForce(change(gone, { ...content, deadlines: [row] }, bodies, newId).deadlines),
  ).toMatchObject([row])
})

test('a deadline that does not hold any more is not prolonged', () => {
  const before = given()
  const day = '2011-01-01'
  const unknown = expect.objectContaining({ code: 'assignment.no_such_deadline', field: 'deadlineId' })
  expect(() => prolong(before, { deadlineId: newId(), day }, newId)).toThrow(unknown)
  const once = prolong(before, { deadlineId: before.deadlines[0]!.id, day }, newId)
  expect(() => prolong(once, { deadlineId: before.deadlines[0]!.id, day: '2012-01-01' }, newId)).toThrow(
    unknown,
  )
  expect(once.deadlines[1]).toEqual(before.deadlines[1])
})

test('a part that is split off is one of its own: its decision, its deadlines and questions, and no money', () => {
  const before = given()
  const { id } = before.questions[0]!
  const wish = {
    ...{ title: 'Del', task: 'Del.', measures: [measure], assignees: [body], questions: [id] },
    ...{ decisionDay: '2009-09-01', decisionReference: 'D 2' },
  }
  const { remaining, parted } = split(before, wish, newId)
  expect(parted).toMatchObject({
    ...{ title: 'Del', task: 'Del.', reference: 'D 2', decided: '2009-09-01', state: 'given' },
    ...{ measures: [measure], bodies: [{ bodyId: body, part: 'assignee' }], money: [] },
  })
  expect(parted.questions.map(({ question }) => question)).toEqual(['Hur många deltog?'])
  expect(parted.deadlines.map(({ day }) => day)).toEqual(['2010-03-01', '2010-12-01'])
  const old = [...before.questions, ...before.deadlines].map((one) => one.id)
  for (const one of [...parted.questions, ...parted.deadlines]) expect(old).not.toContain(one.id)
  expect(remaining).toMatchObject({
    ...{ title: before.title, measures: [otherMeasure], money: before.money },
    bodies: [{ bodyId: otherBody, part: 'assignee' }],
  })
  expect(remaining.questions.map(({ withdrawn }) => withdrawn)).toEqual([true, false])
  const refused = (changed: object) => () => split(before, { ...wish, ...changed }, newId)
  expect(refused({ measures: [newId()] })).toThrow(expect.objectContaining({ field: 'measures' }))
  expect(refused({ assignees: [newId()] })).toThrow(expect.objectContaining({ field: 'assignees' }))
})

test('what is joined asks no question twice, and none that was dropped', () => {
  const dropped = change(given(), { ...content, questions: [{ question: 'Vad ändrades?' }] }, bodies, newId)
  const asking = (question: string) => ({ ...given(), questions: [{ ...given().questions[0]!, question }] })
  const open = (of: Snapshot) =>
    of.questions.filter(({ withdrawn }) => !withdrawn).map(({ question }) => question)
  const { into } = merge(dropped, asking('Vad kostade det?'), newId)
  expect(open(into)).toEqual(['Vad kostade det?', 'Vad ändrades?'])
  expect(into.questions[1]!.id).not.toBe(dropped.questions[0]!.id)
  expect(open(merge(asking('Hur många deltog?'), dropped, newId).into)).toEqual([
    'Vad ändrades?',
    'Hur många deltog?',
  ])
})
