import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  appendEntry,
  brokenAtEnd,
  brokenByPlan,
  captureHistories,
  duplicatesIn,
  errorOfMadeUpCases,
  errorOfSample,
  filesOf,
  groupRecords,
  type Link,
  type LinkageRun,
  matchFiles,
  type RunEntry,
  readThreshold,
  refuseRun,
  releaseHistories,
  seededRandom,
  type Threshold,
  vectorsInMemory,
  verifyProtocol,
} from './index.ts'

const threshold = (text: string): Threshold => readThreshold(text) as Threshold

describe('groups of records of more than two files', () => {
  const link = (a: [number, number], b: [number, number], similarity: number): Link => ({
    a: { file: a[0], record: a[1] },
    b: { file: b[0], record: b[1] },
    similarity,
  })

  test('are joined where half of the pairs across are linked, the most similar first; a person may stand in a file twice', () => {
    const links = [
      link([0, 0], [1, 0], 0.9),
      link([1, 0], [2, 0], 0.95),
      link([0, 0], [2, 0], 0.85),
      link([0, 0], [1, 1], 0.8),
      link([1, 2], [2, 3], 0.8),
      link([0, 3], [1, 2], 0.8),
      link([0, 5], [0, 6], 0.99),
      link([0, 6], [1, 6], 0.9),
      link([1, 6], [2, 6], 0.85),
    ]
    expect(groupRecords(links)).toEqual([
      [
        { file: 0, record: 0 },
        { file: 1, record: 0 },
        { file: 2, record: 0 },
      ],
      [
        { file: 0, record: 3 },
        { file: 1, record: 2 },
        { file: 2, record: 3 },
      ],
      [
        { file: 0, record: 5 },
        { file: 0, record: 6 },
        { file: 1, record: 6 },
      ],
    ])
    expect(duplicatesIn(groupRecords(links), 3)).toEqual([1, 0, 0])
  })

  test('are the same in whatever order the links come, and make capture histories that count every record', async () => {
    const record = fc.record({ file: fc.integer({ min: 0, max: 2 }), record: fc.integer({ min: 0, max: 5 }) })
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(record, record, fc.constantFrom(0.7, 0.8, 0.9)), {
          selector: ([a, b]) => JSON.stringify([a, b]),
          maxLength: 25,
        }),
        fc.integer(),
        async (found, seed) => {
          const links = found
            .filter(([a, b]) => a.file < b.file || (a.file === b.file && a.record < b.record))
            .map(([a, b, similarity]): Link => ({ a, b, similarity }))
          const groups = groupRecords(links)
          const random = seededRandom(seed)
          expect(groupRecords([...links].sort(() => random.next() - 0.5))).toEqual(groups)
          const histories = captureHistories(groups, [6, 6, 6])
          const records = histories.reduce(
            (sum, { history, count }) => sum + history.filter(Boolean).length * count,
            0,
          )
          expect(records).toBe(18 - duplicatesIn(groups, 3).reduce((sum, count) => sum + count))
          expect(histories.every(({ count }) => count >= 0)).toBe(true)
        },
      ),
    )
  })

  test('come from the files themselves, within each and between', async () => {
    const files = [
      [1, 2, 240],
      [3, 240],
      [240, 12, 12],
    ].map((bytes) => vectorsInMemory(Uint8Array.from(bytes), 1))
    expect(await matchFiles(files, threshold('0.9'))).toEqual([
      [
        { file: 0, record: 2 },
        { file: 1, record: 1 },
        { file: 2, record: 0 },
      ],
      [
        { file: 2, record: 1 },
        { file: 2, record: 2 },
      ],
    ])
  })
})

describe('a linkage run', () => {
  const good: LinkageRun = {
    unit: { id: 'unit', kind: 'statistics_unit' },
    encoders: [
      { id: 'police', kind: 'police' },
      { id: 'shelter', kind: 'civil_society' },
    ],
    secretHolders: ['police', 'shelter'],
    members: ['police', 'shelter'],
    withdrawn: [],
    keyReceivers: ['unit'],
    result: 'capture_history_counts',
    leastCount: 3,
    received: ['d1', 'd2'],
    destroyed: [
      { digest: 'd1', witness: 'shelter' },
      { digest: 'd2', witness: 'shelter' },
    ],
  }

  test('that keeps those who know people from those who link may begin and end', () => {
    expect(brokenByPlan(good)).toEqual([])
    expect(brokenAtEnd(good)).toEqual([])
    expect(() => refuseRun(good, 'end')).not.toThrow()
  })

  test.each<[string, Partial<LinkageRun>]>([
    [
      'linkage.unit_encodes',
      {
        unit: { id: 'shelter', kind: 'statistics_unit' },
        secretHolders: [],
        keyReceivers: [],
        destroyed: [
          { digest: 'd1', witness: 'x' },
          { digest: 'd2', witness: 'x' },
        ],
      },
    ],
    ['linkage.unit_is_police', { unit: { id: 'unit', kind: 'police' } }],
    ['linkage.unit_is_police', { unit: { id: 'unit', kind: 'prosecution' } }],
    ['linkage.unit_is_migration_authority', { unit: { id: 'unit', kind: 'migration_authority' } }],
    ['linkage.unit_holds_secret', { secretHolders: ['unit'] }],
    ['linkage.too_few_bodies', { encoders: good.encoders.slice(1) }],
    ['linkage.body_has_withdrawn', { withdrawn: ['police'] }],
    ['linkage.body_is_no_member', { members: ['police'] }],
    ['linkage.keys_reached_another', { keyReceivers: ['unit', 'police'] }],
    ['linkage.result_tells_of_people', { result: 'linked_records' }],
    ['linkage.small_counts_told', { leastCount: 1 }],
  ])('is refused with %s', (code, change) => {
    const run = { ...good, ...change }
    expect(brokenByPlan(run)).toEqual([code])
    expect(() => refuseRun(run, 'plan')).toThrow(expect.objectContaining({ code }))
  })

  test('is not closed before every file of keys is destroyed before a witness who is not the unit', () => {
    expect(brokenAtEnd({ ...good, destroyed: good.destroyed.slice(1) })).toEqual([
      'linkage.keys_not_destroyed',
    ])
    const alone = good.destroyed.map(({ digest }) => ({ digest, witness: 'unit' }))
    expect(brokenAtEnd({ ...good, destroyed: alone })).toEqual(['linkage.witness_is_the_unit'])
    expect(brokenByPlan({ ...good, destroyed: [] })).toEqual([])
  })

  test('tells no small count, and none that a sum would give away', () => {
    const told = (...counts: number[]) =>
      releaseHistories(counts.map((count, at) => ({ history: [at % 2 === 0], count }))).map(
        ({ count }) => count,
      )
    expect(told(10, 0, 7)).toEqual([10, 0, 7])
    expect(told(10, 2, 7)).toEqual([10, null, null])
    expect(told(10, 2, 1, 0)).toEqual([10, null, null, 0])
  })
})

describe('the protocol of a run', () => {
  const pairs = { unit: generateKeyPairSync('ed25519'), shelter: generateKeyPairSync('ed25519') }
  const publicKeys = { unit: pairs.unit.publicKey, shelter: pairs.shelter.publicKey }
  const add = (
    entries: RunEntry[],
    by: 'unit' | 'shelter',
    event: RunEntry['event'],
    at = '2026-05-01T10:00:00Z',
  ) => appendEntry(entries, { run: 'r1', by, at, event }, pairs[by].privateKey)
  const events: ['unit' | 'shelter', RunEntry['event']][] = [
    ['unit', { kind: 'begun', period: 7, fingerprint: 'f' }],
    ['shelter', { kind: 'encoded', digest: 'd1', records: 12 }],
    ['unit', { kind: 'received', digest: 'd1' }],
    ['unit', { kind: 'destroyed', digest: 'd1', witness: 'shelter' }],
    ['shelter', { kind: 'destroyed', digest: 'd1', witness: 'shelter' }],
  ]
  const whole = events.reduce((entries: RunEntry[], [by, event]) => add(entries, by, event), [])

  test('holds as long as nothing in it is changed, left out or exchanged', () => {
    expect(verifyProtocol(whole, publicKeys)).toBeUndefined()
    const changed = whole.map((entry, at) =>
      at === 1 ? { ...entry, event: { kind: 'encoded' as const, digest: 'd1', records: 13 } } : entry,
    )
    expect(verifyProtocol(changed, publicKeys)).toEqual({ number: 1, reason: 'signature' })
    const without = whole.filter((_, at) => at !== 1).map((entry, number) => ({ ...entry, number }))
    expect(verifyProtocol(without, publicKeys)).toEqual({ number: 1, reason: 'chain' })
    expect(verifyProtocol([...whole].reverse(), publicKeys)).toEqual({ number: 0, reason: 'number' })
    expect(verifyProtocol(whole, { unit: pairs.unit.publicKey })).toEqual({
      number: 1,
      reason: 'unknown_signer',
    })
    expect(verifyProtocol(whole, { ...publicKeys, shelter: pairs.unit.publicKey })).toEqual({
      number: 1,
      reason: 'signature',
    })
    expect(
      verifyProtocol(add(whole, 'unit', { kind: 'refused', code: 'x' }, '2026-04-01T10:00:00Z'), publicKeys),
    ).toEqual({ number: 5, reason: 'time' })
  })

  test('proves a destruction by the word of the witness, not of the unit', () => {
    expect(filesOf(whole)).toEqual({ received: ['d1'], destroyed: [{ digest: 'd1', witness: 'shelter' }] })
    expect(filesOf(whole.slice(0, 4)).destroyed).toEqual([])
  })
})

describe('the errors of a linkage', () => {
  test('of made-up cases have Wilson intervals', () => {
    const { missedLinkRate, falseLinkRate } = errorOfMadeUpCases({ truePairs: 100, found: 90, wrong: 0 })
    // Wilson 1927: 10 of 100 at 95 %.
    expect(missedLinkRate.estimate).toBeCloseTo(0.1)
    expect(missedLinkRate.lower).toBeCloseTo(0.05523, 4)
    expect(missedLinkRate.upper).toBeCloseTo(0.17437, 4)
    expect(falseLinkRate).toMatchObject({ estimate: 0, lower: 0 })
    expect(falseLinkRate.upper).toBeCloseTo(0.04094, 4)
  })

  test('of a clerical sample weigh the bands by their pairs', () => {
    const { missedLinkRate, falseLinkRate, judged } = errorOfSample([
      { linked: true, pairs: 900, sampled: 90, samePerson: 90 },
      { linked: true, pairs: 100, sampled: 50, samePerson: 40 },
      { linked: false, pairs: 200, sampled: 100, samePerson: 10 },
      { linked: false, pairs: 0, sampled: 0, samePerson: 0 },
    ])
    expect(falseLinkRate.estimate).toBeCloseTo(20 / 1000)
    expect(missedLinkRate.estimate).toBeCloseTo(20 / 1000)
    for (const { estimate, lower, upper } of [missedLinkRate, falseLinkRate]) {
      expect(lower).toBeGreaterThan(0)
      expect(lower).toBeLessThan(estimate)
      expect(upper).toBeGreaterThan(estimate)
      expect(upper).toBeLessThan(0.1)
    }
    expect(judged).toBe(240)
  })

  test('cover the truth about as often as they promise', () => {
    const random = seededRandom(11)
    const rounds = 400
    let covered = 0
    for (let round = 0; round < rounds; round += 1) {
      const draw = (sampled: number, share: number) =>
        Array.from({ length: sampled }, () => (random.next() < share ? 1 : 0)).reduce(
          (a: number, b) => a + b,
          0,
        )
      const { missedLinkRate } = errorOfSample([
        { linked: true, pairs: 5000, sampled: 150, samePerson: draw(150, 0.96) },
        { linked: false, pairs: 3000, sampled: 150, samePerson: draw(150, 0.15) },
      ])
      const truth = 450 / (4800 + 450)
      if (missedLinkRate.lower <= truth && truth <= missedLinkRate.upper) covered += 1
    }
    expect(covered / rounds).toBeGreaterThan(0.92)
  })

  test.each([
    [{ linked: true, pairs: 10, sampled: 0, samePerson: 0 }, 'no sample'],
    [{ linked: true, pairs: 10, sampled: 11, samePerson: 0 }, 'larger than'],
    [{ linked: true, pairs: 10, sampled: 5, samePerson: 6 }, 'larger than'],
    [{ linked: true, pairs: 10, sampled: 5, samePerson: -1 }, 'whole numbers'],
  ])('refuse the band %j', (band, reason) => {
    expect(() => errorOfSample([band])).toThrow(reason)
  })
})
