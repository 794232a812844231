import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KNOWN_BODIES } from '../../directory/index.ts'
import { brokenAtEnd, brokenByPlan, verifyProtocol } from '../linkage/index.ts'
import { encodersIn, progressOf, runAsDone } from './progress.ts'
import { nextEntries, signersOf } from './protocol.ts'
import { releasedOf, tableOfCounts } from './released.ts'
import { type CheckedBody, kindOf, plannedRun, refusedPlan } from './rules.ts'

const body = (id: string, more: Partial<CheckedBody> = {}): CheckedBody => ({
  id,
  name: `Påhittade ${id}`,
  type: 'agency',
  names: [`Påhittade ${id}`],
  actsAsPolice: false,
  reportedAs: [],
  hasEncoded: false,
  ...more,
})
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/u), { minLength: 2, maxLength: 8 })

describe('what a body is', () => {
  test('one fact is enough, whatever the others say', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, type) => {
        const innocent = { name, type, names: [name] }
        expect(kindOf(body('x', { ...innocent, actsAsPolice: true }))).toBe('police')
        expect(kindOf(body('x', { ...innocent, reportedAs: ['ngo', 'migration_authority'] }))).toBe(
          'migration_authority',
        )
        expect(kindOf(body('x', { ...innocent, names: [name, 'Åklagarmyndigheten'] }))).toBe('prosecution')
      }),
    )
  })

  test('of the bodies that everybody knows, police, prosecutors and the migration authority may not link', () => {
    const kinds = new Map(
      KNOWN_BODIES.map(({ name, aliases = [], nameEn, type }) => [
        name,
        kindOf(body('x', { type, names: [name, ...(nameEn === undefined ? [] : [nameEn]), ...aliases] })),
      ]),
    )
    for (const name of [
      'Polismyndigheten',
      'Rikspolisstyrelsen',
      'Rikskriminalpolisen',
      'Säkerhetspolisen',
      'Tullverket',
      'Kustbevakningen',
    ])
      expect([name, kinds.get(name)]).toEqual([name, 'police'])
    for (const name of ['Åklagarmyndigheten', 'Ekobrottsmyndigheten'])
      expect([name, kinds.get(name)]).toEqual([name, 'prosecution'])
    expect(kinds.get('Migrationsverket')).toBe('migration_authority')
    for (const name of ['Socialstyrelsen', 'Folkhälsomyndigheten', 'Brottsförebyggande rådet'])
      expect([name, kinds.get(name)]).toEqual([name, 'authority'])
  })
})

describe('a plan', () => {
  test('is refused where the unit encodes, whoever else does', () => {
    fc.assert(
      fc.property(ids, (all) => {
        const bodies = all.map((id) => body(id))
        const broken = brokenByPlan(plannedRun(bodies[0]!, bodies, 3))
        expect(broken).toContain('linkage.unit_encodes')
        expect(refusedPlan(plannedRun(body('unit-of-its-own'), bodies, 3))).toBeUndefined()
      }),
    )
  })
})

describe('a protocol', () => {
  const settings = { secretKey: 'a key that is used in tests and nowhere else' }
  const now = new Date('2010-03-01T09:00:00Z')
  const digest = fc.stringMatching(/^[0-9a-f]{64}$/u)

  test('tells of a run that is not destroyed before a witness that it cannot be closed, whatever came in', () => {
    fc.assert(
      fc.property(
        ids,
        fc.uniqueArray(digest, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        (encoders, files, left) => {
          const planned = {
            by: 'asks',
            event: {
              kind: 'planned',
              period: 1,
              unit: 'unit',
              unitKind: 'authority',
              encoders,
              leastCount: 3,
            },
          } as const
          const received = files.map(
            (one) => ({ by: 'unit', event: { kind: 'received', digest: one } }) as const,
          )
          const witness = encoders[0]!
          const signed = (by: string) =>
            files.map((one) => ({ by, event: { kind: 'destroyed', digest: one, witness } }) as const)
          const codes = (happenings: Parameters<typeof nextEntries>[2]) =>
            brokenAtEnd(
              runAsDone(nextEntries([], 'run', [planned, ...received, ...happenings], now, settings)),
            )
          expect(codes([])).toContain('linkage.keys_not_destroyed')
          // What the unit says of a witness counts for nothing until the witness signs, and signs for every file.
          expect(codes(signed('unit'))).toContain('linkage.keys_not_destroyed')
          expect(
            codes([...signed('unit'), ...signed(witness).filter((_, at) => at !== left % files.length)]),
          ).toContain('linkage.keys_not_destroyed')
          expect(codes([...signed('unit'), ...signed(witness)])).toEqual([])
        },
      ),
      { numRuns: 25 },
    )
  })

  test('is signed by the house alone: with another key nothing of it holds', () => {
    const event = {
      kind: 'planned',
      period: 1,
      unit: 'u',
      unitKind: 'authority',
      encoders: ['a', 'b'],
      leastCount: 3,
    } as const
    const entries = nextEntries([], 'run', [{ by: 'asks', event }], now, settings)
    expect(encodersIn(entries)).toEqual(['a', 'b'])
    expect(progressOf(entries, ['a', 'b']).state).toBe('collecting')
    const { publicKey } = generateKeyPairSync('ed25519')
    expect(verifyProtocol(entries, signersOf(entries, publicKey))).toMatchObject({ reason: 'signature' })
  })
})

test('no count under the least leaves the unit, and none stands alone to be worked out', () => {
  const counts = fc.array(fc.nat({ max: 12 }), { minLength: 7, maxLength: 7 })
  fc.assert(
    fc.property(counts, fc.integer({ min: 3, max: 6 }), (all, least) => {
      const linked = {
        lists: ['a', 'b', 'c'],
        histories: all.map((count, at) => ({
          history: [0, 1, 2].map((list) => ((at + 1) >> list) % 2 === 1),
          count,
        })),
        linkedPairs: 0,
        closePairs: 0,
      }
      const bodies = linked.lists.map((id) => ({ id, name: `Påhittade ${id}` }))
      const told = releasedOf(linked, bodies, least).histories
      for (const { count } of told)
        if (count !== null && count > 0) expect(count).toBeGreaterThanOrEqual(least)
      const hidden = told.filter(({ count }) => count === null)
      const small = all.filter((count) => count > 0 && count < least)
      expect(hidden.length).toBeGreaterThanOrEqual(small.length)
      // One alone is hidden only where there is no other that anybody has.
      if (hidden.length === 1) expect(all.filter((count) => count > 0)).toHaveLength(1)
      expect([...tableOfCounts(linked, bodies).counts].reduce((sum, count) => sum + count, 0)).toBe(
        all.reduce((sum, count) => sum + count, 0),
      )
    }),
  )
})
