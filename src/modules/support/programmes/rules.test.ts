import { describe, expect, test } from 'vitest'
import { dischargeHeadings, followUpQuestions } from '../content/after-programme.ts'
import { programmeMeets } from '../content/programme-kinds.ts'
import {
  codedAnswer,
  faultOfPlacing,
  headingsFor,
  matchProgrammes,
  needsMetBy,
  questionsFor,
  unmetNeeds,
} from './rules.ts'

const [one, other] = [programmeMeets[0]!, programmeMeets.at(-1)!]
const [need, need2] = [
  one.fits[0]!,
  other.fits.find((fit) => !(one.fits as readonly string[]).includes(fit))!,
]
const programme = {
  ...{ name: 'Påhittade vägen', meets: [one.key], serves: ['adults'], languages: ['th'] },
  ...{ counties: ['01'], capacity: 'open' as const },
}
const wanted = { needs: [need, need2], county: '01', language: 'th', ageGroup: 'adult' as const }
const matched = (given: object, of: object = {}) =>
  matchProgrammes([{ ...programme, ...given }], { ...wanted, ...of })

describe('a programme', () => {
  test('is proposed with what it meets, and what nothing meets is told', () => {
    expect(needsMetBy([one.key], [need, need2])).toEqual([need])
    expect(matched({})).toEqual([{ programme, needs: [need], language: true, county: true }])
    expect(unmetNeeds(wanted.needs, matched({}))).toEqual([need2])
    expect(matched({ meets: [] })).toEqual([])
    expect(unmetNeeds(wanted.needs, [])).toEqual([need, need2])
  })

  test('fits by language and county only where both are known', () => {
    expect(matched({ languages: [] })[0]).toMatchObject({ language: false, county: true })
    expect(matched({}, { language: null })[0]).toMatchObject({ language: false })
    expect(matched({}, { county: '14' })).toEqual([])
    expect(matched({}, { county: null })[0]).toMatchObject({ county: false })
    expect(matched({ counties: [] })[0]).toMatchObject({ county: false })
  })

  test('serves the ages it names; whoever may be a child is none of the adults', () => {
    const served = (serves: string[], ageGroup: string) => matched({ serves }, { ageGroup }).length > 0
    for (const serves of [[], ['adults', 'young_people']])
      for (const age of ['adult', 'child', 'uncertain']) expect(served(serves, age)).toBe(true)
    expect(['adult', 'child', 'uncertain'].map((age) => served(['adults'], age))).toEqual([
      true,
      false,
      false,
    ])
    expect(['adult', 'child', 'uncertain'].map((age) => served(['young_people'], age))).toEqual([
      ...[false, true, true],
    ])
  })

  test('that can take somebody now stands first, then by name', () => {
    const given = (name: string, capacity: 'open' | 'waiting' | 'full') => ({ ...programme, name, capacity })
    const all = [
      given('Öppet', 'waiting'),
      given('Fullt', 'full'),
      given('Äpple', 'open'),
      given('Asp', 'open'),
    ]
    expect(matchProgrammes(all, wanted).map(({ programme: { name } }) => name)).toEqual([
      ...['Asp', 'Äpple', 'Öppet', 'Fullt'],
    ])
  })
})

test('of what comes after a programme only what concerns the person is asked', () => {
  const nobody = { setting: 'health', toBeExpelled: false, children: false }
  const whom = (of: object) => [
    ...new Set(
      [...headingsFor({ ...nobody, ...of }), ...questionsFor({ ...nobody, ...of })].map((each) => each.for),
    ),
  ]
  expect(whom({})).toEqual(['everybody'])
  expect(whom({ children: true })).toEqual(['everybody', 'with_children'])
  expect(whom({ toBeExpelled: true })).toEqual(['everybody', 'to_be_expelled'])
  expect(whom({ setting: 'prison' })).toEqual(['everybody', 'prison'])
  const everything = { setting: 'prison', toBeExpelled: true, children: true }
  expect(headingsFor(everything)).toEqual(dischargeHeadings)
  expect(questionsFor(everything)).toEqual(followUpQuestions)
})

test('whoever has harmed others is in a group of their own that a person vouches for; in prison it is voluntary', () => {
  const code = (given: object) =>
    faultOfPlacing({
      ...{ setting: 'health', serves: [], apartFromHarmed: false, confirmedApart: false, voluntary: false },
      ...given,
    })?.code
  expect(code({})).toBeUndefined()
  expect(code({ serves: ['convicted'] })).toBe('stay.group_of_its_own')
  expect(code({ apartFromHarmed: true, confirmedApart: true })).toBe('stay.group_of_its_own')
  const apart = { serves: ['convicted'], apartFromHarmed: true }
  expect(code(apart)).toBe('stay.confirm_apart')
  expect(code({ ...apart, confirmedApart: true })).toBeUndefined()
  expect(code({ setting: 'prison' })).toBe('stay.not_voluntary')
  expect(code({ setting: 'prison', voluntary: true })).toBeUndefined()
})

test('a question that was passed over is neither yes nor no', () => {
  expect(['yes', 'no', '', undefined].map(codedAnswer)).toEqual([true, false, null, null])
})
