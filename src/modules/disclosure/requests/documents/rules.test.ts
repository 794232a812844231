import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldsOf, sectionKeys } from '../../../support/index.ts'
import { CASE_SECTIONS } from '../../legal/least.ts'
import { buildRelease, handedOut, manifestOf, newSalts } from './release.ts'
import {
  isAuthority,
  mayChoose,
  type PartOfCase,
  proposalFor,
  RECIPIENTS,
  type SecrecyFacts,
  standingOf,
  tracesIn,
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

const anyone: SecrecyFacts = {
  ...{ recipient: 'anybody', secrecy: 'social', isChild: false },
  ...{ sheltered: false, guardianSuspected: false, traces: [] },
}
const partOf = (name: string, value = 'påhittat'): PartOfCase => {
  const [section, field = ''] = name.split('.')
  return { section: section as PartOfCase['section'], field, value }
}

test('what traces somebody is where they are, and toward somebody suspected how they are reached', () => {
  const places = ['whereabouts.staying_at', 'whereabouts.address', 'whereabouts.home_address']
  const guarded = [...places, 'whereabouts.ip_addresses', 'housing.must_not_be_near']
  const reached = ['contact.telephone', 'contact.email']
  const all = [...guarded, ...reached, 'contact.workplace', 'health.health'].map((name) => partOf(name, name))
  expect(tracesIn(all, false)).toEqual(guarded)
  expect(tracesIn(all, true)).toEqual([...guarded, ...reached])
})

test('a trace is found however it is written, and two or three letters trace nobody', () => {
  const barred = (value: string, ...traces: string[]) =>
    proposalFor(partOf('notes', value), { ...anyone, traces }).bar !== null
  expect(barred('ring 070-123 45 67', '0701234567')).toBe(true)
  expect(barred('på VÄG. 7', 'väg7')).toBe(true)
  expect(barred('i Ale', 'Ale')).toBe(false)
  expect(barred('i Ale', 'Ale', 'i Ale')).toBe(true)
  expect(barred('i Mora', 'Kiruna')).toBe(false)
})

test('each body has the secrecy of its own work, and one that is no authority has no official documents', () => {
  const main = (secrecy: SecrecyFacts['secrecy']) =>
    proposalFor(partOf('health.health'), { ...anyone, secrecy }).sections
  expect((['social', 'health', 'migration', 'police'] as const).map(main)).toEqual([
    ...[['osl-26-1'], ['osl-25-1'], ['osl-37-1'], ['osl-35-1']],
  ])
  expect((['social', 'health', 'migration', 'police'] as const).every(isAuthority)).toBe(true)
  expect(isAuthority('private' as never)).toBe(false)
})

test('where somebody is is covered by what protects just that, toward just whom it does', () => {
  const sections = (changed: Partial<SecrecyFacts>, name = 'whereabouts.address') =>
    proposalFor(partOf(name), { ...anyone, ...changed }).sections
  expect(sections({})).toEqual(['osl-21-3', 'osl-26-1'])
  expect(sections({}, 'housing.wish')).toEqual(['osl-21-3', 'osl-26-1'])
  expect(sections({ sheltered: true })).toEqual(['osl-26-14-c', 'osl-21-3', 'osl-26-1'])
  expect(sections({ recipient: 'guardian', isChild: true })).toEqual(['osl-26-2', 'osl-21-3', 'osl-26-1'])
  expect(sections({ recipient: 'guardian' })).toEqual(['osl-21-3', 'osl-26-1'])
  expect(sections({ recipient: 'relative', isChild: true })).toEqual(['osl-21-3', 'osl-26-1'])
  expect(sections({ recipient: 'self', sheltered: true })).toEqual(['osl-26-14-c', 'osl-26-1'])
  expect(sections({ recipient: 'self' })).toEqual([])
  expect(sections({}, 'contact.telephone')).toEqual(['osl-26-1', 'osl-21-3'])
  expect(sections({ recipient: 'guardian', isChild: true }, 'contact.telephone')).toEqual([
    'osl-12-3',
    'osl-26-1',
  ])
})

test('toward the person only a shelter’s place is barred, in its field or told in a text', () => {
  const bar = (name: string, sheltered: boolean, value?: string) =>
    proposalFor(partOf(name, value), { ...anyone, recipient: 'self', sheltered, traces: [PLACE] }).bar
  expect(bar('whereabouts.address', false)).toBeNull()
  expect(bar('notes', false, PLACE)).toBeNull()
  expect(bar('whereabouts.address', true)).toBe('whereabouts')
  expect(bar('notes', true, PLACE)).toBe('mentions_whereabouts')
  expect(bar('health.health', true)).toBeNull()
})

test('what shows the way is barred toward those suspected, and toward no others', () => {
  const bar = (name: string, changed: Partial<SecrecyFacts>) =>
    proposalFor(partOf(name), { ...anyone, ...changed }).bar
  const ways = ['safety.precautions', 'safety.agreed_signal', 'family.keep_away', 'family.accompanying']
  for (const name of [...ways, 'work.occupation', 'work.education', 'legal.counsel', 'contact.telephone']) {
    expect(bar(name, { recipient: 'suspected' })).toBe('traces_to_suspected')
    expect(bar(name, { recipient: 'guardian', guardianSuspected: true })).toBe('traces_to_suspected')
    expect(bar(name, { recipient: 'guardian' })).toBeNull()
    expect(bar(name, { recipient: 'relative', guardianSuspected: true })).toBeNull()
  }
  expect(bar('health.health', { recipient: 'suspected' })).toBeNull()
})

test('what is about others is covered toward the person, each of it', () => {
  const own = (name: string) =>
    proposalFor(partOf(name), { ...anyone, recipient: 'self' }).sections.length === 0
  const others = [
    ...['children', 'accompanying', 'guardians', 'guardian_suspected', 'relatives', 'keep_away'].map(
      (of) => `family.${of}`,
    ),
    ...['safety.threats', 'safety.from_whom', 'contact.trusted_person', 'contact.safe_by_whom'],
    ...['identification.first_seen_by', 'legal.proceedings'],
  ]
  for (const name of [...others, 'notes', 'documents', 'plan'])
    expect([name, own(name)]).toEqual([name, false])
  for (const name of ['health.health', 'contact.telephone', 'whereabouts.address'])
    expect([name, own(name)]).toEqual([name, true])
})

test('what is chosen holds where nothing bars it, and can be chosen only where it may apply', () => {
  const open = { sections: ['osl-12-3', 'osl-26-1'], others: ['osl-26-5'], bar: null } as const
  const barred = { ...open, bar: 'whereabouts' } as const
  const covered = (section: string) => ({ shown: false, section })
  expect(standingOf(open, 'show')).toEqual({ shown: true })
  expect(standingOf(open, 'osl-26-1')).toEqual(covered('osl-26-1'))
  expect(standingOf(open, undefined)).toEqual(covered('osl-12-3'))
  expect(standingOf({ ...open, sections: [] }, undefined)).toEqual({ shown: false, section: null })
  expect(standingOf(barred, 'show')).toEqual(covered('osl-12-3'))
  expect(standingOf(barred, 'osl-26-1')).toEqual(covered('osl-26-1'))
  const choices = ['show', 'osl-12-3', 'osl-26-5', 'osl-25-1'] as const
  expect(choices.map((choice) => mayChoose(open, choice))).toEqual([true, true, true, false])
  expect(choices.map((choice) => mayChoose(barred, choice))).toEqual([false, true, true, false])
})
