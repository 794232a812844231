import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readKronor, writtenKronor } from '../../platform/fields/kronor.ts'
import { type BudgetLine, budgetOf, type Content, problemsIn, receiptOf } from './applications/rules.ts'
import { ranking, shareOf, summaryOf } from './assessment/rules.ts'
import { mayApply, measureNumbers, refusePublishing, stageOf, timesOf } from './calls/rules.ts'
import { type Delegate, isGivenMore, mostOf, requireDelegated, whyNot } from './delegation/rules.ts'
import { achievedOf, refuseAgreement, reportProblems, usedOf } from './grants/rules.ts'

const ore = fc.integer({ min: 0, max: 10_000_000_000 })

describe('an amount in kronor', () => {
  test('is read as whole öre, and what is not plain is refused and never guessed at', () => {
    expect(readKronor('1 250 000,50 kr')).toBe(125_000_050)
    for (const unclear of ['1.500', '-5', '1e3', '', '12,345', 'tolv'])
      expect(readKronor(unclear)).toBeUndefined()
  })
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(ore, (amount) => {
        expect(readKronor(writtenKronor(amount))).toBe(amount)
      }),
    )
  })
})

describe('points', () => {
  const criteria = [
    { id: 'a', weight: 3 },
    { id: 'b', weight: 1 },
  ]
  const points = fc.record({ a: fc.integer({ min: 0, max: 5 }), b: fc.integer({ min: 0, max: 5 }) })

  test('come to a share between nothing and all, and more points never to less', () => {
    fc.assert(
      fc.property(points, (given) => {
        const share = shareOf(given, criteria, 5)!
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        if (given.a < 5) expect(shareOf({ ...given, a: given.a + 1 }, criteria, 5)!).toBeGreaterThan(share)
      }),
    )
    expect(shareOf({ a: 5 }, criteria, 5)).toBeUndefined()
    expect(summaryOf([])).toEqual({ mean: undefined, lowest: undefined, highest: undefined })
  })

  test('propose an order in which what fits never comes to more than the frame', () => {
    const rows = fc.array(
      fc.record({
        mean: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
        soughtOre: ore,
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(rows, ore, (given, frame) => {
        const ranked = ranking(given, frame)
        expect(ranked).toHaveLength(given.length)
        const sum = ranked.filter(({ fits }) => fits).reduce((total, { soughtOre }) => total + soughtOre, 0)
        expect(sum).toBeLessThanOrEqual(frame)
        const means = ranked.map(({ mean }) => mean ?? -1)
        expect(means).toEqual([...means].sort((one, other) => other - one))
      }),
    )
  })
})

test('what was paid is used or is to come back, to the öre, and never more than was paid is used', () => {
  const lines: BudgetLine[] = [
    { id: 'cost', kind: 'staff', label: 'Lön', amountOre: 100 },
    { id: 'own', kind: 'own', label: 'Eget', amountOre: 10 },
  ]
  fc.assert(
    fc.property(ore, ore, ore, (cost, own, paid) => {
      const { usedOre, unspentOre, netOre } = usedOf(lines, { cost, own }, paid)
      expect(usedOre + unspentOre).toBe(paid)
      expect(usedOre).toBeLessThanOrEqual(Math.min(paid, netOre))
      expect(unspentOre).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('payments come to what was granted', () => {
  const period = { startsOn: '2026-01-01', endsOn: '2026-12-31', reportOn: '2027-02-01' }
  const pays = (amounts: number[]) => amounts.map((amount) => ({ amount, dueOn: '2026-02-01' }))
  expect(() => refuseAgreement(period, pays([60, 40]), 100)).not.toThrow()
  expect(() => refuseAgreement(period, pays([60, 39]), 100)).toThrow('funding.instalments_do_not_add_up')
  const nothing = (field: string) => expect.objectContaining({ code: 'funding.instalment_of_nothing', field })
  expect(() => refuseAgreement(period, pays([100, 0]), 100)).toThrow(nothing('instalments.1.amount'))
  expect(() => refuseAgreement(period, pays([0, 100]), 100)).toThrow(nothing('instalments.0.amount'))
  const day = { startsOn: '2026-12-31', endsOn: '2026-12-31', reportOn: '2026-12-31' }
  expect(() => refuseAgreement(day, pays([100]), 100)).not.toThrow()
  const ends = (changed: object) => () => refuseAgreement({ ...day, ...changed }, pays([100]), 100)
  expect(ends({ startsOn: '2027-01-01' })).toThrow(expect.objectContaining({ field: 'endsOn' }))
  expect(ends({ reportOn: '2026-12-30' })).toThrow(expect.objectContaining({ field: 'reportOn' }))
})

test('a measured nothing is a zero, and what was not counted is none', () => {
  expect(achievedOf('measured', 0)).toEqual({ kind: 'zero', value: 0 })
  expect(achievedOf('not_collected', 5)).toEqual({ kind: 'not_collected', value: null })
  expect(achievedOf('unknown', 5)).toEqual({ kind: 'unknown', value: null })
  expect(achievedOf(undefined, 5)).toEqual({ kind: 'measured', value: 5 })
  expect(achievedOf(undefined, undefined)).toBeUndefined()
})

test('a call is open until its last second, and for whom it says', () => {
  const times = {
    state: 'published' as const,
    opensAt: new Date('2026-02-01'),
    closesAt: new Date('2026-03-01T15:00:00Z'),
  }
  expect(stageOf(times, new Date('2026-01-31'))).toBe('coming')
  expect(stageOf(times, new Date('2026-03-01T15:00:00.900Z'))).toBe('open')
  expect(stageOf(times, new Date('2026-03-01T15:00:01Z'))).toBe('closed')
  expect(mayApply([], 'anything')).toBe(true)
  expect(mayApply(['ngo'], 'foundation')).toBe(true)
  expect(mayApply(['ngo'], 'agency')).toBe(false)
})

describe('an application', () => {
  const cost = { id: 'a', kind: 'staff', label: 'Lön', amountOre: 100 } as const
  const own = { id: 'b', kind: 'own', label: 'Eget', amountOre: 30 } as const
  const whole: Content = {
    ...{ title: 'Påhittad', summary: 'Påhittat', targetGroup: 'Unga', contactName: 'Påhittad Ek' },
    ...{ contactEmail: 'ek@example.invalid', startsOn: '2026-01-01', endsOn: '2026-12-31' },
    budget: [cost, own],
    activities: [{ title: 'Träff', fromDay: '2026-01-01', toDay: '2026-12-31' }],
    results: [{ id: 'r', title: 'Möten', level: 'output', target: 3, unit: null }],
    answers: { asked: 'Ja' },
  } as never
  const call = {
    frameOre: 70,
    questions: [
      { id: 'asked', required: true },
      { id: 'free', required: false },
    ],
  }
  const activity = (changed: object) => ({ activities: [{ ...whole.activities[0]!, ...changed }] })

  test('is sent in when nothing is missing, to the öre of the frame and the days of its period', () => {
    expect(problemsIn(whole, call)).toEqual([])
    expect(budgetOf(whole.budget)).toEqual({ costsOre: 100, financingOre: 30, soughtOre: 70 })
    expect(receiptOf('2026', 17)).toBe('S-2026-00017')
  })

  test.each<[string, object, string, string]>([
    ...(['title', 'summary', 'targetGroup', 'contactName', 'contactEmail'] as const).map(
      (field): [string, object, string, string] => [`no ${field}`, { [field]: '' }, field, 'missing'],
    ),
    ['only spaces', { title: ' ' }, 'title', 'missing'],
    ['an address that is none', { contactEmail: 'ek' }, 'contactEmail', 'email'],
    ['no first day', { startsOn: null }, 'startsOn', 'missing'],
    ['no last day', { endsOn: null }, 'endsOn', 'missing'],
    ['no costs', { budget: [own] }, 'costs.0.label', 'no_costs'],
    ['costs of nothing', { budget: [{ ...cost, amountOre: 0 }] }, 'costs.0.amount', 'missing'],
    ['all financed', { budget: [cost, { ...own, amountOre: 100 }] }, 'costs.0.amount', 'nothing_sought'],
    [
      'an öre above the frame',
      { budget: [cost, { ...own, amountOre: 29 }] },
      'costs.0.amount',
      'more_than_frame',
    ],
    ['an unnamed cost', { budget: [{ ...cost, label: '' }, own] }, 'costs.0.label', 'missing'],
    ['unnamed financing', { budget: [cost, { ...own, label: ' ' }] }, 'financing.0.label', 'missing'],
    ['no activities', { activities: [] }, 'activities.0.title', 'no_activities'],
    ['an unnamed activity', activity({ title: '' }), 'activities.0.title', 'missing'],
    [
      'an activity that ends before it begins',
      activity({ fromDay: '2026-03-02', toDay: '2026-03-01' }),
      ...(['activities.0.toDay', 'ends_before'] as const),
    ],
    ['an activity before', activity({ fromDay: '2025-12-31' }), 'activities.0.fromDay', 'outside_period'],
    ['an activity after', activity({ toDay: '2027-01-01' }), 'activities.0.fromDay', 'outside_period'],
    ['no results', { results: [] }, 'results.0.title', 'no_results'],
    ['an unnamed result', { results: [{ ...whole.results[0], title: '' }] }, 'results.0.title', 'missing'],
    ['no answer', { answers: {} }, 'answers.asked', 'missing'],
  ])('with %s is told so at the field', (_, changed, field, code) => {
    expect(problemsIn({ ...whole, ...changed }, call)).toEqual([{ field, code }])
  })

  test('with a period that ends before it begins is told so, and days that are not set are no fault', () => {
    const backwards = problemsIn({ ...whole, startsOn: '2026-06-02', endsOn: '2026-06-01' }, call)
    expect(backwards).toContainEqual({ field: 'endsOn', code: 'ends_before' })
    const oneDay = { startsOn: '2026-06-01', endsOn: '2026-06-01' }
    const day = activity({ fromDay: '2026-06-01', toDay: '2026-06-01' })
    expect(problemsIn({ ...whole, ...oneDay, ...day }, call)).toEqual([])
    expect(problemsIn({ ...whole, ...activity({ fromDay: null, toDay: null }) }, call)).toEqual([])
  })
})

describe('a report-back of a grant', () => {
  const whole = {
    ...{ done: 'Gjort', outcome: 'Utfall', notReached: '', publicText: '', publish: false },
    spent: { a: 0 },
    achieved: { r: { kind: 'measured', value: 3 } },
  }
  const told = (changed: object) =>
    reportProblems({ ...whole, ...changed }, [{ id: 'a' } as BudgetLine], [{ id: 'r' }])
  test('is whole with what was done, its outcome or why not, and every line and result', () => {
    expect(told({})).toEqual([])
    expect(told({ outcome: ' ', notReached: 'Därför' })).toEqual([])
    expect(told({ publish: true, publicText: 'Berättat' })).toEqual([])
    expect(told({ done: ' ' })).toEqual([{ field: 'done', code: 'missing' }])
    expect(told({ outcome: ' ', notReached: ' ' })).toEqual([{ field: 'outcome', code: 'outcome_or_why' }])
    expect(told({ spent: {} })).toEqual([{ field: 'spent.a', code: 'spent' }])
    expect(told({ achieved: {} })).toEqual([{ field: 'value.r', code: 'achieved' }])
    expect(told({ publish: true, publicText: ' ' })).toEqual([{ field: 'publicText', code: 'public_text' }])
  })
})

describe('a call', () => {
  const content = { opensDay: '2026-02-01', opensTime: '09:00', closesDay: '2026-02-01', closesTime: '09:01' }
  const times = (changed: object) => () => timesOf({ ...content, ...changed })
  test('opens and closes at times that a Swedish clock shows, and closes after it opens', () => {
    expect(times({})()).toEqual({
      opensAt: new Date('2026-02-01T08:00:00Z'),
      closesAt: new Date('2026-02-01T08:01:00Z'),
    })
    expect(times({ closesTime: '09:00' })).toThrow('funding.closes_before_it_opens')
    const never = { opensDay: '2026-03-29', opensTime: '02:30' }
    expect(times(never)).toThrow(expect.objectContaining({ field: 'opensTime' }))
    expect(times({ closesDay: '2026-03-29', closesTime: '02:30' })).toThrow(
      expect.objectContaining({ field: 'closesTime' }),
    )
  })

  test('opens at its moment, and what is not published stands where it stands', () => {
    const at = { opensAt: new Date('2026-02-01'), closesAt: new Date('2026-03-01') }
    expect(stageOf({ ...at, state: 'published' }, at.opensAt)).toBe('open')
    expect(stageOf({ ...at, state: 'draft' }, at.opensAt)).toBe('draft')
  })

  test('is published once, with criteria, before it closes', () => {
    const draft = {
      state: 'draft' as const,
      opensAt: new Date('2026-02-01'),
      closesAt: new Date('2026-03-01'),
    }
    const publish =
      (changed: object, now = new Date('2026-03-01')) =>
      () =>
        refusePublishing({ ...draft, criteria: [{}], ...changed }, now)
    expect(publish({})).not.toThrow()
    expect(publish({ state: 'published' })).toThrow('funding.call_published')
    expect(publish({ criteria: [] })).toThrow('funding.no_criteria')
    expect(publish({}, new Date('2026-03-01T00:00:02Z'))).toThrow('funding.closes_in_the_past')
  })

  test('names its measures as people write them, each once', () => {
    expect(measureNumbers('17, 27 och 32;17 and 5')).toEqual(['17', '27', '32', '5'])
    expect(measureNumbers(undefined)).toEqual([])
  })
})

describe('steps with a grant', () => {
  const delegate = (personId: string, step: Delegate['step'], upToOre: number) => ({
    personId,
    step,
    upToOre,
  })
  const delegates = [delegate('ek', 'pay', 100), delegate('ek', 'decide', 50), delegate('asp', 'pay', 10)]
  test('are anybody’s where nobody is named, and up to an amount theirs who are', () => {
    expect(mostOf([], 'pay', 'ek')).toBe(Number.POSITIVE_INFINITY)
    expect(mostOf(delegates, 'agree', 'ek')).toBe(Number.POSITIVE_INFINITY)
    expect(['ek', 'asp', 'alm'].map((who) => mostOf(delegates, 'pay', who))).toEqual([100, 10, -1])
    expect(() => requireDelegated(delegates, 'ek', 50)).not.toThrow()
    expect(() => requireDelegated(delegates, 'ek', 51)).toThrow('funding.beyond_delegation')
  })

  test('give more by a larger amount, a step that was not held, or a step that is everybody’s again', () => {
    const more = (proposed: readonly Delegate[]) => isGivenMore(delegates, proposed, 'ek')
    expect(more(delegates)).toBe(false)
    expect(more([...delegates, delegate('ek', 'agree', 1)])).toBe(true)
    expect(more([...delegates, delegate('alm', 'agree', 1)])).toBe(false)
    expect(more([delegate('ek', 'pay', 101), ...delegates.slice(1)])).toBe(true)
    expect(more([delegate('ek', 'pay', 99), ...delegates.slice(1)])).toBe(false)
    expect(more(delegates.filter(({ step }) => step !== 'decide'))).toBe(true)
  })

  test('are taken by two, and by three from the amount that the body says', () => {
    const hands = { decidedBy: 'ek', offeredBy: 'asp', threeFromOre: 100, delegates: [] as Delegate[] }
    const why = (step: 'agree' | 'pay', who: string, ore: number, changed: object = {}) =>
      whyNot({ ...hands, ...changed }, step, who, ore)
    expect(why('agree', 'ek', 99)).toBeUndefined()
    expect(why('pay', 'ek', 99)).toBe('funding.paid_by_decider')
    expect(why('pay', 'asp', 99)).toBeUndefined()
    expect(why('agree', 'ek', 100)).toBe('funding.agreed_by_decider')
    expect(why('pay', 'asp', 100)).toBe('funding.paid_by_agreer')
    expect(why('pay', 'alm', 100)).toBeUndefined()
    expect(why('agree', 'ek', 1_000, { threeFromOre: null })).toBeUndefined()
    const named = { delegates: [delegate('alm', 'pay', 50)] }
    expect(why('pay', 'alm', 50, named)).toBeUndefined()
    expect(why('pay', 'alm', 51, named)).toBe('funding.beyond_delegation')
  })
})
