import { describe, expect, test } from 'vitest'
import { grantedBy, ranking, shareOf, summaryOf, unfinished } from './rules.ts'
import { readApplicationRow, readDecisionRow } from './table-rules.ts'

const criteria = [
  { id: 'a', weight: 3 },
  { id: 'b', weight: 1 },
]

test('points come to their share of the highest, each criterion by its weight', () => {
  expect(shareOf({ a: 5, b: 5 }, criteria, 5)).toBe(1)
  expect(shareOf({ a: 5, b: 0 }, criteria, 5)).toBe(0.75)
  expect(shareOf({ a: 0, b: 0 }, criteria, 5)).toBe(0)
  expect(shareOf({}, [], 5)).toBeUndefined()
  expect(summaryOf([0.2, 0.6, 0.4])).toEqual({ mean: expect.closeTo(0.4), lowest: 0.2, highest: 0.6 })
})

test('what fits the frame is what is left when those before have what they seek', () => {
  const row = (mean: number | undefined, soughtOre: number) => ({ mean, soughtOre })
  const ranked = ranking([row(undefined, 1), row(0.2, 40), row(0.9, 60), row(0.5, 50)], 100)
  expect(ranked).toEqual([
    { mean: 0.9, soughtOre: 60, fits: true },
    { mean: 0.5, soughtOre: 50, fits: false },
    { mean: 0.2, soughtOre: 40, fits: true },
    { mean: undefined, soughtOre: 1, fits: false },
  ])
})

test('an outcome grants all, nothing, or a part that is neither', () => {
  expect(grantedBy('granted', 100, 7)).toBe(100)
  expect(grantedBy('rejected', 100, 7)).toBe(0)
  expect([grantedBy('part', 100, 1), grantedBy('part', 100, 99)]).toEqual([1, 99])
  for (const nothing of [undefined, 0, -1])
    expect(() => grantedBy('part', 100, nothing)).toThrow('funding.part_of_what')
  expect(() => grantedBy('part', 100, 100)).toThrow('funding.part_is_all')
})

test('a criterion is finished with a reason', () => {
  const score = (criterionId: string, reason: string) => ({ criterionId, reason })
  expect(unfinished(criteria, [score('a', 'Påhittat skäl'), score('b', ' ')])).toEqual(['b'])
  expect(unfinished(criteria, [])).toEqual(['a', 'b'])
})

describe('a row of a table', () => {
  const call = {
    opensAt: new Date('2026-02-01T08:00:00Z'),
    closesAt: new Date('2026-03-01T15:00:00Z'),
    frameOre: 100_000,
  }
  const application = {
    ...{ organisation: 'Påhittad förening', title: 'Påhittat', sought: '1 000', summary: 'x'.repeat(8_001) },
    ...{ startsOn: '2026-04-01', endsOn: '2026-04-01', receivedOn: '2026-02-10', receivedAt: '09:30' },
  }
  const NOW = new Date('2026-06-01')
  const said = (read: object) => {
    const { error } = read as { error?: { column: string; code: string } }
    return error && `${error.column} ${error.code}`
  }
  const applied = (changed: object, now = NOW) =>
    said(readApplicationRow({ ...application, ...changed }, call, now))

  test('of applications says what was sought, when, and no more than its summary holds', () => {
    expect(readApplicationRow(application, call, NOW)).toEqual({
      value: {
        ...{ organisation: 'Påhittad förening', title: 'Påhittat', summary: 'x'.repeat(8_000) },
        ...{ soughtOre: 100_000, startsOn: '2026-04-01', endsOn: '2026-04-01' },
        receivedAt: new Date('2026-02-10T08:30:00Z'),
      },
    })
    const bare = { ...application, startsOn: '', endsOn: '', receivedAt: '', currency: 'sek' }
    expect(readApplicationRow(bare, call, NOW)).toMatchObject({
      value: { startsOn: null, endsOn: null, receivedAt: new Date('2026-02-09T23:00:00Z') },
    })
  })

  test.each<[object, string | undefined]>([
    [{ organisation: '' }, 'organisation missing'],
    [{ title: '' }, 'title missing'],
    [{ title: 'x'.repeat(201) }, 'title missing'],
    [{ title: 'x'.repeat(200) }, undefined],
    [{ currency: 'EUR' }, 'currency not_sek'],
    [{ currency: 'kr' }, undefined],
    [{ sought: '-5' }, 'sought negative'],
    [{ sought: ' −5' }, 'sought negative'],
    [{ sought: 'mycket' }, 'sought no_sum'],
    [{ sought: '0' }, 'sought nothing'],
    [{ sought: '1 000,01' }, 'sought more_than_frame'],
    [{ startsOn: 'våren' }, 'startsOn no_day'],
    [{ endsOn: '2026-02-30' }, 'endsOn no_day'],
    [{ receivedOn: '' }, 'receivedOn no_day'],
    [{ endsOn: '2026-03-31' }, 'endsOn ends_before'],
    [{ endsOn: '' }, undefined],
    [{ startsOn: '' }, undefined],
    [{ receivedAt: 'nio' }, 'receivedAt no_time'],
    [{ receivedAt: '09:30:15' }, undefined],
    [{ receivedAt: 'x09:30' }, 'receivedAt no_time'],
    [{ receivedOn: '2026-02-01', receivedAt: '08:59' }, 'receivedOn not_on_time'],
    [{ receivedOn: '2026-02-01', receivedAt: '09:00' }, undefined],
    [{ receivedOn: '2026-03-01', receivedAt: '16:00' }, undefined],
    [{ receivedOn: '2026-03-01', receivedAt: '16:00:02' }, 'receivedOn not_on_time'],
  ])('of applications with %j: %s', (changed, fault) => {
    expect(applied(changed)).toBe(fault)
  })

  test('of applications tells of nothing that is received later than now', () => {
    expect(applied({}, new Date('2026-02-10T08:30:00Z'))).toBeUndefined()
    expect(applied({}, new Date('2026-02-10T08:29:59Z'))).toBe('receivedOn not_on_time')
  })

  const decision = {
    ...{ receipt: 'S-2026-00001', outcome: 'Beviljad', number: 'P 1', decidedOn: '2026-05-01' },
    ...{ reasons: 'Påhittade skäl', granted: '' },
  }
  test.each<[object, string | undefined]>([
    [{}, undefined],
    [{ receipt: '' }, 'receipt missing'],
    [{ outcome: 'kanske' }, 'outcome no_outcome'],
    [{ outcome: undefined }, 'outcome no_outcome'],
    [{ outcome: 'part' }, 'granted no_sum'],
    [{ outcome: 'Delvis beviljad', granted: '50' }, undefined],
    [{ granted: '-1' }, 'granted negative'],
    [{ granted: 'x-1' }, undefined],
    [{ number: '' }, 'number missing'],
    [{ number: 'x'.repeat(61) }, 'number missing'],
    [{ number: 'x'.repeat(60) }, undefined],
    [{ decidedOn: 'igår' }, 'decidedOn no_day'],
    [{ decidedOn: '2026-05-02' }, undefined],
    [{ decidedOn: '2026-05-03' }, 'decidedOn in_the_future'],
    [{ reasons: '' }, 'reasons missing'],
  ])('of decisions with %j: %s', (changed, fault) => {
    expect(said(readDecisionRow({ ...decision, ...changed }, '2026-05-02'))).toBe(fault)
  })

  test('of decisions says what was granted where it is a part', () => {
    const part = { ...decision, outcome: 'part', granted: '50,50' }
    expect(readDecisionRow(part, '2026-05-02')).toMatchObject({ value: { outcome: 'part', granted: 5_050 } })
    const rejected = { ...decision, outcome: 'AVSLAGEN', granted: '50' }
    expect(readDecisionRow(rejected, '2026-05-02')).toMatchObject({
      value: { outcome: 'rejected', granted: undefined },
    })
  })
})
