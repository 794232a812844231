import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentHash } from '../../../platform/proof/content-hash.ts'
import { exampleAccount } from '../../../testing/accounts.ts'
import { compareAccounts } from './comparison.ts'
import { AccountDocument } from './document.ts'
import { accountHash, verifyAccount } from './hash.ts'
import { readAccountJson } from './json.ts'
import { freezeAccount } from './publishing.ts'

const account = freezeAccount(exampleAccount({ measures: 3, areas: 2 }), '2011-06-30')

type Branch = Record<string, unknown>
const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, held]) => [key, shuffled(held)]),
  )
}

/** Every place that holds a text or a number, as a path of keys. */
const leaves = (value: unknown, path: string[] = []): string[][] => {
  if (typeof value === 'string' || typeof value === 'number') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) => leaves(held, [...path, key]))
}
const alter = (document: AccountDocument, path: readonly string[]): AccountDocument => {
  const copy = structuredClone(document)
  const last = path.at(-1) as string
  const branch = path.slice(0, -1).reduce<Branch>((at, key) => at[key] as Branch, copy as unknown as Branch)
  branch[last] = typeof branch[last] === 'number' ? (branch[last] as number) + 1 : `${branch[last]}x`
  return copy
}

test('the hash is SHA-256 of the canonical text', () => {
  expect(contentHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
})

test('whatever is altered in a published account, it is found out', () => {
  const places = leaves(account)
  expect(places.length).toBeGreaterThan(300)
  fc.assert(
    fc.property(fc.constantFrom(...places), (path) => {
      const altered = alter(account, path)
      expect(verifyAccount(altered, account.hash ?? '')).toBe(false)
      if (path[0] !== 'hash') expect(accountHash(altered)).not.toBe(account.hash)
    }),
    { numRuns: 150 },
  )
  expect(verifyAccount(shuffled(account), account.hash ?? '')).toBe(true)
}, 30_000)

test('verification answers no to anything that is not an account', () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      expect(verifyAccount(anything, account.hash ?? '')).toBe(false)
    }),
  )
})

test('two versions with the same content do not differ', () => {
  expect(compareAccounts(account, structuredClone(account))).toEqual([])
})

test('whatever is altered in the content, the comparison tells it', () => {
  const own = ['version', 'status', 'published', 'hash', 'correction', 'format']
  const places = leaves(account).filter(([first]) => !own.includes(first ?? ''))
  fc.assert(
    fc.property(fc.constantFrom(...places), (path) => {
      expect(compareAccounts(account, alter(account, path)).length).toBeGreaterThan(0)
    }),
    { numRuns: 150 },
  )
}, 30_000)

test('a comparison names the place by ids and gives both texts', () => {
  const next = structuredClone(account)
  next.measures.reverse()
  const measure = next.measures.find(({ id }) => id === 'm2')
  if (measure) measure.heading = 'Ny rubrik'
  next.activities = []
  expect(compareAccounts(account, next)).toEqual([
    { kind: 'moved', path: ['measures'], before: 'm1, m2, m3', after: 'm3, m2, m1' },
    {
      kind: 'changed',
      path: ['measures', 'm2', 'heading'],
      before: account.measures[1]?.heading,
      after: 'Ny rubrik',
    },
    {
      kind: 'removed',
      path: ['activities', 'activity-1'],
      before: expect.stringContaining('Jourtelefon'),
      after: null,
    },
  ])
})

/** As accounts were before sections were added that an account need not have. */
const earlier = {
  format: 'samlad.account/1',
  language: 'sv',
  plan: {
    id: 'påhittad-plan',
    reference: 'Ex. 2007/08:998',
    title: 'Påhittad plan',
    language: 'sv',
    decided: '2008-07-10',
    period: null,
  },
  number: 1,
  version: 1,
  status: 'published',
  published: '2011-06-30',
  asOf: '2011-06-01',
  hash: 'a2e530c5d41324ffd2a47298c9f5bf42de3ccdd5bb104341bef6fd6a467370ba',
  issuer: null,
  correction: null,
  conclusions: [
    {
      id: 'c',
      kind: 'paragraph',
      sentences: [{ id: 'c1', text: 'Arbetet går vidare.', claim: 'none', exemption: null, sources: [] }],
    },
  ],
  areas: [],
  measures: [],
  activities: [],
  assignments: [],
  bodies: [],
  money: { planned: [], traced: [], untraced: [] },
  baselines: [],
  method: [],
  sources: [],
}

test('an account that was published before the form grew opens as it was and keeps its hash', () => {
  expect(AccountDocument.parse(earlier)).toEqual(earlier)
  expect(verifyAccount(earlier, earlier.hash)).toBe(true)
  expect(readAccountJson(JSON.stringify({ account: earlier, hash: earlier.hash }))).toMatchObject({
    genuine: true,
  })
})

test('what the form has since is sealed with the rest', () => {
  const letter = { session: '2011/12', number: 17, place: null, decided: null, signatures: [] }
  expect(accountHash({ ...account, letter })).not.toBe(accountHash(account))
  expect(() => AccountDocument.parse({ ...account, letter: { ...letter, secretary: 'x' } })).toThrow()
})
