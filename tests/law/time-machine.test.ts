import { describe, expect, test } from 'vitest'
import { assessProvision } from '../../src/modules/disclosure/legal/assess.ts'
import { situation } from '../../src/modules/disclosure/legal/example-situation.ts'
import { dayOfWeighing } from '../../src/modules/law/amendments/time-machine.ts'
import {
  amended,
  broughtBy,
  type Change,
  changedBy,
  ENACTED_NUMBERS,
  enacted,
  type Law,
  OFFENCE_FORMS,
  type OffenceForm,
  OWN_LAW,
  OWN_OFFENCES,
  offenceOf,
  type SectionKey,
  type Sfs,
  TERMS,
  without,
} from '../../src/modules/law/index.ts'
import { addDays, type Day } from '../../src/platform/clock/clock.ts'
import { type Item, itemsAround, PRESENT } from './items.ts'

/**
 * Pairs of the law with an amendment and without it. What each changes is written by hand from the statute and apart from the
 * engines that the machine asks; real ones are named by their number in the Swedish Code of Statutes, made-up ones are of 2027.
 */
interface Pair {
  readonly sfs: Sfs
  readonly what: string
  readonly from: Day
  readonly changes?: readonly Change[]
  /** Whether the amendment changes an item. */
  readonly touches: (item: Item) => boolean
}

const real = (sfs: Parameters<typeof enacted>[0], what: string, touches: Pair['touches']): Pair => ({
  sfs,
  what,
  from: enacted(sfs).from,
  touches,
})

const serious =
  (ask: (item: Extract<Item, { kind: 'disclosure' }>) => boolean): Pair['touches'] =>
  (item) =>
    item.kind === 'disclosure' && item.provision === 'serious_crime' && ask(item)
const is = (offence: string | undefined, ...keys: readonly string[]) => keys.includes(offence ?? '')
const cites =
  (...sections: readonly SectionKey[]): Pair['touches'] =>
  (item) =>
    (item.kind === 'step' || item.kind === 'page') && item.sections.some((one) => sections.includes(one))
const restsOn =
  (...sections: readonly SectionKey[]): Pair['touches'] =>
  (item) =>
    item.kind === 'disclosure' && sections.includes(item.section)
const any =
  (...tests: readonly Pair['touches'][]): Pair['touches'] =>
  (item) =>
    tests.some((one) => one(item))

/**
 * A scale where the house had read none before: a deed of which some day lies before it stays unread, one after it gets an answer
 * from the least penalty. The forms that the law does not punish are refused either way.
 */
const firstScale = (from: Day, punished: Readonly<Record<string, readonly OffenceForm[]>>): Pair['touches'] =>
  serious(
    ({ offence, form, deed }) => punished[offence ?? '']?.includes(form!) === true && deed!.from >= from,
  )
const [completed, attempt, preparation, conspiracy] = OFFENCE_FORMS
const ALONE: readonly OffenceForm[] = [completed]
const ATTEMPT: readonly OffenceForm[] = [completed, attempt]
const NO_FAILURE: readonly OffenceForm[] = [completed, attempt, preparation, conspiracy]
const EVERY: readonly OffenceForm[] = OFFENCE_FORMS

const future = (
  sfs: Sfs,
  what: string,
  from: Day,
  changes: readonly Change[],
  touches: Pair['touches'],
): Pair => ({
  ...{ sfs, what, from, changes, touches },
})
const version = <T>(sfs: Sfs, from: Day, value: T, applies?: 'started' | 'running' | 'closed') => ({
  ...{ from, by: sfs, value },
  ...(applies === undefined ? {} : { applies }),
})

const pairs: readonly Pair[] = [
  real(
    '2018:601',
    'the scales of trafficking and exploitation, which the house has not read before',
    firstScale('2018-07-01', {
      ...{
        trafficking: EVERY,
        trafficking_less_serious: EVERY,
        exploitation: NO_FAILURE,
        exploitation_gross: EVERY,
      },
    }),
  ),
  real(
    '2018:618',
    'the offences without intent, and exploitation of a child',
    firstScale('2018-07-01', {
      ...{ rape_negligent: ALONE, sexual_assault_negligent: ALONE, sexual_exploitation_of_child: ATTEMPT },
    }),
  ),
  real('2019:805', 'the scale of murder', firstScale('2020-01-01', { murder: EVERY })),
  real('2020:349', 'child marriage', firstScale('2020-07-01', { child_marriage: EVERY })),
  real(
    '2021:1108',
    'gross breach of integrity',
    firstScale('2022-01-01', { breach_of_integrity: ALONE, breach_of_womans_integrity: ALONE }),
  ),
  real('2022:310', 'honour oppression', firstScale('2022-06-01', { honour_oppression: ALONE })),
  real(
    '2022:1043',
    'the scales of sexual offences',
    firstScale('2022-08-01', {
      ...{ rape: EVERY, rape_less_serious: EVERY, rape_gross: EVERY },
      ...{ rape_of_child: EVERY, rape_of_child_gross: EVERY },
      ...{ sexual_assault: ATTEMPT, sexual_assault_less_serious: ATTEMPT, sexual_assault_gross: ATTEMPT },
      ...{ sexual_assault_of_child: ATTEMPT, sexual_assault_of_child_less_serious: ATTEMPT },
      ...{ sexual_assault_of_child_gross: ATTEMPT, posing_of_child: ATTEMPT, posing_of_child_gross: EVERY },
      ...{ purchase: ATTEMPT, purchase_from_child: ATTEMPT, purchase_from_child_less_serious: ATTEMPT },
      ...{ sexual_molestation: ALONE, sexual_molestation_gross: ALONE },
    }),
  ),
  real(
    '2023:257',
    'coercion and threat',
    firstScale('2023-07-01', {
      ...{ coercion: ALONE, coercion_gross: NO_FAILURE, threat: ALONE, threat_gross: NO_FAILURE },
    }),
  ),
  real(
    '2022:1015',
    'who may apply for reflection: times that began from its day until the wording was changed again',
    any(
      (item) =>
        item.kind === 'clock' &&
        is(item.clock, 'reflection_period', 'temporary_permit') &&
        item.startsOn >= '2022-08-01',
      cites('utll-5-15-before-2022-08'),
    ),
  ),
  real(
    '2024:79',
    'the act on placing children: times that rest on it and began when it applied, and steps that cite it',
    any(
      (item) =>
        item.kind === 'clock' &&
        item.startsOn >= '2024-04-01' &&
        is(
          item.clock,
          'placement_lapse',
          'court_submission',
          'court_trial',
          'court_application',
          'court_hearing',
        ),
      (item) =>
        (item.kind === 'step' || item.kind === 'page') &&
        item.sections.some((one) => one.startsWith('law-2024-79-')),
    ),
  ),
  real(
    '2025:170',
    'the duties to give data to law enforcement',
    any(
      restsOn('law-2025-170-4', 'law-2025-170-5', 'law-2025-170-8'),
      cites('law-2025-170-4', 'law-2025-170-5', 'law-2025-170-8'),
    ),
  ),
  real(
    '2025:179',
    'OSL 10:18 b and c, and 10:23, which every disclosure for the investigation of an offence cites',
    any(
      restsOn('osl-10-18-b', 'osl-10-18-c', 'osl-10-23'),
      cites('osl-10-18-b', 'osl-10-18-c', 'osl-10-23', 'osl-10-23-before-2025'),
    ),
  ),
  real('2025:934', 'OSL 10:15 a', any(restsOn('osl-10-15-a'), cites('osl-10-15-a'))),
  real(
    '2025:1501',
    'inquiries about children that are closed from 15 January 2026, or not yet; none that was closed before',
    any(
      (item) =>
        item.kind === 'file' &&
        item.facts.setting.retention === 'municipal' &&
        item.facts.investigation === 'investigation' &&
        item.facts.ageGroup === 'child' &&
        !item.facts.placedOrSheltered &&
        item.facts.holds.length === 0 &&
        (item.facts.closedOn === null || item.facts.closedOn >= '2026-01-15'),
      cites('sol-16-2-a'),
    ),
  ),
  real(
    '2026:852',
    'psychological violence and the gross violation of a child’s peace, where the house had no scale',
    // That it began on 1 July is own knowledge: a deed of that day is for a lawyer with it, as without it.
    () => false,
  ),
  real(
    '2026:950',
    'coercion to marry and child marriage: a deed of days on which it is not sure to have begun goes to a lawyer',
    serious(
      ({ offence, deed }) =>
        is(offence, 'coercion_to_marry', 'child_marriage') && deed!.until >= '2026-07-01',
    ),
  ),
  real('2026:1153', 'the words of who gets a guardian ad litem', cites('law-2005-429-2')),
  real(
    '2026:1221',
    'by which wording of UtlL 5:15 a permit and a reflection period that begin from its day run',
    any(
      (item) =>
        item.kind === 'clock' &&
        is(item.clock, 'reflection_period', 'temporary_permit') &&
        item.startsOn >= '2026-07-13',
      cites('utll-5-15', 'utll-5-15-before-2026-07-13'),
    ),
  ),
  real('2026:1318', 'stricter scales that open nothing which was not open', () => false),
  real('2026:1452', 'the words of OSL 22:1, and no rule', cites('osl-22-1')),
  real('2026:1310', 'the words of OSL 25:12 and 26:9, and no rule', cites('osl-25-12', 'osl-26-9')),
  future(
    '2027:101',
    'a minimum of six months for human exploitation, by the day of the deed',
    '2027-07-01',
    [{ table: 'scale', of: 'exploitation', version: version('2027:101', '2027-07-01', 6) }],
    serious(
      ({ offence, form, deed }) =>
        offence === 'exploitation' && form === 'completed' && deed!.until >= '2027-07-01',
    ),
  ),
  future(
    '2027:102',
    'OSL 10:21 does not lead to the police',
    '2027-07-01',
    [{ table: 'closed', of: 'osl-10-21', version: version('2027:102', '2027-07-01', ['police']) }],
    restsOn('osl-10-21'),
  ),
  future(
    '2027:103',
    'OSL 10:27 is changed in a way that the house has not been taught',
    '2027-07-01',
    [{ table: 'standing', of: 'osl-10-27', version: version('2027:103', '2027-07-01', 'unread' as const) }],
    any(restsOn('osl-10-27'), cites('osl-10-27')),
  ),
  future(
    '2027:104',
    'SoL 20:6 is repealed',
    '2027-07-01',
    [{ table: 'standing', of: 'sol-20-6', version: version('2027:104', '2027-07-01', 'repealed' as const) }],
    any(restsOn('sol-20-6'), cites('sol-20-6')),
  ),
  future(
    '2027:105',
    'an investigation about a child takes three months, those that have begun not',
    '2027-07-01',
    [
      {
        table: 'length',
        of: 'investigation',
        version: version('2027:105', '2027-07-01', { months: 3 }, 'started'),
      },
    ],
    (item) => item.kind === 'clock' && item.clock === 'investigation' && item.startsOn >= '2027-07-01',
  ),
  future(
    '2027:106',
    'the preliminary assessment takes ten days, also where it has begun',
    '2027-07-01',
    [
      {
        table: 'length',
        of: 'preliminary_assessment',
        version: version('2027:106', '2027-07-01', { days: 10 }, 'running'),
      },
    ],
    (item) => item.kind === 'clock' && item.clock === 'preliminary_assessment',
  ),
  future(
    '2027:107',
    'ten years instead of five for files that are closed from its day',
    '2027-07-01',
    [{ table: 'term', of: 'board_years', version: version('2027:107', '2027-07-01', 10, 'closed') }],
    (item) =>
      item.kind === 'file' &&
      item.facts.setting.retention === 'municipal' &&
      !item.facts.placedOrSheltered &&
      item.facts.holds.length === 0 &&
      (item.facts.closedOn === null || item.facts.closedOn >= '2027-07-01') &&
      // An inquiry is kept until 30 years of age, which is longer.
      item.facts.investigation !== 'investigation',
  ),
]

/** Amendments that change nothing that is decided: stricter scales over a limit, and what began on a day that is not sure. */
const NOTHING: ReadonlySet<string> = new Set(['2026:852', '2026:1318'])

const lawWith = ({ changes }: Pair): Law => (changes === undefined ? OWN_LAW : amended(OWN_LAW, changes))
const names = (items: readonly Item[]) => items.map(({ name }) => name)

describe('the law time machine', () => {
  test('has at least twenty pairs, twelve of them real', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(20)
    expect(pairs.filter(({ changes }) => changes === undefined).length).toBeGreaterThanOrEqual(12)
  })

  test.each(pairs)('SFS $sfs changes $what: all of it and nothing else', (pair) => {
    const items = itemsAround(pair.from)
    const found = changedBy(lawWith(pair), pair.sfs, dayOfWeighing(pair.from, PRESENT), items)
    expect(names(found)).toEqual(names(items.filter(pair.touches)))
    expect(found.length > 0).toBe(!NOTHING.has(pair.sfs))
  })

  test.each(pairs.filter(({ changes, from }) => changes !== undefined || from > PRESENT))(
    'SFS $sfs changes nothing before its day',
    (pair) => {
      const law = lawWith(pair)
      const before = without(law, pair.sfs)
      const eve = addDays(pair.from, -1)
      const early = itemsAround(pair.from).filter(
        (item) => !('startsOn' in item) || item.startsOn < pair.from,
      )
      expect(names(early.filter(({ outcome }) => outcome(law, eve) !== outcome(before, eve)))).toEqual([])
    },
  )
})

test('an entered offence can be told of from its day on, by the minimum that was entered, and by nobody before it was', () => {
  const law = amended(OWN_LAW, [
    {
      table: 'scale',
      of: 'entered-2027-201',
      version: version('2027:201', '2027-07-01', 12),
      offence: {
        ...{ sv: 'Grovt utnyttjande på nätet', en: 'Gross exploitation online' },
        section: {
          sv: '4 kap. 12 § brottsbalken (1962:700)',
          en: 'chapter 4 section 12 of the Criminal Code (1962:700)',
        },
        forms: ['completed', 'attempt'],
        victim: 'anyone',
      },
    },
  ])
  const told = (day: Day, by: Law, form: 'completed' | 'attempt' | 'preparation' = 'completed') =>
    assessProvision(
      'serious_crime',
      situation({
        ...{ recipient: 'police', purpose: 'crime_investigation', day: '2027-12-01' },
        offence: { key: 'entered-2027-201', form, deed: { from: day, until: day } },
      }),
      by,
    ).verdict
  expect(told('2027-07-01', law)).toBe('fits')
  expect(told('2027-07-01', law, 'attempt')).toBe('fits')
  expect(told('2027-07-01', law, 'preparation')).toBe('refused')
  expect(told('2027-06-30', law)).toBe('needs_lawyer')
  expect(told('2027-07-01', OWN_LAW)).toBe('needs_lawyer')
})

test('what an amendment brought stands among the sections that it says it touches, from its day', () => {
  for (const sfs of ENACTED_NUMBERS) {
    const { from, sections } = enacted(sfs)
    for (const { table, of, version: brought } of broughtBy(OWN_LAW, sfs)) {
      expect([sfs, of, brought.from]).toEqual([sfs, of, from])
      const where =
        table === 'scale'
          ? offenceOf(of)!.section
          : table === 'term'
            ? TERMS[of as 'board_years'].section
            : of
      if (sfs !== '2025:400') expect(sections, `${sfs} ${of}`).toContain(where)
    }
  }
})

test('scales of an offence follow each other, and each is read from a day', () => {
  for (const key of OWN_OFFENCES) {
    const days = offenceOf(key)!.scales.map(({ from }) => from)
    expect(days).toEqual([...new Set(days)].sort())
    expect(days.length).toBeGreaterThan(0)
  }
})
