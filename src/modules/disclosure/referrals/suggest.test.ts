import { expect, test } from 'vitest'
import { needs } from '../../support/index.ts'
import { CASE_SECTIONS } from '../legal/least.ts'
import { kindOf, usualParts } from './needs-of.ts'
import { type Candidate, type CandidateProgramme, suggest } from './suggest.ts'

const programme = (changed: Partial<CandidateProgramme> = {}): CandidateProgramme => ({
  name: 'Påhittat program',
  meets: ['addiction'],
  languages: [],
  counties: [],
  capacity: 'open',
  capacityOn: '2026-11-20',
  ...changed,
})
const body = (name: string, changed: Partial<Candidate> = {}): Candidate => ({
  bodyId: name,
  name,
  county: null,
  kinds: ['ngo'],
  tasks: [],
  coordinates: false,
  programmes: [],
  ...changed,
})
const sought = { need: 'addiction', county: '14', language: 'th' } as const

test('a suggestion says what it rests on: what it meets, its language, its county, and since when it has room', () => {
  const [first] = suggest(sought, [
    body('Påhittade kliniken', { programmes: [programme({ languages: ['th'], counties: ['14'] })] }),
  ])
  expect(first).toEqual({
    bodyId: 'Påhittade kliniken',
    name: 'Påhittade kliniken',
    programme: 'Påhittat program',
    reasons: [
      { kind: 'meets', meets: 'addiction' },
      { kind: 'speaks', language: 'th' },
      { kind: 'county' },
      { kind: 'capacity', capacity: 'open', on: '2026-11-20' },
    ],
  })
})

test('whoever has room comes first, then the language, then the county', () => {
  const found = suggest(sought, [
    body('Full', { programmes: [programme({ capacity: 'full', languages: ['th'], counties: ['14'] })] }),
    body('I länet', { programmes: [programme({ counties: ['14'] })] }),
    body('Thailändska', { programmes: [programme({ languages: ['th-TH'] })] }),
    body('Kö', { programmes: [programme({ capacity: 'waiting', languages: ['th'] })] }),
  ])
  expect(found.map(({ name }) => name)).toEqual(['Thailändska', 'I länet', 'Kö', 'Full'])
})

test('nobody is suggested who does not meet the need, or who works in another county', () => {
  expect(
    suggest(sought, [
      body('Annat', { programmes: [programme({ meets: ['livelihood'] })] }),
      body('Annat län', { programmes: [programme({ counties: ['01'] })] }),
    ]),
  ).toEqual([])
})

test('protected housing leads to the regional coordinator and the social board of the county', () => {
  const found = suggest({ need: 'protected_housing', county: '14', language: null }, [
    body('Länsstyrelsen', { county: '14', kinds: ['other_authority'], coordinates: true }),
    body('Kommunen', { county: '14', tasks: ['social_services', 'health'] }),
    body('Andra kommunen', { county: '01', tasks: ['social_services', 'health'] }),
    body('Föreningen'),
  ])
  expect(found.map(({ name }) => name)).toEqual(['Länsstyrelsen', 'Kommunen'])
})

test('what a recipient usually needs never says where the person stays, for any need', () => {
  for (const { key } of needs)
    for (const { section, field } of usualParts(key)) {
      expect(CASE_SECTIONS).toContain(section)
      expect(section).not.toBe('whereabouts')
      expect(field).not.toBe('')
    }
})

test('a body is asked as what the need asks for, where it can be that', () => {
  expect(kindOf('health', ['social_services', 'health', 'other_authority'])).toBe('health')
  expect(kindOf('money', ['social_services', 'health', 'other_authority'])).toBe('social_services')
  expect(kindOf('health', ['police', 'other_authority'])).toBe('police')
  expect(kindOf('health', ['other_authority'])).toBe('other_authority')
  expect(kindOf('health', ['ngo'])).toBe('ngo')
})
