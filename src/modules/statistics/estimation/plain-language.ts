import type { BcaInterval } from './bootstrap.ts'
import type { PopulationEstimate } from './estimate.ts'
import type { CaptureTable } from './histories.ts'
import { cannotSay, type PublishVerdict, publishReasons, refusesKind } from './publishable.ts'
import type { RobustEstimate } from './robust.ts'

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
    between: (lower: string, upper: string, median: string) =>
      `Between ${lower} and ${upper}, most likely about ${median}.`,
    held: 'The interval allows that some people are harder to find than others. It held the truth in 94–100 of 100 made-up populations of each of twelve kinds; in 90 where lists avoid each other; where a few are much easier to find than all others it comes out too high. Nobody who can be on no list at all is counted: where a quarter were such people it held in 76, and no method can see that.',
    atLeast: (lower: string) =>
      `The lists cannot say how many there are, but hardly fewer than ${lower}: at most one in forty that they are. Nobody who can be on no list at all is counted.`,
    none: 'How many no list has seen cannot be estimated from these lists.',
    alike: (lower: string, upper: string) =>
      `If everyone were equally easy to find it would be ${lower}–${upper}; in made-up populations where they were not, such an interval held in 12–34 of 100.`,
    limits:
      'It is an estimate, not a count. It holds only as far as the lists speak of the same group and the same time, nobody came or left in between, and the same person is recognised on every list; links that were missed push it up.',
    with: 'To be said with the figure:',
    not: 'The figure should not be published:',
  },
  sv: {
    about: 'Omkring ',
    observed: (people: string, lists: number) =>
      `${people} olika personer har setts på minst en av ${lists} listor.`,
    between: (lower: string, upper: string, median: string) =>
      `Mellan ${lower} och ${upper}, troligast omkring ${median}.`,
    held: 'Intervallet räknar med att en del är svårare att hitta än andra. Det höll sanningen i 94–100 av 100 påhittade befolkningar av vart och ett av tolv slag, i 90 där listor undviker varandra; där några få är mycket lättare att hitta än alla andra blir det för högt. Ingen som inte kan finnas på någon lista alls är räknad: där en fjärdedel var sådana höll det i 76, och det kan ingen metod se.',
    atLeast: (lower: string) =>
      `Listorna kan inte säga hur många det är, men knappast färre än ${lower}: högst en möjlighet på fyrtio. Ingen som inte kan finnas på någon lista alls är räknad.`,
    none: 'Hur många ingen lista har sett kan inte skattas ur de här listorna.',
    alike: (lower: string, upper: string) =>
      `Om alla vore lika lätta att hitta skulle det vara ${lower}–${upper}; i påhittade befolkningar där de inte var det höll ett sådant intervall i 12–34 av 100.`,
    limits:
      'Det är en skattning, inte en räkning. Den gäller bara så långt som listorna talar om samma grupp och samma tid, ingen har kommit till eller lämnat under tiden och samma person känns igen på varje lista; kopplingar som har missats drar upp den.',
    with: 'Att säga tillsammans med talet:',
    not: 'Talet bör inte publiceras:',
  },
} as const

/**
 * A paragraph for readers without statistics: what was seen, between what there are, how far such an interval can be trusted, what
 * it would be if people were alike, what the method cannot see, and what speaks against publishing.
 *
 * @param bca of the model for people who are alike, where there is one.
 * @param robust as given: figures are rounded here.
 * @param finest with 10, the number of people who were seen is rounded to tens too, for readers who must not know it exactly.
 */
export const describeEstimate = (
  table: CaptureTable,
  estimate: PopulationEstimate,
  bca: BcaInterval | null,
  robust: RobustEstimate | null,
  { verdict, reasons }: PublishVerdict,
  language: 'sv' | 'en',
  finest = 1,
): string => {
  const say = words[language]
  const observed = Math.round(estimate.observed / finest) * finest
  // What was observed is never less than it is.
  const roughly = (value: number): string => spaced(Math.max(observed, roughFigure(value, finest)), language)
  const sentences: string[] = [
    say.observed((finest > 1 ? say.about : '') + spaced(observed, language), table.lists.length),
  ]
  if (robust === null) sentences.push(say.none)
  else if (cannotSay(robust)) sentences.push(say.atLeast(roughly(robust.lower)))
  else
    sentences.push(
      say.between(roughly(robust.lower), roughly(robust.upper), roughly(robust.median)),
      say.held,
    )
  const { lower = null, upper = null } = (bca ?? estimate.asymptotic) || {}
  // What the lists cannot say is not said by a model either.
  if (lower !== null && upper !== null && !(robust !== null && cannotSay(robust)))
    sentences.push(say.alike(roughly(lower), roughly(upper)))
  sentences.push(say.limits)
  if (reasons.length > 0)
    sentences.push(
      verdict ? say.with : say.not,
      ...reasons
        .filter((reason) => verdict || refusesKind(reason, estimate.choice.kind))
        .map((reason) => publishReasons[reason][language]),
    )
  return sentences.join(' ')
}
