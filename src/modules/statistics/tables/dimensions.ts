import { TOTAL } from '../protection/index.ts'
import {
  ageGroups,
  citizenshipGroupOf,
  citizenshipGroups,
  eurostatFormOf,
  eurostatForms,
  eurostatOrganisations,
  exploitationForms,
  sexes,
  victimStatuses,
} from '../standards/index.ts'

/** What a table of people can be divided by. Two that share a dimension are the same one, coarse and fine. */
export const choices = [
  'sex',
  'age',
  'age_classes',
  'citizenship',
  'countries',
  'form',
  'forms',
  'county',
  'organisation',
  'status',
  'year',
] as const
export type Choice = (typeof choices)[number]

/** The dimension that a choice divides by. */
export const dimensionOf = {
  sex: 'sex',
  age: 'age',
  age_classes: 'age',
  citizenship: 'citizenship',
  countries: 'citizenship',
  form: 'form',
  forms: 'form',
  county: 'county',
  organisation: 'organisation',
  status: 'status',
  year: 'year',
} as const satisfies Record<Choice, string>

/** Those of whom nobody said what they are; the label of people who are in several is `several`: each is in one cell. */
export const UNTOLD = 'untold'
export const SEVERAL = 'several'

export const ageClasses = [
  { category: '0_14', from: 0, to: 14 },
  { category: '15_17', from: 15, to: 17 },
  { category: '18_24', from: 18, to: 24 },
  { category: '25_34', from: 25, to: 34 },
  { category: '35_', from: 35, to: null },
] as const

/** A form that stands for itself under a wider one of the same name needs a name of its own. */
export const fineForm = (form: string): string =>
  form === 'sexual' || form === 'organ_removal' ? form : `${form}_only`

const counties = '01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25'.split(' ')

type Levels = Readonly<Record<string, readonly string[]>>

const countryLevels = (labels: readonly string[], day: string): Levels => {
  const countries = [...new Set(labels)].filter(
    (label) => /^([A-Z]{2}|stateless)$/u.test(label) && label !== 'SE',
  )
  const groups = (['other_union', 'outside_union'] as const).map(
    (group) =>
      [
        group,
        [
          ...countries.filter(
            (country) =>
              (country === 'stateless' ? 'outside_union' : citizenshipGroupOf(country, day)) === group,
          ),
          `${group}_rest`,
        ],
      ] as const,
  )
  return { [TOTAL]: [...citizenshipGroups, UNTOLD], ...Object.fromEntries(groups) }
}

const formLevels = (): Levels => ({
  [TOTAL]: [...eurostatForms, SEVERAL, UNTOLD],
  ...Object.fromEntries(
    eurostatForms
      .filter((form) => form === 'forced_labour_or_services' || form === 'other')
      .map((form) => [
        form,
        [...exploitationForms.filter((one) => eurostatFormOf(one) === form).map(fineForm), `${form}_rest`],
      ]),
  ),
})

/** What the levels of a dimension depend on beside the choice. */
interface About {
  /** Every innermost label that somebody has. */
  readonly labels: readonly string[]
  readonly from: string
  readonly to: string
}

const years = ({ from, to }: About): string[] => {
  const first = Number(from.slice(0, 4))
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => String(first + at))
}

const levelsOf: { readonly [C in Choice]: (about: About) => Levels } = {
  sex: () => ({ [TOTAL]: [...sexes, UNTOLD] }),
  age: () => ({ [TOTAL]: [...ageGroups, UNTOLD] }),
  age_classes: () => ({
    [TOTAL]: [...ageGroups, UNTOLD],
    child: ['0_14', '15_17', 'child_rest'],
    adult: ['18_24', '25_34', '35_', 'adult_rest'],
  }),
  citizenship: () => ({ [TOTAL]: [...citizenshipGroups, UNTOLD] }),
  countries: ({ labels, to }) => countryLevels(labels, to),
  form: () => ({ [TOTAL]: [...eurostatForms, SEVERAL, UNTOLD] }),
  forms: formLevels,
  county: () => ({ [TOTAL]: [...counties, SEVERAL, UNTOLD] }),
  organisation: () => ({ [TOTAL]: [...eurostatOrganisations, SEVERAL, UNTOLD] }),
  status: () => ({ [TOTAL]: victimStatuses.filter((status) => status !== 'rejected') }),
  year: (about) => ({ [TOTAL]: years(about) }),
}

/** The levels of the dimension of a choice, from `Total` down. */
export const hierarchyOf = (choice: Choice, about: About): Levels => levelsOf[choice](about)
