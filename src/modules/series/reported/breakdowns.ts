import type { Words } from '../../../platform/i18n/words.ts'
import { breakdownOf } from '../../../platform/series/breakdown.ts'
import type { Breakdown } from '../../../platform/series/series.ts'
import { COUNTIES } from '../../directory/index.ts'

/** By what a reported series may be divided. Never two at once, and never a municipality: such cells are too fine to tell. */
export const breakdownKeys = ['sex', 'age', 'county', 'body'] as const
export type BreakdownKey = (typeof breakdownKeys)[number]

export const breakdownNames: Readonly<Record<BreakdownKey, Words>> = {
  sex: { sv: 'Kön', en: 'Sex' },
  age: { sv: 'Ålder', en: 'Age' },
  county: { sv: 'Län', en: 'County' },
  body: { sv: 'Organisation', en: 'Body' },
}

const sexes = {
  women: { sv: 'Kvinnor och flickor', en: 'Women and girls' },
  men: { sv: 'Män och pojkar', en: 'Men and boys' },
  unstated: { sv: 'Inte angivet', en: 'Not stated' },
} as const

const ages = {
  under_18: { sv: 'Under 18 år', en: 'Under 18' },
  from_18_to_24: { sv: '18–24 år', en: '18–24' },
  from_25: { sv: '25 år och äldre', en: '25 and over' },
  unstated: { sv: 'Inte angivet', en: 'Not stated' },
} as const

const keysOf = <Values extends object>(values: Values) => Object.keys(values) as (keyof Values & string)[]

/** A breakdown with all its values. @param bodies names of the bodies that a series is divided by. */
export const standardBreakdown = (key: BreakdownKey, bodies: readonly string[]): Breakdown => {
  switch (key) {
    case 'sex':
      return breakdownOf(key, breakdownNames.sex, keysOf(sexes), (value) => sexes[value])
    case 'age':
      return breakdownOf(key, breakdownNames.age, keysOf(ages), (value) => ages[value])
    case 'county':
      return {
        key,
        name: breakdownNames.county,
        values: COUNTIES.map(([code, county, place]) => ({
          key: code,
          name: { sv: `${county} län`, en: place },
        })),
      }
    case 'body':
      return breakdownOf(key, breakdownNames.body, bodies, (name) => ({ sv: name, en: name }))
  }
}
