import { paragraphs } from '../../../web/components/passage.ts'
import { type Question, questions, type Standing, standings } from './questions.ts'

/** How a state body stands to each question, and how many it employs where that is known. */
export interface BodyStanding {
  readonly bodyId: string
  readonly name: string
  readonly staff: number | null
  readonly states: Readonly<Record<Question, Standing>>
}

/** Bodies, and the employees of those that have said how many they are, by how they stand to a question. */
export interface Covered {
  readonly question: Question
  readonly bodies: Readonly<Record<Standing, number>>
  readonly staff: Readonly<Record<Standing, number>>
}

const perStanding = (all: readonly BodyStanding[], question: Question, of: (one: BodyStanding) => number) =>
  Object.fromEntries(
    standings.map((standing) => [
      standing,
      all.filter(({ states }) => states[question] === standing).reduce((sum, one) => sum + of(one), 0),
    ]),
  ) as Record<Standing, number>

/** How many bodies and employees each question covers. */
export const coverageOf = (all: readonly BodyStanding[]): readonly Covered[] =>
  questions.map((question) => ({
    question,
    bodies: perStanding(all, question, () => 1),
    staff: perStanding(all, question, ({ staff }) => staff ?? 0),
  }))

/** Words by which a passage that may answer a question is found, in Swedish and English; none answers it. */
const signs: Readonly<Record<Exclude<Question, 'has_text'>, RegExp>> = {
  purchase:
    /sex(uella?)?\s*(tjänst|köp)|köp\w*\s+(av\s+)?sex|prostitu|bordell|brothel|betal\w*\s+för\s+sex|pay\w*\s+for\s+sex|sexual\s+services?|(purchas|buy)\w*\s+(of\s+)?sex/iu,
  abroad: /utomlands|utland|utsänd|tjänsteres|tjänstgöringsland|abroad|overseas|posted|missions?\b|travel/iu,
  home: /i\s+sverige|inom\s+landet|hemma|i\s+hemlandet|in\s+sweden|at\s+home\b/iu,
  off_duty:
    /fritid|lediga?\s|utanför\s+(arbets|tjänst)|privat|dygnet\s+runt|off[\s-]duty|spare\s+time|outside\s+(of\s+)?(working|office)\s+hours|private\s+life/iu,
  consequences:
    /disciplin|arbetsrätt|uppsäg|avsked|skickas\s+hem|hemsänd|varning|påföljd|konsekvens|polisanmäl|dismiss|sent\s+home|disciplinary|sanction|terminat|warning|consequence/iu,
  decides:
    /besluta|beslutar|ansvarar\s+för\s+(att|beslut)|personalansvarsnämnd|generaldirektör|\bchef|decides?\b|decision|head\s+of|director/iu,
  contract:
    /anställningsavtal|kontrakt|anställningsvillkor|bilaga\s+till|undertecknar|intyga|employment\s+contract|terms\s+of\s+employment|signs?\b|annex\s+to/iu,
}

/** A passage that may answer a question, with where it stands. */
export interface Proposed {
  readonly passage: string
  readonly paragraph: number
  readonly start: number
}

/**
 * The sentences of a text with where each stands. A sentence goes on over the lines that a document was broken into; a heading is by
 * itself, on a line after which another begins.
 */
const sentencesOf = (text: string): readonly Proposed[] =>
  paragraphs(text).flatMap(({ text: paragraph, start }, at) =>
    [...paragraph.matchAll(/\S.*?(?:[.!?](?=\s+\p{Lu})|(?=\n\s*[\p{Lu}\d])|$)/gsu)].map((found) => ({
      passage: found[0].trimEnd(),
      paragraph: at + 1,
      start: start + found.index,
    })),
  )

const isWhole = ({ passage }: Proposed): boolean => /[.!?]$/u.test(passage)

/**
 * The first sentences of a text that may answer each question, by words alone: whoever answers reads them. It proposes a passage and
 * never an answer. A question in whose favour nothing speaks has none.
 */
export const passagesFor = (text: string): Partial<Record<Question, Proposed>> => {
  const all = sentencesOf(text)
  const found = Object.entries(signs).map(([question, sign]) => {
    // A heading says less than a sentence.
    const said = all
      .filter(({ passage }) => sign.test(passage))
      .toSorted((one, other) => Number(isWhole(other)) - Number(isWhole(one)))
    // What also speaks of buying sex is closest to what is asked.
    return [question, said.find(({ passage }) => signs.purchase.test(passage)) ?? said[0]] as const
  })
  return Object.fromEntries(found.filter(([, passage]) => passage !== undefined))
}
