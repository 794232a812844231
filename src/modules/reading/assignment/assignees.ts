import type { KnownBody, Mention } from '../../directory/index.ts'
import { bodiesFrom, isGovernment } from '../plan/content/bodies.ts'
import {
  type AssignmentText,
  isAboutEarlierDecision,
  mentionsWithin,
  type PlacedSentence,
  sentencesIn,
} from './assignment-text.ts'

/** A sentence by which the Government gives the assignment: to whom, and what for. */
export interface Order {
  readonly assignees: readonly string[]
  /** From "att" on; empty where a list follows. */
  readonly task: string
  readonly sentence: PlacedSentence
}

const ADVERB = '(?:(?:härmed|därför|även|också|vidare|dessutom|samtidigt|hereby|also|therefore) )*'
const PRESENT_GIVES = new RegExp(
  `(?<!\\p{L})(?:ger|ge|lämnar|lämna) ${ADVERB}(?<who>.{3,500}?) (?:i|ett|följande) uppdrag(?!\\p{L})`,
  'u',
)
const PRESENT_CHARGES = new RegExp(
  `(?<!\\p{L})(?:uppdrar|uppdra) ${ADVERB}(?:åt|till) (?<who>.{3,500}?)(?= att(?!\\p{L})|[:.]|$)`,
  'u',
)
const RECEIVES = new RegExp(
  `^(?<who>.{3,300}?) (?:ska |kommer att )?(?:får|få|ges|tilldelas) ${ADVERB}(?:i|ett|följande) uppdrag(?!\\p{L})`,
  'u',
)
const IS_GIVEN = /^Uppdraget (?:ges|lämnas|går) till (?<who>.{3,300}?)(?=[.:]| att |$)/u
const PAST_GIVES = new RegExp(
  `(?<!\\p{L})(?:har|gav|beslutade att ge) ?${ADVERB}(?:gett|givit|uppdragit åt)? ?(?<who>.{3,500}?) i uppdrag(?!\\p{L})`,
  'u',
)
const PAST_CHARGES = new RegExp(
  `(?<!\\p{L})(?:har ${ADVERB}uppdragit|uppdrog) (?:åt|till) (?<who>.{3,500}?)(?= att(?!\\p{L})|[:.]|$)`,
  'u',
)
const PAST_RECEIVES = new RegExp(`^(?<who>.{3,300}?) (?:har fått|fick) ${ADVERB}i uppdrag(?!\\p{L})`, 'u')
const ENGLISH =
  /(?<!\p{L})(?:commissions|instructs|assigns|tasks|directs|requests|has (?:commissioned|instructed|assigned|tasked)|(?:decides|has decided) to (?:commission|instruct|assign|task)|gives|has given) (?:hereby )?(?<who>.{3,400}?)(?= (?:to|the (?:task|assignment|mandate)|an? (?:task|assignment|mandate)) |:|$)/u
const ENGLISH_RECEIVES =
  /^(?<who>.{3,300}?) (?:is|are|has been|have been) (?:hereby )?(?:instructed|commissioned|assigned|tasked|directed|given the (?:task|assignment))(?!\p{L})/u

const GIVES_TO = new RegExp(
  `(?<!\\p{L})(?:ger|ge|lämnar|lämna) ${ADVERB}(?:i|ett) uppdrag (?:åt|till) (?<who>.{3,500}?)(?= att(?!\\p{L})|[:.]|$)`,
  'u',
)
const CHANGES =
  /(?<!\p{L})(?:ändrar?|förlänger|förlänga|utökar?|kompletterar?|återkallar?) (?:härmed |därför )?(?:tiden för )?(?:uppdraget|det uppdrag|sitt uppdrag) (?:till|åt) (?<who>.{3,300}?)(?= om(?! att (?:ha|få))(?!\p{L})| att(?!\p{L})|[:.]|$)/u
const DECIDES_THAT =
  /(?<!\p{L})[Rr]egeringen beslutar (?:härmed |därför )?att (?<who>.{3,300}?) ska(?!\p{L})/u

const NOW = [
  PRESENT_GIVES,
  GIVES_TO,
  PRESENT_CHARGES,
  CHANGES,
  RECEIVES,
  IS_GIVEN,
  DECIDES_THAT,
  ENGLISH,
  ENGLISH_RECEIVES,
]
const BEFORE = [PAST_GIVES, PAST_CHARGES, PAST_RECEIVES]
const IN_TITLE =
  /^(?:\p{L}+ )*?(?:[Uu]ppdrag(?:et)?|Assignment|Commission|Instruction)(?: \p{L}+)? (?:till|åt|to|for) (?<who>.{3,300}?)(?= att | om | avseende | angående | i fråga | to |$)/u

const PARTNER_PHRASE =
  /(?:^|[\s,])(?:i (?:samverkan|samarbete|samråd|dialog)|tillsammans|in (?:cooperation|collaboration|consultation)) (?:med|with)(?!\p{L})/u

const NOT_ASSIGNED = new Set<KnownBody['type']>([
  'government',
  'parliament',
  'department',
  'eu_body',
  'eu_fund',
])

/** Whether a body may be given an assignment, or be worked with: not those who give it. */
export const mayTakePart = ({ name, resolution, genitive }: Mention): boolean =>
  !genitive && !isGovernment(name) && !(resolution.kind === 'known' && NOT_ASSIGNED.has(resolution.body.type))

/** "Statens jordbruksverk (Jordbruksverket)": the same body again. */
const isShortName = ({ text, mentions }: AssignmentText, { start, end }: Mention): boolean =>
  text.slice(start - 2, start) === ' (' &&
  text[end] === ')' &&
  mentions.some((mention) => mention.end === start - 2)

const bodiesBetween = (assignment: AssignmentText, start: number, end: number): string[] => {
  const text = assignment.text.slice(start, end)
  const partners = PARTNER_PHRASE.exec(text)
  const until = partners === null ? end : start + partners.index
  const mentioned = mentionsWithin(assignment, start, until)
    .filter((mention) => mayTakePart(mention) && !isShortName(assignment, mention))
    .map((mention) => mention.name)
  if (mentioned.length > 0) return mentioned
  // Nobody that is known: a proper name that stands in the place of the assignee.
  const shifted = assignment.mentions
    .filter((mention) => mention.start >= start)
    .map((mention) => ({ ...mention, start: mention.start - start, end: mention.end - start }))
  return bodiesFrom(text.slice(0, until - start), shifted, 0, false).map((body) => body.name)
}

// "att, efter samråd med …, ta fram": with whom is read elsewhere.
const TASK =
  /^\s*,?\s*(?:om )?(?:(?:att|to),?\s+)?(?:(?:efter|i|after|in) (?:samråd|samverkan|samarbete|dialog|consultation|cooperation) (?:med|with) [^,]+, )?(?<task>\p{Ll}.+?)[.:]?$/su

const PAYMENT = /(?:(?:ut)?betala(?:s)?(?: ut)?|utbetalning(?:en)?) /u

const orderIn = (
  assignment: AssignmentText,
  sentence: PlacedSentence,
  patterns: readonly RegExp[],
): Order | undefined => {
  for (const pattern of patterns) {
    const match = pattern.exec(sentence.text)
    const who = match?.groups?.who
    if (match === null || who === undefined) continue
    const start = sentence.start + match.index + match[0].indexOf(who)
    const assignees = bodiesBetween(assignment, start, start + who.length)
    if (assignees.length === 0) continue
    const rest = sentence.text.slice(match.index + match[0].length)
    const task = TASK.exec(rest)?.groups?.task ?? ''
    return { assignees, task, sentence }
  }
  return undefined
}

/** The sentences that give the assignment; those of the reasons and of earlier decisions only where no other does. */
export const ordersOf = (assignment: AssignmentText): Order[] => {
  const ordered = sentencesIn(
    assignment.parts.filter(
      (part) => part.zone !== 'end' && part.zone !== 'reasons' && part.kind !== 'heading',
    ),
  )
  const now = ordered
    .filter((sentence) => !isAboutEarlierDecision(sentence))
    .flatMap((sentence) => orderIn(assignment, sentence, NOW) ?? [])
  if (now.length > 0) return now
  const before = ordered.flatMap((sentence) => orderIn(assignment, sentence, [...NOW, ...BEFORE]) ?? [])
  if (before.length > 0) return before.slice(0, 1)
  const reasons = sentencesIn(
    assignment.parts.filter((part) => part.zone === 'reasons' && part.kind !== 'heading'),
  )
  return reasons.flatMap((sentence) => orderIn(assignment, sentence, NOW) ?? []).slice(0, 1)
}

const inTitle = (assignment: AssignmentText, title: string): string[] => {
  const start = assignment.text.indexOf(title.slice(0, 40))
  const who = IN_TITLE.exec(title)?.groups?.who
  if (start < 0 || who === undefined) return []
  const at = start + title.indexOf(who)
  return mentionsWithin(assignment, at, at + who.length)
    .filter(mayTakePart)
    .map((mention) => mention.name)
}

/** An order to pay money out: a matter of administration, not of the assignment. */
export const isPayment = ({ task }: Order): boolean => PAYMENT.test(`${task.slice(0, 60)} `)

/** Who is given the assignment, by the title and by the orders. Who is only to pay money out is no assignee. */
export const assigneesOf = (
  assignment: AssignmentText,
  title: string,
  orders: readonly Order[],
): string[] => {
  const working = orders.filter((order) => !isPayment(order))
  return [
    ...new Set([
      ...inTitle(assignment, title),
      ...(working.length > 0 ? working : orders).flatMap((order) => order.assignees),
    ]),
  ]
}

/** Where nothing says who is given the assignment: who is said to do the first thing ("Socialstyrelsen ska …"). */
export const likelyAssignee = (assignment: AssignmentText): string | undefined => {
  const sentences = sentencesIn(
    assignment.parts.filter((part) => part.zone !== 'end' && part.kind !== 'heading'),
  )
  const doers = sentences.flatMap((sentence) => {
    const first = assignment.mentions.find(
      (mention) => mention.start === sentence.start && mayTakePart(mention),
    )
    return first !== undefined &&
      /^ (?:ska|skall|shall|must)(?!\p{L})/u.test(assignment.text.slice(first.end))
      ? [first.name]
      : []
  })
  return doers[0]
}
