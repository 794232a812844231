import type { BcaInterval } from './bootstrap.ts'
import type { PopulationEstimate } from './estimate.ts'
import type { CaptureTable } from './histories.ts'
import { type PublishVerdict, publishReasons } from './publishable.ts'

/**
 * A number of people as it is said: two significant figures below a thousand, three from there on, so that no precision is
 * claimed which the method does not have.
 *
 * @param finest nothing is told more finely than this many people.
 */
export const roughFigure = (value: number, finest = 1): number => {
  const digits = value < 1000 ? 2 : 3
  const unit = Math.max(finest, 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) + 1 - digits))
  return Math.round(value / unit) * unit
}

/** Digits in threes: with a space that does not break in Swedish, with a comma in English. */
const spaced = (value: number, language: 'sv' | 'en'): string =>
  String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/gu, language === 'sv' ? '\u00a0' : ',')

const words = {
  en: {
    about: 'About ',
    observed: (people: string, lists: number) =>
      `${people} different people were seen on at least one of ${lists} lists.`,
    estimate: (total: string, dark: string) =>
      `Taking those into account whom no list has seen, about ${total} people are estimated: a dark figure of about ${dark}.`,
    interval: (lower: string, upper: string, resampled: boolean) =>
      `The uncertainty interval (95 %) goes from ${lower} to ${upper}${resampled ? ', the choice of the model included' : '; it does not include that the model was chosen on the same data'}.`,
    noInterval: 'No interval could be calculated.',
    none: 'The number of those whom no list has seen cannot be estimated from these lists with this model.',
    limits:
      'It is an estimate, not a count. It holds only as far as the lists speak of the same group and the same time, nobody came or left in between, the same person is recognised on every list, and somebody who cannot be seen by any list is not in it. People who are easier to find than others pull it down; links that were missed push it up.',
    with: 'To be said with the figure:',
    not: 'The figure should not be published:',
  },
  sv: {
    about: 'Omkring ',
    observed: (people: string, lists: number) =>
      `${people} olika personer har setts på minst en av ${lists} listor.`,
    estimate: (total: string, dark: string) =>
      `Räknas de med som ingen lista har sett skattas antalet till omkring ${total} personer: ett mörkertal på omkring ${dark}.`,
    interval: (lower: string, upper: string, resampled: boolean) =>
      `Osäkerhetsintervallet (95 %) går från ${lower} till ${upper}${resampled ? ', valet av modell inräknat' : '; det räknar inte in att modellen valdes på samma uppgifter'}.`,
    noInterval: 'Något intervall kunde inte beräknas.',
    none: 'Antalet som ingen lista har sett kan inte skattas från dessa listor med den här modellen.',
    limits:
      'Det är en skattning, inte en räkning. Den gäller bara så långt som listorna talar om samma grupp och samma tid, ingen har kommit till eller lämnat under tiden och samma person känns igen på varje lista; den som ingen lista kan se ingår inte. Personer som är lättare att hitta än andra drar ned den; kopplingar som har missats drar upp den.',
    with: 'Att säga tillsammans med talet:',
    not: 'Talet bör inte publiceras:',
  },
} as const

/**
 * A paragraph for readers without statistics: what was seen, what is estimated, how uncertain it is, what the method cannot
 * see, and what speaks against publishing. The interval is that of the bootstrap where there is one.
 *
 * @param finest with 10, the number of people who were seen is rounded to tens too, for readers who must not know it exactly.
 */
export const describeEstimate = (
  table: CaptureTable,
  estimate: PopulationEstimate,
  bca: BcaInterval | null,
  { verdict, reasons }: PublishVerdict,
  language: 'sv' | 'en',
  finest = 1,
): string => {
  const say = words[language]
  const { population } = estimate
  const observed = Math.round(estimate.observed / finest) * finest
  // What was observed is never less than it is.
  const roughly = (value: number, atLeast = 0): string =>
    spaced(Math.max(atLeast, roughFigure(value, finest)), language)
  const sentences: string[] = [
    say.observed((finest > 1 ? say.about : '') + spaced(observed, language), table.lists.length),
  ]
  if (population === null) sentences.push(say.none)
  else {
    sentences.push(say.estimate(roughly(population, observed), roughly(population - observed)))
    const { lower = null, upper = null } = (bca ?? estimate.asymptotic) || {}
    sentences.push(
      lower === null || upper === null
        ? say.noInterval
        : say.interval(roughly(lower, observed), roughly(upper, observed), bca !== null),
    )
  }
  sentences.push(say.limits)
  if (reasons.length > 0)
    sentences.push(
      verdict ? say.with : say.not,
      ...reasons
        .filter((reason) => verdict || publishReasons[reason].refuses)
        .map((reason) => publishReasons[reason][language]),
    )
  return sentences.join(' ')
}
