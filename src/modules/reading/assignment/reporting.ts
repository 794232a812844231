import { type DateMention, findDates } from '../plan/language/dates.ts'
import {
  type AssignmentText,
  isAboutEarlierDecision,
  mentionsWithin,
  type PlacedSentence,
  sentencesIn,
} from './assignment-text.ts'
import type { AssignmentDeadline } from './schema.ts'
import { yearlyDates } from './yearly-dates.ts'

const REPORTS =
  /redovis|rapporter|slutrapport|delrapport|(?<!\p{L})(?:över)?lämna(?:s|r|d|t)?(?!\p{L})|inkomma|slutför|(?:vara|bli) klar|senast|report|submit|deliver|no(?:t)? later than/iu
/** Beginnings, applications and money have days of their own. */
const OTHER_DAYS =
  /påbörja|inledas|(?<!\p{L})starta|ansök|rekvi|(?:åter|ut)betal|betalas|requisition|application|(?:begin|start) (?:no|not) later|repaid|paid (?:out|back)/iu

const sentencesThatReport = (assignment: AssignmentText): PlacedSentence[] => {
  const parts = assignment.parts.filter(
    (part) => part.zone !== 'end' && part.zone !== 'reasons' && part.kind !== 'heading',
  )
  return sentencesIn(parts).filter(
    (sentence) => REPORTS.test(sentence.text) && !isAboutEarlierDecision(sentence),
  )
}

interface State {
  kind: 'interim' | 'final' | undefined
  part: string | null
}

const INTERIM =
  /del(?:redovis|rapport)|(?:första|preliminär) (?:redovisning|rapport)|lägesrapport|interim|progress report|preliminary report/iu
const FINAL = /slut(?:redovis|rapport|lig)|i sin helhet|final(?:ly)? report|final/iu
const PART =
  /(?:deluppdrag(?:et)?|delprojekt|uppdrag(?=s? \d)|punkt(?:en)?|part|sub-assignment) (?:nr )?(?<part>\d{1,2}|[a-e](?![\p{L}]))/iu
const WHOLE =
  /uppdraget i (?:dess|sin) helhet|hela uppdraget|the (?:whole )?assignment (?:as a whole|in full)/iu
const PLAIN = /(?<!del|slut)redovisa(?:s|r)?(?!\p{L})/iu

/** The number of the part of an assignment that a text names; null where it names none, or names it as left out. */
export const partNamedIn = (text: string): string | null => {
  const found = PART.exec(text)
  if (
    found === null ||
    /(?:undantag för|utom|förutom|except(?: for)?)\s*$/iu.test(text.slice(0, found.index))
  )
    return null
  return found.groups?.part ?? null
}

/** The one kind of report that a text speaks of. */
export const stepNamedIn = (text: string): 'interim' | 'final' | null => {
  const [interim, final] = [INTERIM.test(text), FINAL.test(text)]
  return interim === final ? null : interim ? 'interim' : 'final'
}

const STEP = new RegExp([INTERIM, FINAL, PART, WHOLE].map((expression) => expression.source).join('|'), 'giu')

/** What the words between two days say about the second; a plain "redovisas" begins anew, other words change nothing. */
const stateAfter = (words: string, state: State): State => {
  const next = { ...state }
  const steps = [...words.matchAll(STEP)].map(([word]) => word)
  if (steps.every((word) => PART.test(word)) && PLAIN.test(words)) next.kind = undefined
  for (const word of steps) {
    const part = PART.exec(word)?.groups?.part
    if (part !== undefined) next.part = part
    else if (WHOLE.test(word)) Object.assign(next, { part: null, kind: 'final' })
    else next.kind = INTERIM.test(word) ? 'interim' : 'final'
  }
  return next
}

/**
 * "senast den 1 oktober 2021 till regeringen lämna en delredovisning": the word may follow its day, where none
 * stands before it. It is looked for until the clause ends or the next day comes.
 */
const stepAfter = (text: string, end: number, until: number): { end: number; words: string } | undefined => {
  const clause = text.slice(end, Math.min(until, end + 140))
  const words = clause.slice(
    0,
    /[,;:]|(?<!\p{L})(?:och|samt|med en|and)(?!\p{L})/u.exec(clause)?.index ?? clause.length,
  )
  return INTERIM.test(words) || FINAL.test(words) ? { end: end + words.length, words } : undefined
}

/** Days that belong to a decision or begin a period are no days to report on. */
const NO_DEADLINE =
  /(?:beslut(?:ad\p{L}*|et|ets)?|sedan|från(?: och med)?|fr\.o\.m\.|perioden|daterad|since|from|decided|of|dated)(?: (?:den|on))? ?$/iu
const BY_THEN =
  /(?:senast|dels|årligen|muntligt|skriftligt|före|redovis\p{L}*|rapport\p{L}*|lämna\p{L}*|ska ske|respektive|och|samt|,|till \p{L}+(?:\s\([^)]*\))?|by|later than|before|on|and|in|i|under|vid|av)(?: (?:den|under|i|the|vid|end|of|utgången|av))* ?$/iu

/** "senast den 1 februari en delredovisning": each day names its report after itself. */
const NAMED_AFTER = /^ (?:lämna |till [^,;]{3,60}? lämna )?en \p{L}*(?:redovisning|rapport)/u

interface Found extends DateMention {
  readonly stated: boolean
}

const datesIn = (text: string): Found[] => {
  const yearly = yearlyDates(text)
  const single = findDates(text).filter(
    (date) => !yearly.some((other) => date.start < other.end && other.start < date.end),
  )
  return [...single, ...yearly]
    .map((date) => ({
      ...date,
      stated: /senast|later than|(?<!\p{L})by(?!\p{L})/iu.test(
        text.slice(Math.max(0, date.start - 30), date.start),
      ),
    }))
    .sort((left, right) => left.start - right.start || left.date.localeCompare(right.date))
}

/** Who is to report: the body that the sentence is about, or by which it is reported. */
const reporterIn = (assignment: AssignmentText, { text, start, end }: PlacedSentence): string | undefined => {
  const mentions = mentionsWithin(assignment, start, end)
  const subject = mentions.find((mention) => mention.start === start)
  const [following] = subject ? [text.slice(subject.end - start)] : []
  if (subject !== undefined && /^ (?:ska|skall|shall|must) /u.test(following ?? '')) return subject.name
  return mentions.find((mention) =>
    /(?:redovisas|rapporteras|lämnas|reported|submitted) (?:av|by) (?:the )?$/iu.test(
      text.slice(0, mention.start - start),
    ),
  )?.name
}

const deadlinesIn = (
  assignment: AssignmentText,
  sentence: PlacedSentence,
): (AssignmentDeadline & { explicit: boolean })[] => {
  const { text } = sentence
  const body = reporterIn(assignment, sentence)
  if (OTHER_DAYS.test(text) && !/redovis/iu.test(text)) return []
  // Accounts of money go to the office that pays it, not to the Government.
  if (/ekonomisk redovisning/iu.test(text) && /Kammarkollegiet/u.test(text)) return []
  let state: State = { kind: undefined, part: null }
  let from = 0
  return datesIn(text).flatMap(({ start, end, date, precision, stated }, index, all) => {
    const words = text.slice(from, start)
    state = stateAfter(words, state)
    from = Math.max(from, end)
    const isOpen = words.match(STEP) === null && !PLAIN.test(words)
    const until = all[index + 1]?.start ?? text.length
    const named = NAMED_AFTER.test(text.slice(end, Math.min(until, end + 140)))
    const following = named || (isOpen && index === 0) ? stepAfter(text, end, until) : undefined
    if (following !== undefined) {
      state = stateAfter(following.words, state)
      from = following.end
    }
    const before = text.slice(0, start)
    if (NO_DEADLINE.test(before) || !(stated || BY_THEN.test(before))) return []
    const coarse = precision === 'day' ? {} : { precision }
    return [
      {
        date,
        kind: state.kind ?? 'final',
        part: state.part,
        explicit: state.kind !== undefined,
        ...coarse,
        ...(body === undefined ? {} : { body }),
      },
    ]
  })
}

/** Of days of one part that nothing tells apart, or before one that is called the last, only the latest is final. */
const withInterim = (all: readonly (AssignmentDeadline & { explicit: boolean })[]): AssignmentDeadline[] =>
  all.map(({ explicit, ...deadline }) => {
    const later = all.some(
      (other) => other.part === deadline.part && other.kind === 'final' && other.date > deadline.date,
    )
    return !explicit && later ? { ...deadline, kind: 'interim' } : deadline
  })

/** Every day on which the assignment, or a part of it, is to be reported, in the order of time. */
export const deadlinesOf = (assignment: AssignmentText): AssignmentDeadline[] => {
  const all = withInterim(
    sentencesThatReport(assignment).flatMap((sentence) => deadlinesIn(assignment, sentence)),
  )
  const keyOf = ({ date, part, kind }: AssignmentDeadline) => `${date} ${part} ${kind}`
  return all
    .filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index)
    .sort((left, right) => left.date.localeCompare(right.date))
}

const withoutCopies = (text: string): string =>
  text
    .replace(/,? (?:med|with) (?:en |a )?(?:kopia|copy)[^()]*(?=\))/giu, '')
    .replace(
      /,? (?:med|with) (?:en |a )?(?:kopia|copy) (?:till|to) (?:Regeringskansliet )?(?:\([^)]*\)|.*?)(?= senast| no later|[.,]|$)/giu,
      '',
    )

const RECEIVER =
  /(?<!\p{L})(?:till|to|hos) (?:the )?(?<to>(?:Regeringskansliet|regeringen|Regeringen|Government Offices(?: of Sweden)?|Government)(?:\s\([^)]+\)|, \p{Lu}\p{L}+departementet)?|\p{Lu}\p{L}*(?:- ?och \p{L}+)?departementet|Ministry (?:of|for) \p{Lu}[\p{L}]*(?:(?:,| and) \p{Lu}?[\p{L}]+)*)/u

const rankOf = (receiver: string): number =>
  /^(?:Regeringskansliet|Government Offices).*\(/u.test(receiver)
    ? 0
    : /departementet$|^Ministry/u.test(receiver)
      ? 1
      : /\(/u.test(receiver)
        ? 2
        : 3

/**
 * Whom the assignment is reported to. Where the text names a ministry in one place and only the Government in
 * another, the more exact one; a copy to somebody is no report.
 */
export const receiversOf = (assignment: AssignmentText): string[] => {
  const all = sentencesThatReport(assignment)
  const told = all.filter(({ text }) => !/^(?:En|Den) ekonomisk\p{L}* redovisning/u.test(text))
  const sentences = told.length > 0 ? told : all
  const written = sentences.flatMap(({ text }) => {
    const receiver = RECEIVER.exec(withoutCopies(text))?.groups?.to
    return receiver === undefined
      ? []
      : [
          receiver
            .replace(/^Regeringen/u, 'regeringen')
            .replace(/-och /u, '- och ')
            .replace(/, (\p{L}+)$/u, ' ($1)'),
        ]
  })
  const ranked = [...new Set(written)].sort((left, right) => rankOf(left) - rankOf(right))
  if (ranked.length > 0) return ranked.filter((receiver) => rankOf(receiver) === rankOf(ranked[0]!))
  const toBody = sentences.flatMap((sentence) => {
    const match = /(?<!\p{L})(?:redovis\p{L}*|rapporter\p{L}*|lämna\p{L}*)[^.]{0,80}? till (?=\p{L})/u.exec(
      sentence.text,
    )
    if (match === null) return []
    const at = sentence.start + match.index + match[0].length
    return mentionsWithin(assignment, at, sentence.end)
      .filter((mention) => mention.start === at)
      .map((mention) => mention.name)
  })
  return [...new Set(toBody)].slice(0, 1)
}
