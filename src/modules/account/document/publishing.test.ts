import { expect, test } from 'vitest'
import { exampleAccount } from '../../../testing/accounts.ts'
import { AccountDocument } from './document.ts'
import { verifyAccount } from './hash.ts'
import { correctAccount, freezeAccount, refusePublishing } from './publishing.ts'

const draft = exampleAccount({ measures: 4, areas: 2 })
const codes = (document: AccountDocument) => refusePublishing(document).map(({ code }) => code)
const changed = (change: (copy: AccountDocument) => void): AccountDocument => {
  const copy = structuredClone(draft)
  change(copy)
  return copy
}

test('a complete draft may be published, and carries its hash afterwards', () => {
  expect(refusePublishing(draft)).toEqual([])
  const published = freezeAccount(draft, '2011-06-30')
  expect(AccountDocument.parse(published).published).toBe('2011-06-30')
  expect(verifyAccount(published, published.hash ?? '')).toBe(true)
})

test('a claim without a source stops the publication and says where it stands', () => {
  const without = changed((copy) => {
    const result = copy.measures[0]?.results[0]?.output
    if (result?.kind === 'answered' && result.sentences[0]) result.sentences[0].sources = []
  })
  expect(refusePublishing(without)).toEqual([
    {
      code: 'account.claim_without_source',
      place: { chapter: 'measure', id: 'm1' },
      subject: 'Vägledningen har tagits fram och spridits till 290 verksamheter.',
    },
  ])
  expect(() => freezeAccount(without, '2011-06-30')).toThrow('account.claim_without_source')
})

test('a source that is missing from the register, or differs from it, stops the publication', () => {
  expect(codes(changed((copy) => void copy.sources.splice(0, 1)))).toContain('account.source_not_registered')
  const swapped = changed((copy) => {
    if (copy.sources[0]) copy.sources[0].hash = '0'.repeat(64)
  })
  expect(codes(swapped)).toContain('account.source_differs_from_register')
})

test('an account without conclusions is no account', () => {
  expect(codes(changed((copy) => void copy.conclusions.splice(0)))).toContain('account.conclusions_missing')
})

test('what is published is not published again', () => {
  expect(codes(freezeAccount(draft, '2011-06-30'))).toEqual(['account.already_published'])
})

test('a second version must say what it corrects', () => {
  expect(codes(changed((copy) => void Object.assign(copy, { version: 2 })))).toEqual([
    'account.correction_missing',
  ])
})

test('a correction is a new version that tells what changed and which version it replaces', () => {
  const published = freezeAccount(draft, '2011-06-30')
  const content = structuredClone(published)
  if (content.baselines[0]) content.baselines[0].value = { kind: 'measured', value: 38 }
  const corrected = correctAccount(published, content, 'En uppgift var fel.')
  expect(corrected.version).toBe(2)
  expect(corrected.correction).toEqual({
    corrects: { version: 1, hash: published.hash },
    reason: 'En uppgift var fel.',
    changes: [
      {
        kind: 'changed',
        path: ['baselines', 'baseline-1', 'value'],
        before: '{"kind":"measured","value":37}',
        after: '{"kind":"measured","value":38}',
      },
    ],
  })
  const second = freezeAccount(corrected, '2011-08-01')
  expect(second.hash).not.toBe(published.hash)
  expect(verifyAccount(published, published.hash ?? '')).toBe(true)
})

test('nothing to correct is no correction', () => {
  const published = freezeAccount(draft, '2011-06-30')
  expect(() => correctAccount(published, published, 'Inget.')).toThrow('Nothing differs')
  expect(() => correctAccount(draft, draft, 'Utkast.')).toThrow('Only a published account')
})

test('an id that points nowhere is no account', () => {
  const lost = changed((copy) => void copy.measures[0]?.assignments.push('nowhere'))
  expect(AccountDocument.safeParse(lost).success).toBe(false)
  const twice = changed((copy) => void copy.measures.push(...copy.measures.slice(0, 1)))
  expect(AccountDocument.safeParse(twice).success).toBe(false)
})
