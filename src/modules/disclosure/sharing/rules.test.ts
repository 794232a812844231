import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ConsentItem, FoundConsent } from '../consents/consent.ts'
import { CASE_SECTIONS } from '../legal/least.ts'
import { AGE_GROUPS, SECRECIES } from '../legal/situation.ts'
import { endMoment, type Known, partsBeyond, situationOf } from './rules.ts'

const part = fc.record({
  section: fc.constantFrom(...CASE_SECTIONS),
  field: fc.constantFrom('', 'one', 'two'),
})
const item = fc
  .record({ part, toBody: fc.constantFrom('a', 'b'), purpose: fc.constantFrom('support', 'protection') })
  .map(({ part: named, ...rest }): ConsentItem => ({ ...rest, ...named, toName: '' }) as ConsentItem)

const consentOf = (items: readonly ConsentItem[]): FoundConsent => ({
  id: 'consent',
  givenOn: '2026-01-01',
  expiresOn: '2026-12-31',
  language: 'sv',
  interpreter: 'none_needed',
  representative: 'none',
  manner: 'oral',
  note: null,
  withdrawnAt: null,
  recordedAt: new Date('2026-01-01'),
  items,
})
const knownWith = (changed: Partial<Known> = {}): Known => ({
  secrecy: 'social',
  holdsInvestigation: false,
  sheltered: false,
  guardianSuspected: false,
  consents: [],
  file: { ageGroup: 'adult' },
  ...changed,
})

test('a consent opens exactly the parts that it names for this recipient and purpose, and no reasoning widens it', () => {
  fc.assert(
    fc.property(
      fc.array(item, { maxLength: 8 }),
      fc.array(part, { maxLength: 8 }),
      fc.boolean(),
      (items, parts, reasoned) => {
        const request = {
          provision: 'consent' as const,
          consentId: 'consent',
          toBody: 'a',
          purpose: 'support' as const,
          necessity: reasoned ? 'ett skäl' : undefined,
        }
        const beyond = partsBeyond(request, parts, knownWith({ consents: [consentOf(items)] }))
        const named = (one: (typeof parts)[number]) =>
          items.some(
            ({ toBody, purpose, section, field }) =>
              toBody === 'a' &&
              purpose === 'support' &&
              section === one.section &&
              (field === '' || field === one.field),
          )
        expect(beyond.map(({ section, field }) => ({ section, field }))).toEqual(
          parts.filter((one) => !named(one)),
        )
      },
    ),
  )
})

test('age, secrecy and a guardian’s suspicion are the case’s own, whatever is stated', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SECRECIES),
      fc.constantFrom(...AGE_GROUPS),
      fc.boolean(),
      fc.dictionary(
        fc.constantFrom('age', 'secrecy', 'suspected', 'childRisksHarm'),
        fc.constantFrom('yes', 'no', 'child'),
      ),
      (secrecy, ageGroup, guardianSuspected, stated) => {
        const known = knownWith({ secrecy, guardianSuspected, file: { ageGroup } })
        const request = { toKind: 'ngo', form: 'copy', purpose: 'support', situation: stated } as never
        const situation = situationOf(request, known, '2026-11-24')
        expect(situation).toMatchObject({ secrecy, age: ageGroup })
        expect(situation.consent).toBeUndefined()
        if (guardianSuspected) expect(situation.guardian).toMatchObject({ suspected: true })
      },
    ),
  )
})

test('the whereabouts of somebody in protected housing are beyond every consent', () => {
  const everything = CASE_SECTIONS.map((section) => ({ section, field: '' }))
  const consent = consentOf(
    everything.map((named) => ({ ...named, toBody: 'a', toName: '', purpose: 'support' as const })),
  )
  const request = {
    provision: 'consent' as const,
    consentId: 'consent',
    toBody: 'a',
    purpose: 'support' as const,
  }
  const known = knownWith({ sheltered: true, consents: [consent] })
  expect(partsBeyond(request, everything, known).map(({ section }) => section)).toEqual(['whereabouts'])
})

test('a disclosure holds through its last day, also when clocks change', () => {
  expect(endMoment('2026-11-24').toISOString()).toBe('2026-11-24T23:00:00.000Z')
  expect(endMoment('2026-06-24').toISOString()).toBe('2026-06-24T22:00:00.000Z')
  expect(endMoment('2026-10-24').toISOString()).toBe('2026-10-24T22:00:00.000Z')
})
