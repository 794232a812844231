import type { BcaInterval } from './bootstrap.ts'
import type { PopulationEstimate } from './estimate.ts'
import { type CaptureTable, captureFrequencies } from './histories.ts'
import type { Robustness } from './known-size.ts'
import { FEWEST_LISTS, MOST_LISTS, type RobustEstimate } from './robust.ts'
import { type FanMember, supportedMembers } from './sensitivity.ts'

/** What stands in the way of publishing an estimate, or must be said with it. */
export type PublishReason = keyof typeof publishReasons

/** The reasons in words, and whether each refuses publication or is said with it. */
export const publishReasons = {
  does_not_exist: {
    refuses: true,
    en: 'The overlaps of the lists are too few for this model: its estimate does not exist.',
    sv: 'Listorna överlappar för lite för den här modellen: någon skattning finns inte.',
  },
  not_identifiable: {
    refuses: true,
    en: 'The data cannot tell the parameters of this model apart: many answers fit equally well.',
    sv: 'Uppgifterna kan inte skilja modellens parametrar åt: många svar passar lika bra.',
  },
  no_interval: {
    refuses: true,
    en: 'There is no finite 95 % interval: the figure would be published without its uncertainty.',
    sv: 'Det finns inget ändligt 95-procentigt intervall: talet skulle publiceras utan sin osäkerhet.',
  },
  collapsed_bootstrap: {
    refuses: true,
    en: 'The bootstrap interval has collapsed: resampled data do not scatter around the estimate.',
    sv: 'Bootstrap-intervallet har fallit samman: omdragna data sprider sig inte kring skattningen.',
  },
  depends_on_model: {
    refuses: true,
    en: 'The answer depends on the model: models that the data support differ by more than a factor of two.',
    sv: 'Svaret beror på modellen: modeller som uppgifterna stöder skiljer sig mer än en faktor två.',
  },
  inputs_disclose: {
    refuses: true,
    en: 'So few people are on more than one list that the figure itself could reveal something about them.',
    sv: 'Så få personer finns på mer än en lista att talet i sig kan röja något om dem.',
  },
  small_cells: {
    refuses: false,
    en: 'Some histories hold fewer than five people: publish the estimate, not the table that it comes from.',
    sv: 'Några historiker har färre än fem personer: publicera skattningen, inte tabellen bakom den.',
  },
  model_outside_interval: {
    refuses: false,
    en: 'A model that the data also support gives an answer outside the 95 % interval: show the fan.',
    sv: 'En modell som uppgifterna också stöder ger ett svar utanför 95-procentsintervallet: visa solfjädern.',
  },
  no_bootstrap: {
    refuses: false,
    en: 'The interval does not count that the model was chosen on the same data: add a bootstrap of 1,000 replicates.',
    sv: 'Intervallet räknar inte med att modellen valdes på samma uppgifter: lägg till en bootstrap med 1 000 omdragningar.',
  },
  hidden_dependence: {
    refuses: false,
    en: 'Dependence too weak to be seen would make the interval too short: give that of the model of all pairs, which is wider, beside it.',
    sv: 'Beroenden som är för svaga för att synas skulle göra intervallet för kort: ange även det för modellen med alla par, som är bredare.',
  },
  differs_by_group: {
    refuses: false,
    en: 'Estimated group by group, the sum lies outside the 95 % interval: groups differ in how easily they are found.',
    sv: 'Skattat grupp för grupp ligger summan utanför 95-procentsintervallet: grupperna är olika lätta att hitta.',
  },
  linkage_rates_too_high: {
    refuses: false,
    en: 'The errors of linkage that were found are larger than the counts allow: the correction was cut off at 0.',
    sv: 'De länkfel som hittades är större än vad antalen tillåter: rättelsen skars av vid 0.',
  },
  wide_interval: {
    refuses: false,
    en: 'The interval is wide: its upper bound is more than five times its lower.',
    sv: 'Intervallet är brett: dess övre gräns är mer än fem gånger den undre.',
  },
  people_may_differ: {
    refuses: true,
    en: 'People may differ in how easily they are found: what allows for that, or Chao’s bound, lies above the interval.',
    sv: 'Människor kan vara olika lätta att hitta: det som räknar med det, eller Chaos undre gräns, ligger ovanför intervallet.',
  },
  lists_cannot_say: {
    refuses: true,
    en: 'The lists cannot say how many there are: the upper bound is more than five times the lower, or there are not three to six lists.',
    sv: 'Listorna kan inte säga hur många det är: den övre gränsen är mer än fem gånger den undre, eller så är listorna inte tre till sex.',
  },
  two_lists: {
    refuses: true,
    en: 'Two lists say nothing of whether they depend on each other: say how many were seen, or find a third list.',
    sv: 'Två listor säger inget om ifall de beror av varandra: säg hur många som har setts, eller skaffa en tredje lista.',
  },
  many_lists: {
    refuses: true,
    en: 'The robust interval is tried for three to six lists: put lists of bodies that work alike together until there are six.',
    sv: 'Det robusta intervallet är prövat för tre till sex listor: slå ihop listor från organ som arbetar lika tills de är sex.',
  },
  known_size_missed: {
    refuses: false,
    en: 'The people on one of the lists, estimated from the other lists alone, are not as many as they are known to be.',
    sv: 'De som finns på en av listorna blir, skattade ur de andra listorna, inte så många som man vet att de är.',
  },
  made_before: {
    refuses: true,
    en: 'The draft was made before estimates were made as they are now. Make it anew from the same table.',
    sv: 'Utkastet gjordes innan skattningar gjordes som nu. Gör det på nytt ur samma tabell.',
  },
  linkage_errors_assumed: {
    refuses: false,
    en: 'No link was checked by hand: the errors of linkage are those of made-up people with the same schema. Where lists do not depend on each other the figure then comes out 2 to 4 % too high.',
    sv: 'Ingen länk är kontrollerad för hand: länkfelen är påhittade personers, med samma schema. Där listor inte beror av varandra blir talet då 2 till 4 % för högt.',
  },
  three_lists: {
    refuses: false,
    en: 'Three lists cannot tell whether people differ in how easily they are found; the interval is wide for that.',
    sv: 'Tre listor kan inte säga om människor är olika lätta att hitta; därför är intervallet brett.',
  },
} as const satisfies Record<string, { readonly refuses: boolean; readonly en: string; readonly sv: string }>

/** Histories under this many people count as small, as the United Nations' questionnaire has it. */
const SMALL_CELL = 5
/** Fewer people than this on more than one list, and the estimate hangs on single persons. */
const FEWEST_OVERLAPS = 5
/** Fewer people observed than this are too few to speak of at all. */
const FEWEST_OBSERVED = 20
const LARGEST_RATIO_OF_MODELS = 2
const WIDE_RATIO = 5
/** From how many times the width on the interval of the model of all pairs is to be given too. */
const WIDER_RATIO = 1.5

/** Whether an estimate may be published, and every reason that speaks against it or must be said with it. */
export interface PublishVerdict {
  readonly verdict: boolean
  readonly reasons: readonly PublishReason[]
}

/** Whether a reason refuses an estimate of a kind: a list of known size that is missed speaks against all kinds but the robust. */
export const refusesKind = (reason: PublishReason, kind: string): boolean =>
  publishReasons[reason].refuses || (reason === 'known_size_missed' && kind !== 'robust')

/** Whether no figure may be published, but a lower bound: the lists cannot say how many there are, and nothing else refuses. */
export const saysAtLeast = ({ verdict, reasons }: PublishVerdict): boolean =>
  !verdict && reasons.every((reason) => reason === 'lists_cannot_say' || !publishReasons[reason].refuses)

/** Whether a robust interval is too wide for a figure; its lower bound may then be published. */
export const cannotSay = (robust: Pick<RobustEstimate, 'lower' | 'upper'> | null): boolean =>
  robust === null || robust.upper > WIDE_RATIO * robust.lower

/**
 * The gate before an estimate is published. The verdict is false where one of the reasons refuses; the others are to be said
 * with the figure.
 *
 * @param fan over models, on the same table.
 * @param bca where a bootstrap was run.
 * @param robustness of the same table; the interval that is judged where the estimate is the robust one.
 */
export const publishVerdict = (
  table: CaptureTable,
  estimate: PopulationEstimate,
  bca: BcaInterval | null,
  fan: readonly FanMember[],
  robustness: Robustness,
): PublishVerdict => {
  const reasons: PublishReason[] = []
  if ((estimate.status & 1) !== 0) reasons.push('does_not_exist')
  if ((estimate.status & 2) !== 0) reasons.push('not_identifiable')

  const [once = 0] = captureFrequencies(table)
  if (estimate.observed - once < FEWEST_OVERLAPS || estimate.observed < FEWEST_OBSERVED)
    reasons.push('inputs_disclose')
  if (table.counts.some((count) => count > 0 && count < SMALL_CELL)) reasons.push('small_cells')

  const { population, asymptotic, choice } = estimate
  const { robust, known } = robustness
  const isRobust = choice.kind === 'robust'
  if (population !== null) {
    const interval = isRobust ? robust : bca === null ? asymptotic : bca
    const { lower = null, upper = null } = interval ?? {}
    if (bca?.collapsed) reasons.push('collapsed_bootstrap')
    else if (lower === null || upper === null || !Number.isFinite(upper)) reasons.push('no_interval')
    else if (!isRobust && upper > WIDE_RATIO * lower) reasons.push('wide_interval')
    const wasChosen = !['robust', 'main', 'all-pairs', 'pairs'].includes(choice.kind)
    if (bca === null && wasChosen) reasons.push('no_bootstrap')

    const whole = fan.find(({ estimate: { choice } }) => choice.kind === 'all-pairs')?.estimate.asymptotic
    const isWhole = isRobust || choice.kind === 'all-pairs'
    if (!isWhole && whole && lower !== null && upper !== null)
      if (whole.upper - whole.lower > WIDER_RATIO * (upper - lower)) reasons.push('hidden_dependence')

    const others = supportedMembers(fan).map((member) => member.estimate.population!)
    const all = [population, ...others]
    if (!isRobust && Math.max(...all) > LARGEST_RATIO_OF_MODELS * Math.min(...all))
      reasons.push('depends_on_model')
    else if (lower !== null && upper !== null && others.some((other) => other < lower || other > upper))
      reasons.push('model_outside_interval')

    const least = Math.max(robust?.median ?? 0, estimate.chao.lower ?? estimate.chao.biasCorrected)
    if (!isRobust && upper !== null && least > upper) reasons.push('people_may_differ')
  }
  if (cannotSay(robust)) reasons.push('lists_cannot_say')
  if (table.lists.length < FEWEST_LISTS) reasons.push('two_lists')
  if (table.lists.length > MOST_LISTS) reasons.push('many_lists')
  if (isRobust ? known.missed.robust : known.missed.model) reasons.push('known_size_missed')
  if (table.lists.length === FEWEST_LISTS) reasons.push('three_lists')
  return { verdict: !reasons.some((reason) => refusesKind(reason, choice.kind)), reasons }
}
