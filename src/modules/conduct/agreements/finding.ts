import { paragraphs } from '../../../web/components/passage.ts'

/** A clause with which agreements are held against. */
interface Clause {
  readonly id: string
  readonly wording: string
}

/** The passage of an agreement that is most like a clause. */
export interface Found {
  readonly clauseId: string
  readonly passage: string
  readonly start: number
  /** From 0 to 1. */
  readonly likeness: number
}

/** At least so alike is a passage that is shown: set on the agreements for setting it, and measured on others. */
const ALIKE = 0.8

/** What else is sexual, and no purchase: it is a matter of its own. */
const OTHER_MATTER =
  /\bsex(?:uell\w*|ual)\s+(?:trakasseri|övergrepp|våld|hälsa|läggning|och\s+reproduktiv|harass|abuse|violence|health|orientation|and\s+reproductive)\w*/giu

/** Words of one meaning in Swedish and English, with how much they weigh: a clause is known by who must not do what. */
const meanings: readonly (readonly [string, number, RegExp])[] = [
  [
    'sex',
    2,
    /^(?:sex|sexuell\w*|sexual|sexköp\w*|sextjänst\w*|prostitu\w*|bordell\w*|brothels?|escort\w*|eskort\w*)$/u,
  ],
  [
    'buy',
    2,
    /^(?:köp\w*|sexköp\w*|betal\w*|ersättning\w*|anlita\w*|utnyttja\w*|besök\w*|kund|kunder|pengar|purchas\w*|buy\w*|bought|pay\w*|paid|solicit\w*|exchang\w*|money|transactional|visit\w*|customers?|clients?)$/u,
  ],
  [
    'not',
    2,
    /^(?:inte|ej|aldrig|ingen|inga|varken|förbjud\w*|förbud\w*|avstå\w*|avhåll\w*|nolltolerans|oförenlig\w*|godta\w*|motverka\w*|hindra\w*|not|prevent\w*|never|no|neither|nobody|prohibit\w*|forbid\w*|refrain\w*|abstain\w*|zero|incompatible|ban|banned|unacceptable)$/u,
  ],
  [
    'staff',
    2,
    /^(?:personal\w*|anställd\w*|medarbetare\w*|uppdragstagare\w*|konsult\w*|volontär\w*|partner\w*|leverantör\w*|bidragsmottagar\w*|alla|envar|var|någon|arbetar|utför|underleverantör\w*|företrädare\w*|utsänd\w*|staff|employees?|personnel|consultants?|volunteers?|suppliers?|contractors?|subcontractors?|partners?|representatives?|workers?|grantee\w*|team|anyone|everyone)$/u,
  ],
  [
    'follows',
    1,
    /^(?:uppsäg\w*|säga|häv\w*|återkräv\w*|återbetal\w*|disciplin\w*|avslut\w*|avsked\w*|terminat\w*|dismiss\w*|repay\w*|recover\w*|suspend\w*|disciplinary|sanction\w*|breach\w*|överträd\w*|violation\w*)$/u,
  ],
  [
    'always',
    1,
    /^(?:fritid\w*|ledig\w*|arbetstid\w*|dygn\w*|privat\w*|duty|leisure|hours|private|spare|oavsett|regardless|whether)$/u,
  ],
  [
    'where',
    1,
    /^(?:utomlands|utland\w*|insatsland\w*|fält\w*|resa|resor|abroad|overseas|mission\w*|field|travel\w*|country|countries|land|länder)$/u,
  ],
]
/** That somebody buys sex, said within a few words: what the clause is about. */
const PURCHASE = ['purchase', 8] as const
const NEAR = 6
const OTHER_WORD = 0.2

const weightOf = (feature: string): number =>
  feature === PURCHASE[0] ? PURCHASE[1] : (meanings.find(([name]) => name === feature)?.[1] ?? OTHER_WORD)

/** What a passage says: the meanings in it, and its other words by how they begin. */
const featuresOf = (passage: string): ReadonlySet<string> => {
  const words =
    passage
      .replaceAll(OTHER_MATTER, ' ')
      .toLocaleLowerCase('sv')
      .match(/\p{L}+/gu) ?? []
  const meant = words.map((word) => meanings.filter(([, , sign]) => sign.test(word)).map(([name]) => name))
  const at = (name: string) => meant.flatMap((names, place) => (names.includes(name) ? [place] : []))
  const isNear = at('sex').some((sex) => at('buy').some((buy) => Math.abs(sex - buy) <= NEAR))
  return new Set([
    ...meant.flat(),
    ...(isNear ? [PURCHASE[0]] : []),
    ...words
      .filter((word, place) => meant[place]!.length === 0 && word.length > 3)
      .map((word) => word.slice(0, 5)),
  ])
}

/** What two passages share of all that they say. */
const likenessOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const weigh = (features: ReadonlySet<string>) =>
    [...features].reduce((sum, feature) => sum + weightOf(feature), 0)
  const all = weigh(one) + weigh(other)
  return all === 0 ? 0 : (2 * weigh(new Set([...one].filter((feature) => other.has(feature))))) / all
}

/** Whether a text is in English, by the words that hold sentences together there and here. */
const isEnglish = (text: string): boolean => {
  const count = (words: RegExp) => (text.match(words) ?? []).length
  return (
    count(/(?<!\p{L})(?:the|of|and|shall|not|its|or)(?!\p{L})/giu) >
    count(/(?<!\p{L})(?:och|att|inte|ska|som|eller|får|i|av)(?!\p{L})/giu)
  )
}

interface Piece {
  readonly start: number
  readonly end: number
  /** Where its first sentence ends. */
  readonly begins: number
}

/** Most sentences that a passage may have. */
const LONGEST = 5

/** Every run of a few sentences within a paragraph. */
const piecesOf = (text: string): readonly Piece[] =>
  paragraphs(text).flatMap(({ text: paragraph, start }) => {
    const all = [...paragraph.matchAll(/\S[\s\S]*?(?:[.!?;](?=\s)|$)/gu)].map((found) => ({
      start: start + found.index,
      end: start + found.index + found[0].trimEnd().length,
    }))
    return all.flatMap(({ start: first }, at) =>
      all.slice(at, at + LONGEST).map(({ end }) => ({ start: first, end, begins: all[at]!.end })),
    )
  })

/**
 * The passage of an agreement that is most like one of the clauses, those in its own language first; nothing where none is. It is
 * looked for by words, as a proposal: whether the agreement has the clause, a weaker one or none is for a person to decide.
 */
export const findClause = (agreement: string, clauses: readonly Clause[]): Found | undefined => {
  const english = isEnglish(agreement)
  const known = clauses.map(({ id, wording }) => ({
    ...{ id, features: featuresOf(wording), isOwn: isEnglish(wording) === english },
  }))
  let best: (Found & { isOwn: boolean }) | undefined
  for (const { start, end, begins } of piecesOf(agreement)) {
    const passage = agreement.slice(start, end)
    const features = featuresOf(passage)
    // What does not say that sex is bought is no such clause, however alike it is otherwise; and it begins where that begins.
    if (!features.has(PURCHASE[0]) || !featuresOf(agreement.slice(start, begins)).has('sex')) continue
    for (const clause of known) {
      const likeness = likenessOf(clause.features, features)
      const isBetter =
        best === undefined || (clause.isOwn === best.isOwn ? likeness > best.likeness : clause.isOwn)
      if (likeness >= ALIKE && isBetter)
        best = { clauseId: clause.id, passage, start, likeness, isOwn: clause.isOwn }
    }
  }
  return best
}
