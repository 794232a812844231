import { type DateMention, findDates, findYearSpans } from '../plan/language/dates.ts'

const DAY_OF_YEARS =
  /(?:den |the )?(?<day>\d{1,2} \p{L}{3,9}) (?:varje år|årligen|respektive år|under (?:vart och ett av )?åren|åren|each year|every year|annually)?,? ?(?:(?:under |i |för |in |during |for )?(?:perioden |åren |the period |the years )?)(?<years>(?:19|20)\d{2}(?:(?: ?[-–—−] ?|, | och | samt | respektive | till och med | till | t\.o\.m\. | and | to )(?:19|20)\d{2})+)(?!\d)/giu
const YEARS_BEFORE =
  /(?:varje år|årligen|each year|annually)[^.]{0,60}?(?:under |perioden |åren |period |years ){0,2}(?<years>(?:19|20)\d{2}(?: ?[-–—−] ?| till (?:och med )?)(?:19|20)\d{2})[^.]{0,60}?senast (?:den )?(?<day>\d{1,2} \p{L}{3,9})(?! ?(?:19|20)\d{2})/giu
const YEARS_FIRST =
  /(?:under |perioden |åren )?(?<years>(?:19|20)\d{2} ?[-–—−] ?(?:19|20)\d{2}),? (?:varje år|årligen|each year|annually)[^.]{0,200}?(?:senast )?den (?<day>\d{1,2} \p{L}{3,9})(?! ?(?:19|20)\d{2})/giu

const yearsOf = (written: string): number[] =>
  findYearSpans(written).flatMap(({ from, to }) =>
    Array.from({ length: Math.min(30, to - from + 1) }, (_, index) => from + index),
  )

/**
 * A day that comes back: "senast den 1 mars varje år 2021–2023", "den 1 mars 2021, 2022 och 2023". One date for
 * each year, all at the place of the day.
 */
export const yearlyDates = (text: string): DateMention[] =>
  [DAY_OF_YEARS, YEARS_BEFORE, YEARS_FIRST].flatMap((expression) =>
    [...text.matchAll(expression)].flatMap((match) => {
      const { day = '', years = '' } = match.groups ?? {}
      return yearsOf(years).flatMap((year) => {
        const [date] = findDates(`${day} ${year}`)
        return date === undefined
          ? []
          : [{ ...date, start: match.index + match[0].indexOf(day), end: match.index + match[0].length }]
      })
    }),
  )
