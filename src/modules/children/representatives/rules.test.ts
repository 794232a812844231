import { expect, test } from 'vitest'
import { APPLICANTS, APPOINTER, afterStep, faultOfStep, isForAge, steps } from './rules.ts'

test('a representative is needed, applied for, appointed and ended, and no way leads back', () => {
  const leads = (state: Parameters<typeof afterStep>[0]) =>
    Object.fromEntries(
      steps.flatMap((step) => (afterStep(state, step) ? [[step, afterStep(state, step)]] : [])),
    )
  expect(leads('needed')).toEqual({ apply: 'applied', appoint: 'appointed', drop: 'not_needed' })
  expect(leads('applied')).toEqual({ appoint: 'appointed', refuse: 'refused', drop: 'not_needed' })
  expect(leads('appointed')).toEqual({ tell_child: 'appointed', end: 'ended' })
  for (const state of ['refused', 'ended', 'not_needed'] as const) expect(leads(state)).toEqual({})
})

test('who applies and who appoints follows from the kind; an adult has counsel alone', () => {
  expect(APPLICANTS).toEqual({
    guardian_ad_litem: ['migration', 'social_board'],
    special_representative: ['prosecutor'],
    victim_counsel: ['prosecutor', 'police', 'the_child', 'other'],
  })
  expect(APPOINTER.guardian_ad_litem).toBe('chief_guardian')
  const kinds = ['guardian_ad_litem', 'special_representative', 'victim_counsel'] as const
  expect(kinds.filter((kind) => isForAge(kind, 'adult'))).toEqual(['victim_counsel'])
  expect(kinds.filter((kind) => isForAge(kind, 'uncertain'))).toEqual(kinds)
})

test('a step is said with days in their order, by those who may take it', () => {
  const stands = {
    ...{ kind: 'special_representative', neededOn: '2026-11-01' },
    ...{ appliedOn: '2026-11-05', appointedOn: '2026-11-10' },
  } as const
  const fault = (given: object, changed: object = {}) =>
    faultOfStep(given as never, { ...stands, ...changed } as never, '2026-11-24')?.code
  const BACK = 'representative.days_backwards'
  const applies = (appliedOn: string, appliedBy = 'prosecutor') =>
    fault({ step: 'apply', appliedBy, appliedOn })
  expect(applies('2026-11-01')).toBeUndefined()
  expect(applies('2026-11-24')).toBeUndefined()
  expect(applies('2026-10-31')).toBe(BACK)
  expect(applies('2026-11-25')).toBe('day_to_come')
  expect(applies('2026-11-01', 'migration')).toBe('representative.cannot_apply')

  const appoint = { step: 'appoint', appointedOn: '2026-11-05', coversCompensation: false }
  expect(fault(appoint)).toBeUndefined()
  expect(fault({ ...appoint, appointedOn: '2026-11-04' })).toBe(BACK)
  expect(fault({ ...appoint, appointedOn: '2026-11-04' }, { appliedOn: null })).toBeUndefined()
  expect(fault({ ...appoint, childToldOn: '2026-11-04' })).toBe(BACK)
  expect(fault({ ...appoint, childToldOn: '2026-11-05' })).toBeUndefined()
  expect(fault({ ...appoint, coversCompensation: true })).toBeUndefined()
  expect(fault({ ...appoint, coversCompensation: true }, { kind: 'victim_counsel' })).toBe(
    'representative.no_compensation',
  )

  expect(fault({ step: 'tell_child', childToldOn: '2026-11-04' })).toBe(BACK)
  expect(fault({ step: 'tell_child', childToldOn: '2026-11-05' })).toBeUndefined()
  for (const step of ['refuse', 'drop'] as const) {
    expect(fault({ step, endedOn: '2026-11-04' })).toBe(BACK)
    expect(fault({ step, endedOn: '2026-11-05' })).toBeUndefined()
  }
  expect(fault({ step: 'end', endedOn: '2026-11-09' })).toBe(BACK)
  expect(fault({ step: 'end', endedOn: '2026-11-10' })).toBeUndefined()
  expect(fault({ step: 'end', endedOn: '2026-11-05' }, { appointedOn: null })).toBeUndefined()
  expect(fault({ step: 'end', endedOn: '2026-11-04' }, { appointedOn: null })).toBe(BACK)
})
