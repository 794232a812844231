import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  appendEntry,
  brokenAtEnd,
  brokenByPlan,
  captureHistories,
  commitTo,
  errorOfMadeUpCases,
  errorOfSample,
  filesOf,
  fingerprintOf,
  groupRecords,
  type Link,
  type LinkageRun,
  matchFiles,
  matchInBlocks,
  matchVectors,
  missedByBlocking,
  openPeriod,
  openSecret,
  type Pairs,
  type Period,
  type RunEntry,
  readThreshold,
  refuseRun,
  refusesEncoding,
  releaseHistories,
  seededRandom,
  type Threshold,
  vectorsInMemory,
  verifyProtocol,
  withCommitment,
  withdraw,
} from './index.ts'

const threshold = (text: string): Threshold => readThreshold(text) as Threshold

describe('groups of records of more than two files', () => {
  const link = (a: [number, number], b: [number, number], similarity: number): Link => ({
    a: { file: a[0], record: a[1] },
    b: { file: b[0], record: b[1] },
    similarity,
  })

  test('are joined where every pair across is linked, the most similar first, with one record of a file', () => {
    const links = [
      link([0, 0], [1, 0], 0.9),
      link([1, 0], [2, 0], 0.95),
      link([0, 0], [2, 0], 0.85),
      link([0, 0], [1, 1], 0.8),
      link([1, 2], [2, 3], 0.8),
      link([0, 3], [1, 2], 0.8),
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
      ],
    ])
    expect(groupRecords(links, 0.5)[1]).toHaveLength(3)
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
            .filter(([a, b]) => a.file < b.file)
            .map(([a, b, similarity]): Link => ({ a, b, similarity }))
          const groups = groupRecords(links)
          const random = seededRandom(seed)
          expect(groupRecords([...links].sort(() => random.next() - 0.5))).toEqual(groups)
          const histories = captureHistories(groups, [6, 6, 6])
          const records = histories.reduce(
            (sum, { history, count }) => sum + history.filter(Boolean).length * count,
            0,
          )
          expect(records).toBe(18)
          expect(histories.every(({ count }) => count >= 0)).toBe(true)
        },
      ),
    )
  })

  test('come from the files themselves', async () => {
    const files = [
      [1, 2, 240],
      [3, 240],
      [240, 12],
    ].map((bytes) => vectorsInMemory(Uint8Array.from(bytes), 1))
    expect(await matchFiles(files, threshold('0.9'))).toEqual([
      [
        { file: 0, record: 2 },
        { file: 1, record: 1 },
        { file: 2, record: 0 },
      ],
    ])
  })
})

test('blocking finds nearly all that a full comparison finds, and says how much it misses', async () => {
  const random = seededRandom(5)
  const bytes = 32
  const left = Uint8Array.from({ length: 300 * bytes }, () => random.below(256))
  // Each a copy with 12 of its 256 bits changed.
  const right = left.slice()
  for (let row = 0; row < 300; row += 1)
    for (let change = 0; change < 12; change += 1) {
      const at = row * bytes + random.below(bytes)
      right[at] = (right[at] as number) ^ (1 << random.below(8))
    }
  const blocking = { tables: 12, places: 16, seed: 3 }
  const { pairs, compared } = matchInBlocks(left, right, bytes, threshold('0.85'), blocking)
  let full = 0
  await matchVectors(
    vectorsInMemory(left, bytes),
    vectorsInMemory(right, bytes),
    threshold('0.85'),
    {},
    (found: Pairs) => {
      full += found.left.length
    },
  )
  expect(full).toBe(300)
  expect(missedByBlocking(12, 256, blocking)).toBeLessThan(0.01)
  expect(pairs.left.length).toBeGreaterThanOrEqual(297)
  expect([...pairs.left]).toEqual([...pairs.right])
  expect(compared).toBeLessThan(0.05 * 300 * 300)
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

describe('the secret of a period', () => {
  const members = ['police', 'shelter', 'county']
  const contribution = (byte: number) => new Uint8Array(32).fill(byte)
  const contributions = { police: contribution(1), shelter: contribution(2), county: contribution(3) }
  const fresh: Period = {
    number: 7,
    from: '2026-01-01',
    until: '2026-12-31',
    members,
    withdrawn: [],
    status: 'committing',
    commitments: {},
    fingerprint: null,
  }
  const committed = members.reduce(
    (period, id) =>
      withCommitment(period, id, commitTo(7, id, contributions[id as keyof typeof contributions])),
    fresh,
  )
  const fails = (code: string) => expect.objectContaining({ code })

  test('follows from what all contributed, in whatever order, and the period opens when all agree on it', () => {
    const secret = openSecret(committed, contributions)
    const other = openSecret({ ...committed, members: [...members].reverse() }, contributions)
    expect(other).toEqual(secret)
    const same = fingerprintOf(secret)
    const open = openPeriod(committed, { police: same, shelter: same, county: same })
    expect(open).toMatchObject({ status: 'open', fingerprint: same })
    expect(refusesEncoding(open, 'police', '2026-05-01')).toBeUndefined()
    expect(refusesEncoding(open, 'police', '2027-01-01')).toBe('linkage.outside_period')
    expect(refusesEncoding(open, 'unit', '2026-05-01')).toBe('linkage.body_is_no_member')
    expect(refusesEncoding(committed, 'police', '2026-05-01')).toBe('linkage.period_is_not_open')
    expect(() => openPeriod(committed, { police: same, shelter: same, county: 'x' })).toThrow(
      fails('linkage.bodies_disagree'),
    )
    expect(() => openPeriod(committed, { police: same, shelter: same })).toThrow(
      fails('linkage.contribution_missing'),
    )
  })

  test('is not made of a contribution that nobody committed to, that is missing, or that a stranger gave', () => {
    expect(() => openSecret(committed, { ...contributions, county: contribution(9) })).toThrow(
      fails('linkage.contribution_differs'),
    )
    expect(() => openSecret(committed, { police: contribution(1), shelter: contribution(2) })).toThrow(
      fails('linkage.contribution_missing'),
    )
    expect(() => openSecret(committed, { ...contributions, unit: contribution(4) })).toThrow(
      fails('linkage.body_is_no_member'),
    )
    expect(() => withCommitment(committed, 'police', 'x')).toThrow(fails('linkage.already_committed'))
    expect(() => withCommitment(fresh, 'unit', 'x')).toThrow(fails('linkage.body_is_no_member'))
    expect(() => commitTo(7, 'police', new Uint8Array(8))).toThrow(fails('linkage.contribution_length'))
  })

  test('ends when a body leaves, and the next is nothing to who has left', () => {
    const { closed, next } = withdraw(committed, 'county', '2026-06-01')
    expect(closed).toMatchObject({ status: 'closed', withdrawn: ['county'] })
    expect(next).toMatchObject({
      number: 8,
      members: ['police', 'shelter'],
      status: 'committing',
      commitments: {},
    })
    expect(refusesEncoding(closed, 'police', '2026-07-01')).toBe('linkage.period_is_not_open')
    expect(() => withCommitment(next, 'county', 'x')).toThrow(fails('linkage.body_is_no_member'))
    expect(() => withdraw(next, 'county', '2026-06-01')).toThrow(fails('linkage.body_is_no_member'))
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
