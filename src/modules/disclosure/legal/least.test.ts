import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CASE_SECTIONS, type CaseSection, widerThanProvision } from './least.ts'
import { PROVISION_KEYS, type ProvisionKey } from './provisions.ts'

const tooWide = (provision: ProvisionKey, sections: readonly CaseSection[], facts = {}) =>
  widerThanProvision(provision, sections, { sheltered: false, ...facts }).map(
    ({ section, reason }) => `${section}: ${reason}`,
  )

test('an investigation gets what concerns the offence: catches health or the plan that goes along', () => {
  expect(tooWide('serious_crime', ['identity', 'safety', 'identification', 'legal'])).toEqual([])
  expect(tooWide('crime_against_child', ['identity', 'health', 'needs', 'plan'])).toEqual([
    'health: not_named_necessary',
    'needs: not_named_necessary',
    'plan: not_named_necessary',
  ])
  expect(tooWide('serious_crime', ['health'], { namedNecessary: ['health'] })).toEqual([])
})

test('a request for contact data gets contact data alone, whatever is named', () => {
  expect(tooWide('contact_request', ['contact'])).toEqual([])
  expect(tooWide('contact_request', ['contact', 'health'], { namedNecessary: ['health'] })).toEqual([
    'health: beyond_provision',
  ])
})

test('whether somebody stays in a shelter is yes or no: no section of the case goes with it', () => {
  expect(tooWide('stay_request', CASE_SECTIONS)).toHaveLength(CASE_SECTIONS.length)
})

test('consent covers the sections it names and no other', () => {
  expect(
    tooWide('consent', ['needs', 'health'], { consented: ['needs'], namedNecessary: ['health'] }),
  ).toEqual(['health: beyond_consent'])
})

test('a report of concern gets what concerns the child', () => {
  expect(tooWide('report_of_concern', ['identity', 'family', 'safety', 'money'])).toEqual([
    'money: not_named_necessary',
  ])
})

test('where a shelter lies goes with no provision, named or consented: domain rule 8', () => {
  for (const provision of PROVISION_KEYS) {
    const facts = { sheltered: true, consented: CASE_SECTIONS, namedNecessary: CASE_SECTIONS }
    expect(tooWide(provision, ['whereabouts'], facts)).toEqual(['whereabouts: whereabouts_of_shelter'])
  }
})

test('asking for more never makes less too wide', () => {
  const sections = fc.subarray([...CASE_SECTIONS])
  fc.assert(
    fc.property(
      fc.constantFrom(...PROVISION_KEYS),
      sections,
      sections,
      fc.boolean(),
      (key, some, more, sheltered) => {
        const few = widerThanProvision(key, some, { sheltered })
        const many = widerThanProvision(key, [...new Set([...some, ...more])], { sheltered })
        expect(few.every(({ section }) => many.some((wide) => wide.section === section))).toBe(true)
      },
    ),
  )
})
