/** What a number counts, where the words beside it say so: `count` is anything that is no amount, share or time. */
const units = ['count', 'percent', 'kronor', 'years', 'months', 'weeks', 'days', 'hours'] as const
export type Unit = (typeof units)[number]

const after: readonly (readonly [RegExp, Unit, times: number])[] = [
  [/^\s*(?:%|procentenheter(?:na)?|procent|percentage points?|per ?cent)(?!\p{L})/iu, 'percent', 1],
  [/^\s*(?:mkr|mnkr|mn kr|msek)(?!\p{L})/iu, 'kronor', 1e6],
  [/^\s*(?:tkr|tusen kr)(?!\p{L})/iu, 'kronor', 1e3],
  [/^\s*(?:svenska )?(?:kronor(?:na)?|kr|sek)(?!\p{L})/iu, 'kronor', 1],
  [/^[\s-]*(?:år(?:s|en|ens|igt?|iga)?|years?)(?!\p{L})/iu, 'years', 1],
  [/^[\s-]*(?:månad(?:er|s|erna|en)?|months?)(?!\p{L})/iu, 'months', 1],
  [/^[\s-]*(?:veck(?:a|or|an|orna)|weeks?)(?!\p{L})/iu, 'weeks', 1],
  [/^[\s-]*(?:dag(?:ar|arna|en)?|dygn|days?)(?!\p{L})/iu, 'days', 1],
  [/^[\s-]*(?:timm(?:e|ar|arna)|hours?)(?!\p{L})/iu, 'hours', 1],
]
const before: readonly (readonly [RegExp, Unit, times: number])[] = [
  [/(?:mkr|mnkr|msek)\s*$/iu, 'kronor', 1e6],
  [/(?:sek|kr)\s*$/iu, 'kronor', 1],
]

/** The unit of the number between two offsets, what its value is multiplied by, and where number and unit end together. */
export const unitAt = (text: string, start: number, end: number) => {
  const following = text.slice(end)
  for (const [pattern, unit, times] of after) {
    const found = pattern.exec(following)
    if (found !== null) return { unit, times, end: end + found[0].length }
  }
  const preceding = text.slice(0, start)
  for (const [pattern, unit, times] of before) if (pattern.test(preceding)) return { unit, times, end }
  return { unit: 'count' as const, times: 1, end }
}

// Words between a number and what it counts, and words that count nothing.
const passedOver = new Set(
  'av de dem den det dessa nya olika alla andra sådana har hade som och i på för till med om vid från under har är var the of those these new different other more fler färre olika such in on at for with from stycken st'.split(
    ' ',
  ),
)
const MOST_NOUNS = 4

// What was done says nothing of what is counted: "37 hotell granskades" and "37 anmälningar granskades" count different things.
const verb = /(?:ade|ades|erats|tts|\p{L}{3}ed)$|^(?:är|var|blev|blir|fick|får|kom|gick|is|are|was|were)$/u

/** The words after an offset that may say what is counted, until a verb, a mark or another number, in lower case. */
export const nounsAfter = (text: string, from: number): string[] => {
  const [stretch = ''] = /^[^.,;:!?()\p{N}]*/u.exec(text.slice(from)) ?? []
  const words = stretch.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  const end = words.findIndex((word) => verb.test(word))
  return words
    .slice(0, end < 0 ? words.length : end)
    .filter((word) => !passedOver.has(word) && word.length > 1)
    .slice(0, MOST_NOUNS)
}

// Words for people, of which any may be told as "personer".
const people =
  /^(?:person|människ|individ|kvinn|män(?:nen)?$|man$|barn|flick|pojk|ung|elev|lärar|anställd|deltagar|handläggar|polis|offer|utsatt|brukar|klient|people|human|child|girl|boy|wom[ae]n|men$|youth|pupil|teacher|staff|participant|officer|victim)/u

const STEM = 4
const alike = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 3) return one === other
  if (long.startsWith(short.slice(0, Math.max(3, Math.min(STEM, short.length))))) return true
  // The last part of a compound: "jourer" in "kvinnojourer".
  return short.length > STEM && long.includes(short.slice(0, -1))
}

/** Whether two numbers may count the same thing, as far as the words beside them tell; nothing said contradicts nothing. */
export const countAlike = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === 0 ||
  others.length === 0 ||
  some.some((one) => others.some((other) => alike(one, other))) ||
  (some.some((one) => people.test(one)) && others.some((other) => people.test(other)))
