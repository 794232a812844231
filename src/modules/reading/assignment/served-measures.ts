/** A measure as a plan tells it, to be known again in a decision. */
export interface MeasureText {
  readonly id: string
  readonly number: string
  readonly heading: string
  /** What the plan says of it. */
  readonly text: string
  /** Who is to carry it out, by the names of the plan. */
  readonly leads: readonly string[]
}

/** A measure that a decision seems to serve, with what they have in common. */
export interface ServedMeasure {
  readonly id: string
  /** The decision names its number; otherwise it is likeness of words alone. */
  readonly isNamed: boolean
  /** The words that decision and measure have in common, the most telling first. */
  readonly words: readonly string[]
  /** From 0 to 1. */
  readonly likeness: number
}

/** Words of every decision and every plan tell none from another. */
const EVERYWHERE =
  /^(?:uppdra|regeri|myndig|skall?$|åtgärd|handli|redovi|arbete|insats|genomf|också|samt|eller|detta|denna|dessa|inom|under|över|från|till|enligt|bland|annat|vilka|vilken|även|that|this|with|from|shall|govern|measur|assign|agency)/u

const LETTERS = 6

/** The beginnings of words, so that inflected forms meet; each with the word as it stands. */
const stemsOf = (text: string): Map<string, string> => {
  const stems = new Map<string, string>()
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{5,}/gu)) {
    const stem = word.slice(0, LETTERS)
    if (!EVERYWHERE.test(stem) && !stems.has(stem)) stems.set(stem, word)
  }
  return stems
}

const length = (weights: Iterable<number>): number =>
  Math.sqrt([...weights].reduce((sum, one) => sum + one * one, 0))

const NAMED =
  /(?:åtgärd(?:en|erna)?|measures?)\s+(?:nr\s+|nummer\s+|no\.?\s+)?(?<list>\d{1,3}(?:\.\d{1,3})?(?:(?:,| och| samt| and)\s+\d{1,3}(?:\.\d{1,3})?)*)(?!\d)/giu

const OF_THE_PLAN = /handlingsplan|(?<!\p{L})skr\.|action plan/iu

/** Numbers of measures of the plan, which is spoken of near them: other papers number their measures too. */
const numbersNamedIn = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(NAMED)]
      .filter(({ index, 0: words }) =>
        OF_THE_PLAN.test(text.slice(Math.max(0, index - 120), index + words.length + 120)),
      )
      .flatMap(({ groups }) => (groups?.list ?? '').match(/\d{1,3}(?:\.\d{1,3})?/gu) ?? []),
  )

const LEAST = 0.17
/** Only what comes near the best is proposed beside it. */
const NEAR_THE_BEST = 0.72
const MOST = 3
/** Who carries out a measure is known again too; by itself it tells too little. */
const SAME_LEAD = 0.06

/**
 * The measures that a decision seems to serve, the likeliest first: those whose numbers it names, else those that its title and
 * tasks have telling words in common with. A word tells the more the fewer measures have it. It is proposed, and a person chooses.
 */
export const servedMeasures = (
  decision: {
    readonly title: string
    /** What it orders. */
    readonly text: string
    /** All that it says, where numbers may be named. */
    readonly whole: string
    readonly assignees: readonly string[]
  },
  measures: readonly MeasureText[],
): ServedMeasure[] => {
  const named = numbersNamedIn(decision.whole)
  const stems = measures.map(({ heading, text }) => stemsOf(`${heading}\n${text}`))
  const headings = measures.map(({ heading }) => stemsOf(heading))
  const rarity = (stem: string): number => {
    const holding = stems.filter((one) => one.has(stem)).length
    return holding === 0 ? 0 : Math.log(1 + measures.length / holding)
  }
  const own = stemsOf(`${decision.title}\n${decision.text}`)
  const title = stemsOf(decision.title)
  const weightOf = new Map([...own.keys()].map((stem) => [stem, rarity(stem) * (title.has(stem) ? 1.5 : 1)]))
  const ownLength = length(weightOf.values())
  const scored = measures.map(({ id, number, leads }, index): ServedMeasure => {
    const there = stems[index] ?? new Map<string, string>()
    const weightThere = (stem: string): number => rarity(stem) * (headings[index]?.has(stem) ? 1.5 : 1)
    const shared = [...own.keys()].filter((stem) => there.has(stem))
    const product = shared.reduce((sum, stem) => sum + (weightOf.get(stem) ?? 0) * weightThere(stem), 0)
    const both = ownLength * length([...there.keys()].map(weightThere))
    const isLead = decision.assignees.some((name) => leads.includes(name))
    return {
      id,
      isNamed: named.has(number),
      words: shared
        .sort((one, other) => (weightOf.get(other) ?? 0) - (weightOf.get(one) ?? 0))
        .slice(0, 5)
        .map((stem) => own.get(stem) ?? stem),
      likeness: both === 0 ? 0 : Math.min(1, product / both + (isLead ? SAME_LEAD : 0)),
    }
  })
  const byNumber = scored.filter(({ isNamed }) => isNamed)
  if (byNumber.length > 0) return byNumber
  const ranked = scored
    .filter(({ likeness, words }) => likeness >= LEAST && words.length > 1)
    .sort((one, other) => other.likeness - one.likeness)
  const best = ranked[0]?.likeness ?? 0
  return ranked.filter(({ likeness }) => likeness >= best * NEAR_THE_BEST).slice(0, MOST)
}
