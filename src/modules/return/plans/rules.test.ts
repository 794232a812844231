import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { type PlanState, planStates, sides, topics, type Wish, wishes } from './codes.ts'
import {
  ASSESSMENT_DAYS,
  changesWhatIsConfirmed,
  faultOfDays,
  hasTravelled,
  isPreparing,
  mayStep,
  obstaclesOf,
  openTopics,
  type Readiness,
  resolvedWithoutReasons,
  standingConfirmations,
  stateAfter,
} from './rules.ts'

const TODAY = '2026-11-24'

describe('a return', () => {
  test('goes from where it stands to what may follow, and nowhere else', () => {
    const next = (from: PlanState) => planStates.filter((to) => mayStep(from, to))
    expect(Object.fromEntries(planStates.map((from) => [from, next(from)]))).toEqual({
      informed: ['considering', 'planned', 'travelled', 'stayed', 'withdrawn'],
      considering: ['planned', 'travelled', 'stayed', 'withdrawn'],
      planned: ['considering', 'confirmed', 'travelled', 'stayed', 'withdrawn'],
      confirmed: ['considering', 'planned', 'travelled', 'stayed', 'withdrawn'],
      travelled: ['followed', 'ended'],
      followed: ['ended'],
      ended: [],
      stayed: ['considering', 'planned'],
      withdrawn: ['considering', 'planned'],
    })
  })

  test('is prepared until the person leaves, stays or withdraws', () => {
    expect(planStates.filter(isPreparing)).toEqual(['informed', 'considering', 'planned', 'confirmed'])
    expect(planStates.filter(hasTravelled)).toEqual(['travelled', 'followed'])
  })

  test('is moved by the person’s word alone until they have travelled, and by nothing once it has ended', () => {
    const moved: Record<Wish, PlanState> = {
      return: 'planned',
      not_return: 'stayed',
      undecided: 'considering',
      wait: 'considering',
    }
    for (const wish of wishes) {
      for (const state of ['informed', 'considering', 'planned', 'stayed', 'withdrawn'] as const)
        expect(stateAfter(state, wish)).toBe(moved[wish])
      for (const state of ['travelled', 'followed'] as const) expect(stateAfter(state, wish)).toBe(state)
      expect(stateAfter('ended', wish)).toBeUndefined()
    }
    expect(stateAfter('confirmed', 'return')).toBe('confirmed')
    expect(stateAfter('confirmed', 'wait')).toBe('considering')
  })
})

describe('a topic of the risks', () => {
  const answer = (said: 'yes' | 'no' | 'unknown', resolved?: 'yes', reasons = '') =>
    ({ answer: said, observation: '', reasons, ...(resolved ? { resolved } : {}) }) as never
  test('stands open until it is no risk, or is resolved with reasons', () => {
    const answers = {
      perpetrators: answer('no'),
      family: answer('yes'),
      authorities: answer('unknown'),
      debts: answer('yes', 'yes', 'Påhittat: avskriven'),
      children: answer('yes', 'yes'),
      health: answer('unknown', undefined, 'Påhittat skäl'),
      documents: answer('no', 'yes'),
    }
    expect(openTopics(answers)).toEqual(['family', 'authorities', 'children', 'health', 'home'])
    expect(resolvedWithoutReasons(answers)).toBe('children')
    expect(openTopics({})).toEqual([...topics])
  })

  test('is called resolved without reasons only where it is a risk, is called resolved, and has none', () => {
    expect(resolvedWithoutReasons({ family: answer('no', 'yes') })).toBeUndefined()
    expect(resolvedWithoutReasons({ family: answer('yes', 'yes', 'Påhittat skäl') })).toBeUndefined()
    expect(resolvedWithoutReasons({ family: answer('yes') })).toBeUndefined()
    expect(resolvedWithoutReasons({ family: answer('unknown', 'yes') })).toBe('family')
  })
})

describe('what stands against the confirmation', () => {
  const ready: Readiness = {
    plan: {
      departsOn: '2026-12-01',
      arrivesOn: '2026-12-02',
      documentState: 'ready',
      documentUntil: '2026-12-02',
      contactAgreed: true,
    },
    decision: { wants: 'return', saidOn: TODAY },
    assessments: sides.map((side) => ({ side, assessedOn: TODAY, openTopics: [], reviewedOn: TODAY })),
    bestInterest: [],
    treatedAsChild: false,
    birthDate: null,
    receivesOn: '2026-12-02',
  }
  const plan = (changed: Partial<Readiness['plan']>) => ({ plan: { ...ready.plan, ...changed } })
  const against = (changed: Partial<Readiness>) => obstaclesOf({ ...ready, ...changed }, TODAY)
  const codes = (changed: Partial<Readiness>) => against(changed).map(({ code }) => code)
  const abroad = (changed: Partial<Readiness['assessments'][number]>) => ({
    assessments: [ready.assessments[0]!, { ...ready.assessments[1]!, ...changed }],
  })

  test('is nothing where all is in order, to the day', () => {
    expect(against({})).toEqual([])
  })

  test.each<[string, Partial<Readiness>, readonly string[]]>([
    ['the person has said nothing', { decision: undefined }, ['not_wanted']],
    ['the person waits', { decision: { wants: 'wait', saidOn: TODAY } }, ['not_wanted']],
    ['no day of departure is set', plan({ departsOn: null }), ['no_travel']],
    ['no day of arrival is set', plan({ arrivesOn: null }), ['no_travel']],
    ['the document is applied for', plan({ documentState: 'applied' }), ['no_document']],
    ['nobody knows how long the document holds', plan({ documentUntil: null }), ['no_document']],
    ['the document ends on the way', plan({ documentUntil: '2026-12-01' }), ['document_too_short']],
    ['nobody receives', { receivesOn: null }, ['no_reception']],
    ['the partner receives a day later', { receivesOn: '2026-12-03' }, ['reception_too_late']],
    ['no contact is agreed on', plan({ contactAgreed: false }), ['no_contact']],
    [
      'nothing is prepared',
      {
        ...plan({ departsOn: null, arrivesOn: null, documentState: 'none', documentUntil: null }),
        receivesOn: null,
      },
      ['no_travel', 'no_document', 'no_reception'],
    ],
  ])('is told where %s', (_, changed, told) => {
    expect(codes(changed)).toEqual(told)
  })

  test('is a side that is not assessed, not read through, or has a topic open', () => {
    expect(against({ assessments: [ready.assessments[0]!] })).toEqual([
      { code: 'risk_not_assessed', side: 'abroad' },
    ])
    expect(against(abroad({ reviewedOn: null }))).toEqual([{ code: 'risk_not_reviewed', side: 'abroad' }])
    expect(against(abroad({ openTopics: ['debts'] }))).toEqual([
      { code: 'risk_unresolved', side: 'abroad', topics: ['debts'] },
    ])
  })

  test('is an assessment that is older on the day of departure than sixty days', () => {
    expect(ASSESSMENT_DAYS).toBe(60)
    const old = (days: number, from: Day) => codes(abroad({ assessedOn: addDays(from, -days) }))
    expect(old(60, '2026-12-01')).toEqual([])
    expect(old(61, '2026-12-01')).toEqual(['risk_too_old'])
    const undecided = (days: number) =>
      codes({ ...plan({ departsOn: null }), ...abroad({ assessedOn: addDays(TODAY, -days) }) })
    expect(undecided(60)).toEqual(['no_travel'])
    expect(undecided(61)).toEqual(['risk_too_old', 'no_travel'])
  })

  test('is for a child each side that has not found it best, and for an adult none', () => {
    const child = { treatedAsChild: true, birthDate: '2010-03-01' }
    const found = (finding: 'in_best_interest' | 'not_in_best_interest' | 'unclear') =>
      sides.map((side) => ({ side, finding }))
    expect(against(child)).toEqual(sides.map((side) => ({ code: 'child_not_assessed', side })))
    expect(against({ ...child, bestInterest: found('in_best_interest') })).toEqual([])
    expect(against({ ...child, bestInterest: found('unclear') })).toEqual(
      sides.map((side) => ({ code: 'child_not_in_best_interest', side })),
    )
    const one = [found('in_best_interest')[0]!, found('not_in_best_interest')[1]!]
    expect(against({ ...child, bestInterest: one })).toEqual([
      { code: 'child_not_in_best_interest', side: 'abroad' },
    ])
    expect(against({ bestInterest: found('unclear') })).toEqual([])
  })

  test('is from the eighteenth birthday that the age is assessed, and that the adult decides anew', () => {
    const turns = (day: Day, changed: Partial<Readiness>) =>
      codes({
        ...changed,
        birthDate: `2008${day.slice(4)}`,
        bestInterest: sides.map((side) => ({ side, finding: 'in_best_interest' })),
      })
    const child = { treatedAsChild: true }
    expect(turns(addDays(TODAY, 1), child)).toEqual([])
    expect(turns(TODAY, child)).toEqual(['age_to_assess'])
    const said = (saidOn: Day) => ({ decision: { wants: 'return' as const, saidOn } })
    expect(turns(TODAY, said('2026-11-23'))).toEqual(['decide_as_adult'])
    expect(turns(TODAY, said(TODAY))).toEqual([])
    expect(turns(addDays(TODAY, 1), said('2026-11-23'))).toEqual([])
    expect(turns(TODAY, { decision: undefined })).toEqual(['not_wanted'])
  })
})

test('a confirmation stands for the plan as it is, the latest of each part', () => {
  const given = (part: 'coordinator' | 'organiser', edition: number, answer: 'confirmed' | 'withheld') => ({
    part,
    edition,
    answer,
  })
  const latest = given('coordinator', 3, 'withheld')
  const kept = [latest, given('organiser', 2, 'confirmed'), given('coordinator', 3, 'confirmed')]
  expect(standingConfirmations(kept, 3)).toEqual({ coordinator: latest, organiser: undefined })
  expect(standingConfirmations(kept, 2)).toEqual({ coordinator: undefined, organiser: kept[1] })
})

test('the days of a plan fit together, or say which does not', () => {
  const fault = (departsOn: Day | null, arrivesOn: Day | null) =>
    faultOfDays({ departsOn, arrivesOn, documentUntil: null }, TODAY)
  expect(fault(null, null)).toBeUndefined()
  expect(fault(TODAY, TODAY)).toBeUndefined()
  expect(fault(TODAY, null)).toBeUndefined()
  expect(fault('2026-11-23', null)).toEqual({ code: 'return.departs_in_past', field: 'departsOn' })
  expect(fault('2026-11-26', '2026-11-25')).toEqual({
    code: 'return.arrives_before_departure',
    field: 'arrivesOn',
  })
  expect(fault(null, TODAY)).toEqual({ code: 'return.departure_missing', field: 'departsOn' })
})

test('papers, travel and who meets the person are what is confirmed; the rest may be written on', () => {
  const confirmed = {
    country: 'TH',
    separated: false,
    documentKind: 'passport',
    documentState: 'ready',
    documentUntil: '2027-01-01',
    departsOn: '2026-12-01',
    arrivesOn: '2026-12-02',
    companion: 'none',
    contactAgreed: true,
    texts: { route: 'Påhittad väg', housing: 'Påhittat rum' },
  } as const
  const changes = (changed: object) => changesWhatIsConfirmed(confirmed, { ...confirmed, ...changed })
  expect(changes({})).toBe(false)
  expect(changes({ texts: { ...confirmed.texts, housing: 'Påhittad lägenhet', reception: '' } })).toBe(false)
  for (const changed of [
    { country: 'RO' },
    { separated: true },
    { documentKind: 'national_id' },
    { documentState: 'applied' },
    { documentUntil: null },
    { departsOn: '2026-11-30' },
    { arrivesOn: '2026-12-03' },
    { companion: 'relative' },
    { contactAgreed: false },
    ...['route', 'reception', 'emergencyContact', 'checkIn'].map((part) => ({
      texts: { ...confirmed.texts, [part]: 'Påhittat annat' },
    })),
    { texts: {} },
  ])
    expect([changed, changes(changed)]).toEqual([changed, true])
})
