import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldsOf, sectionKeys } from '../../../support/index.ts'
import { CASE_SECTIONS } from '../../legal/least.ts'
import { buildRelease, handedOut, manifestOf, newSalts } from './release.ts'
import {
  mayChoose,
  type PartOfCase,
  proposalFor,
  RECIPIENTS,
  type SecrecyFacts,
  standingOf,
} from './rules.ts'

const PLACE = 'Påhittade vägen 7'

const part: fc.Arbitrary<PartOfCase> = fc.constantFrom(...CASE_SECTIONS).chain((section) =>
  fc.record({
    section: fc.constant(section),
    field: fc.constantFrom('', ...Object.keys(fieldsOf(section))),
    value: fc.constantFrom('påhittat', `bor på ${PLACE}`, 'påhittade  VÄGEN-7', 'ja'),
  }),
)
const facts: fc.Arbitrary<SecrecyFacts> = fc.record({
  recipient: fc.constantFrom(...RECIPIENTS),
  secrecy: fc.constantFrom('social' as const, 'health' as const, 'migration' as const, 'police' as const),
  isChild: fc.boolean(),
  sheltered: fc.boolean(),
  guardianSuspected: fc.boolean(),
  traces: fc.constant([PLACE]),
})
const choice = fc.constantFrom('show' as const, 'osl-26-1' as const, 'osl-12-3' as const, undefined)

test('nothing is shown before somebody shows it, toward anybody', () => {
  fc.assert(
    fc.property(part, facts, (one, known) => {
      expect(standingOf(proposalFor(one, known), undefined).shown).toBe(false)
    }),
  )
})

test('toward others than the person every part has a section that covers it', () => {
  fc.assert(
    fc.property(part, facts, (one, known) => {
      if (known.recipient !== 'self') expect(proposalFor(one, known).sections.length).toBeGreaterThan(0)
    }),
  )
})

test('where somebody is is never shown to others, in its field or in any text, whatever is ticked', () => {
  fc.assert(
    fc.property(part, facts, choice, (one, known, ticked) => {
      const tells =
        one.section === 'whereabouts' || one.section === 'housing' || /v[äÄ]gen.?7/i.test(one.value)
      if (known.recipient === 'self' || !tells) return
      const proposal = proposalFor(one, known)
      expect(standingOf(proposal, ticked).shown).toBe(false)
      expect(mayChoose(proposal, 'show')).toBe(false)
    }),
  )
})

test('somebody suspected, and a guardian who is, sees no way to the person, whatever is ticked', () => {
  fc.assert(
    fc.property(part, facts, choice, (one, known, ticked) => {
      const suspected =
        known.recipient === 'suspected' || (known.recipient === 'guardian' && known.guardianSuspected)
      if (!suspected || !['contact', 'whereabouts', 'housing'].includes(one.section)) return
      expect(standingOf(proposalFor(one, known), ticked).shown).toBe(false)
    }),
  )
})

test('a shelter’s place is not shown to the person either', () => {
  fc.assert(
    fc.property(facts, choice, (known, ticked) => {
      const one: PartOfCase = { section: 'whereabouts', field: 'address', value: PLACE }
      const standing = standingOf(proposalFor(one, { ...known, recipient: 'self', sheltered: true }), ticked)
      expect(standing.shown).toBe(false)
    }),
  )
})

test('the person may be shown what is their own, and what is about others is covered until somebody shows it', () => {
  const self: SecrecyFacts = {
    recipient: 'self',
    secrecy: 'social',
    isChild: false,
    sheltered: false,
    guardianSuspected: false,
    traces: [],
  }
  const own = proposalFor({ section: 'health', field: 'health', value: 'påhittat' }, self)
  expect(own).toMatchObject({ sections: [], bar: null })
  expect(mayChoose(own, 'osl-26-1')).toBe(true)
  const others = proposalFor({ section: 'family', field: 'relatives', value: 'påhittat' }, self)
  expect(others.sections).toEqual(['osl-26-1'])
  expect(proposalFor({ section: 'notes', field: '', value: 'påhittat' }, self).sections).toEqual([
    'osl-26-5',
    'osl-26-1',
  ])
})

test('each recipient meets the sections that hold toward just them', () => {
  const known: SecrecyFacts = {
    recipient: 'anybody',
    secrecy: 'social',
    isChild: true,
    sheltered: true,
    guardianSuspected: false,
    traces: [],
  }
  const place: PartOfCase = { section: 'whereabouts', field: 'address', value: PLACE }
  const health: PartOfCase = { section: 'health', field: 'health', value: 'påhittat' }
  const of = (one: PartOfCase, recipient: SecrecyFacts['recipient']) =>
    proposalFor(one, { ...known, recipient }).sections
  expect(of(health, 'journalist')).toEqual(['osl-26-1'])
  expect(of(health, 'guardian')).toEqual(['osl-12-3', 'osl-26-1'])
  expect(of(place, 'guardian')).toContain('osl-26-2')
  expect(of(place, 'journalist')).toContain('osl-26-14-c')
  expect(proposalFor(health, { ...known, recipient: 'authority' }).bar).toBe('authority')
  expect(proposalFor(health, { ...known, recipient: 'journalist', secrecy: 'health' }).sections).toEqual([
    'osl-25-1',
  ])
})

test('a release and its manifest hold nothing of what is covered, neither the text nor what it is called', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ one: part, ticked: choice })), facts, (given, known) => {
      const reviewed = given.map(({ one, ticked }, index) => {
        const proposal = proposalFor(one, known)
        const standing = standingOf(proposal, ticked)
        const value = standing.shown ? one.value : `PLANTERAT ${index}`
        return {
          ...one,
          value,
          key: `${one.section}-${index}`,
          day: null,
          proposal,
          choice: ticked,
          standing,
        }
      })
      const head = { number: 'H-1', bodyName: 'Påhittad nämnd', recipient: known.recipient }
      const release = buildRelease(head, reviewed)
      const manifest = manifestOf(release, newSalts(release), new Date(0))
      expect(JSON.stringify([release, handedOut(release), manifest])).not.toContain('PLANTERAT')
      for (const covered of release.parts.filter((one) => one.covered))
        expect(Object.keys(covered).sort()).toEqual(['by', 'covered', 'section'])
      for (const { section } of manifest.parts) expect(sectionKeys).toContain(section)
      expect(manifest.parts.length).toBe(reviewed.length)
    }),
  )
})
