import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../platform/clock/clock.ts'
import { signs } from './content.ts'
import { afterMove, alarmMoves, faultOfFollowUp, isLate, lateBefore, stepsOf } from './rules.ts'
import { type alarmStates, stepKinds } from './schema.ts'

const raisedAt = new Date('2026-11-24T20:00:00Z')
const aPart = fc.record({
  step: fc.constantFrom(...stepKinds),
  withinMinutes: fc.integer({ min: 0, max: 10_080 }),
  functionName: fc.constantFrom('Vakthavande befäl', 'Socialjouren'),
  telephone: fc.constant('010-000 00 00'),
})

test('an alarm has every step once, and the police at once where nothing else is agreed', () => {
  const steps = stepsOf(raisedAt, [])
  expect(steps.map(({ kind }) => kind)).toEqual([...stepKinds])
  expect(steps[0]).toMatchObject({ kind: 'police', dueAt: raisedAt, telephone: '112, 114 14' })
})

test('what bodies have agreed on holds, and of several the first', () => {
  fc.assert(
    fc.property(fc.array(aPart, { maxLength: 12 }), (parts) => {
      const steps = stepsOf(raisedAt, parts)
      expect(steps).toHaveLength(stepKinds.length)
      for (const { kind, dueAt } of steps) {
        const agreed = parts.filter(({ step }) => step === kind).map(({ withinMinutes }) => withinMinutes)
        if (agreed.length === 0) continue
        expect(dueAt.getTime() - raisedAt.getTime()).toBe(Math.min(...agreed) * 60_000)
      }
    }),
  )
})

test('a step is late once its time and a moment for the call have passed, and never when it is settled', () => {
  fc.assert(
    fc.property(fc.integer({ min: -600, max: 600 }), (minutes) => {
      const now = new Date(raisedAt.getTime() + minutes * 60_000)
      const step = { dueAt: raisedAt }
      expect(isLate({ ...step, state: 'done' }, now)).toBe(false)
      expect(isLate({ ...step, state: 'not_needed' }, now)).toBe(false)
      expect(isLate({ ...step, state: 'open' }, now)).toBe(minutes > 15)
      // The job and the page agree.
      expect(isLate({ ...step, state: 'open' }, now)).toBe(raisedAt < lateBefore(now))
    }),
  )
})

test('whatever is tried, a disappearance is closed by a follow-up alone, and a child can be found after the search, once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...alarmMoves), { maxLength: 20 }), (tried) => {
      let state: (typeof alarmStates)[number] = 'missing'
      let foundAt: Date | null = null
      let last = ''
      for (const move of tried) {
        const after = afterMove({ state, foundAt }, move)
        if (after === undefined) continue
        state = after
        last = move
        if (move === 'find') foundAt = raisedAt
        if (move === 'search_again') foundAt = null
      }
      expect(state === 'closed').toBe(last === 'follow_up')
      // As long as the child is not found it can be.
      expect(afterMove({ state, foundAt }, 'find')).toBe(foundAt === null ? 'found' : undefined)
    }),
  )
  const unfound = { foundAt: null }
  expect(afterMove({ ...unfound, state: 'missing' }, 'follow_up')).toBeUndefined()
  expect(afterMove({ ...unfound, state: 'search_ended' }, 'find')).toBe('found')
  expect(afterMove({ ...unfound, state: 'search_ended' }, 'search_again')).toBe('missing')
  expect(afterMove({ foundAt: raisedAt, state: 'found' }, 'search_again')).toBe('missing')
  expect(afterMove({ ...unfound, state: 'closed' }, 'search_again')).toBeUndefined()
})

test('a follow-up says what the child says and what changes, or why it was not possible', () => {
  const facts = {
    state: 'found',
    foundOn: '2026-11-25',
    lastSeenOn: '2026-11-24',
    today: '2026-11-26',
  } as const
  const talk = {
    followUp: 'conversation',
    followedUpOn: '2026-11-26',
    said: 'x',
    changes: 'y',
    reasons: '',
  } as const
  expect(faultOfFollowUp(talk, facts)).toBeUndefined()
  expect(faultOfFollowUp({ ...talk, said: '' }, facts)?.field).toBe('said')
  expect(faultOfFollowUp({ ...talk, changes: '' }, facts)?.field).toBe('changes')
  expect(faultOfFollowUp({ ...talk, followedUpOn: '2026-11-24' }, facts)?.code).toBe('missing.before_found')
  expect(faultOfFollowUp({ ...talk, followedUpOn: addDays('2026-11-26', 1) }, facts)?.code).toBe(
    'missing.in_future',
  )
  expect(faultOfFollowUp(talk, { ...facts, state: 'search_ended', foundOn: null })?.code).toBe(
    'missing.not_found_no_talk',
  )
  const none = { ...talk, followUp: 'not_possible', said: '', changes: '' } as const
  expect(faultOfFollowUp(none, facts)?.field).toBe('reasons')
  expect(
    faultOfFollowUp({ ...none, reasons: 'z' }, { ...facts, state: 'search_ended', foundOn: null }),
  ).toBeUndefined()
})

test('what to think of is said in words of its own in both languages, without numbers to sum', () => {
  for (const { text } of signs)
    for (const words of [text.sv, text.en]) {
      expect(words.length).toBeGreaterThan(20)
      expect(words).not.toMatch(/poäng|risknivå|score/i)
    }
})
