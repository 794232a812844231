import { type DateMention, findDates, findYearSpans, lastDayOf } from '../language/dates.ts'
import { tidy, wordEnd, wordStart } from '../language/words.ts'
import type { Deadline } from '../schema.ts'
import { isOthersTask, refersToOther } from './others.ts'
import type { Content, Statement } from './passages.ts'

/** A deadline with where it stands in the given text, and how sure the reader is that it is the measure's own. */
export interface FoundDeadline {
  deadline: Deadline
  sure: number
}

const duty = new RegExp(
  `${wordStart}(?:ska|skall|skal|innen|inden|senest|bör|måste|senast|kommer att|löper ut|redovisas|slutredovisas|delredovisas|\\p{L}*redovisning sker|rapporteras|lämnas|avslutas|klart?|färdig(?:t|ställas)?|före|innan|till och med|will|shall|must|should|is to|are to|is due|are due|due|by|before|no later than|not later than|until|ends|expires|deadline|at the latest)${wordEnd}`,
  'iu',
)
const delivers = new RegExp(
  `${wordStart}(?:\\p{L}*redovis\\p{L}*|rapporter\\p{L}*|lämna(?:s)?|inkomma|överlämnas?|presenteras?|slutför(?:as|t)?|avslutas?|genomför(?:as|t)?|vara (?:klar|klart|klara|genomför\\p{L}*|färdig\\p{L}*|på plats|avslutad|slutför\\p{L}*|i drift)|färdigställas?|publiceras?|tas fram|införas?|träda i kraft|startas?|inrättas?|påbörjas?|påbörja|inledas?|utvärderas?|löper ut|remisstiden|sprid(?:as|a)|report(?:s|ed|ing)?|submit(?:s|ted)?|present(?:s|ed)?|publish(?:ed)?|complet(?:e|ed|es)|deliver(?:ed|s)?|finish(?:ed)?|conclude(?:d)?|launch(?:ed)?|in place|establish(?:ed)?|introduc(?:e|ed)|implement(?:ed)?|develop(?:ed)?|evaluat(?:e|ed)|be (?:ready|available|operational)|ready|account|review(?:ed)?|due|deadline|expires?|ends?|begin|start(?:ed)?|adopt(?:ed)?|enter into force|roll(?:ed)? out|train(?:ed)?|produce(?:d)?|issue(?:d)?|provide(?:d)?|set up|carried out|conducted)${wordEnd}`,
  'iu',
)
const past = new RegExp(
  `${wordStart}(?:redovisades|slutredovisades|beslutade|presenterade|publicerade|trädde|infördes|gav|lämnade|startade|pågick|genomfördes|var|hade|har (?:sedan|redovisat|lämnat|publicerat|genomfört|kommit)|was|were|had|published in|entered into force on|came into force|presented in|adopted on|since)${wordEnd}`,
  'iu',
)
const modal = new RegExp(
  `${wordStart}(?:ska|skall|bör|måste|kommer (?:\\p{L}+ )?att|senast|löper ut|will|shall|must|should|is to|are to|is due|are due|no later than|not later than|at the latest|by)${wordEnd}`,
  'iu',
)
const mandate =
  /(?<!\p{L})(?:mandat(?:et)?|förordnande|avtal(?:et)?|ordförandeskap\p{L}*|mandate|term of office|presidency|agreement|tenure)(?!\p{L})/iu
const lasts =
  /(?<!\p{L})(?:löper|gäller|förläng\p{L}*|upphör\p{L}*|runs?|lasts?|extended|expires?)(?!\p{L})/iu
const period = /(?<!\p{L})(?:sedan|från och med|fr\.o\.m\.|since|from|mellan|between|från)\s*$/iu
const effective =
  /(?<!\p{L})(?:lag(?:en)?|lagändring\p{L}*|bestämmels\p{L}*|regler\p{L}*)(?!\p{L}).{0,60}(?:träd(?:a|er|de) i ?kraft)/iu

const by =
  /(?<!\p{L})(?:by|senast|före|innan|innen|inden|senest|før|before|no later than|not later than) (?:the |den |end |utgången |slutet )?/iu

/** The days by which the measure itself is to deliver something. */
export const deadlinesOf = (content: Content): FoundDeadline[] => {
  const found: FoundDeadline[] = []
  for (const { value, label, kind } of content.section.fields)
    if (kind === 'deadline') found.push(...labelledDates(value, label))
  for (const statement of content.statements) {
    const dates = findDates(statement.text)
    if (dates.length === 0 || !isOwnDuty(statement, content)) continue
    for (const date of dates) {
      if (
        period.test(statement.text.slice(Math.max(0, date.start - 20), date.start)) ||
        isOther(statement.text, date) ||
        isTold(statement.text, date)
      )
        continue
      found.push({
        deadline: deadlineOf(date, whatOf(statement.text, date)),
        sure: statement.own ? 0.93 : 0.75,
      })
    }
  }
  const seen = new Set<string>()
  return found
    .filter(({ deadline }) => !seen.has(deadline.date) && seen.add(deadline.date))
    .sort((a, b) => (a.deadline.date < b.deadline.date ? -1 : 1))
}

const deadlineOf = ({ date, precision }: DateMention, what: string): Deadline =>
  precision === 'day' ? { date, what } : { date, what, precision }

const isOwnDuty = (statement: Statement, content: Content): boolean => {
  const { text } = statement
  if (!duty.test(text) || refersToOther(text) || !(delivers.test(text) || (statement.own && by.test(text))))
    return false
  if (past.test(text) && !modal.test(text)) return false
  if (mandate.test(text) && lasts.test(text)) return false
  if (effective.test(text) && !statement.own) return false
  if (isAnothers(text, content)) return false
  if (statement.own) return !isOthersTask(statement)
  if (isOthersTask(statement)) return isTheSameTask(statement, content)
  return true
}

const actor =
  /^(?:Den |The |Denna |This )?(?<noun>utredning|utredare|översyn|kommitté|delegation|strategi|kommission|inquiry|investigator|committee|commission|review|strategy|task force)(?:en|n|ns|ens)?(?!\p{L})/iu

/** The sentence's subject is an inquiry, strategy or committee of which the measure itself says nothing. */
const isAnothers = (text: string, content: Content): boolean => {
  const noun = actor.exec(text)?.groups?.noun?.toLowerCase()
  if (noun === undefined) return false
  const own = [content.section.heading, ...content.own.map((passage) => passage.text)].join(' ').toLowerCase()
  return !own.includes(noun.slice(0, 6))
}

/** "I april beslutade regeringen om direktiv …" tells of the measure itself where the measure is that decision. */
const isTheSameTask = ({ text, passage }: Statement, content: Content): boolean => {
  const own = content.own.map(({ text: paragraph }) => paragraph).join(' ')
  const decidedHere =
    /(?<!\p{L})(?:har gett|har givit|har uppdragit|har beslutat|har tillsatt|has (?:given|commissioned|appointed|tasked|instructed))(?!\p{L})/iu.test(
      own,
    )
  if (
    !decidedHere ||
    /(?<!\p{L})(?:dessutom|även|också|tidigare|also|previously|in addition)(?!\p{L})/iu.test(text)
  )
    return false
  return !/(?<!\p{L})(?:tidigare|previously|earlier)(?!\p{L})/iu.test(passage.text)
}

/** "In May 2012, guidelines were issued on how … should": what follows the date tells of the past. */
const isTold = (text: string, { start, end }: DateMention): boolean => {
  const then = text.slice(end).search(past)
  if (then < 0 || then > 80 || modal.test(text.slice(0, start))) return false
  const due = text.slice(end).search(modal)
  return due < 0 || then < due
}

/** A date that only names a document, a decision or a meeting ("direktivet den 29 april 2004"). */
const isOther = (text: string, { start, end }: DateMention): boolean => {
  const before = text.slice(Math.max(0, start - 60), start)
  const after = text.slice(end, end + 40)
  if (
    /(?:av den|daterad|beslut(?:ade)?(?: av)?(?: den)?|direktiv\p{L}* (?:av )?(?:den )?|dated|of|decision of|adopted on|publicera\p{L}*(?: i)?)\s*$/iu.test(
      before,
    ) &&
    !/(?:senast|by|end|utgången|slutet|report|early|late|month|mid-?)\s*(?:the )?(?:\p{L}+ )?(?:of)?\s*$/iu.test(
      before,
    )
  )
    return true
  if (/\($/.test(before) && after.startsWith(')')) return true
  return (
    /^\s*(?:\(|trädde|infördes|gav|beslutade)/iu.test(after) &&
    /^\s*(?:trädde|infördes|gav|beslutade)/iu.test(after)
  )
}

/** What is due: the sentence round the date, without the date, short enough to show in a list. */
const whatOf = (text: string, { start, end }: DateMention): string => {
  const before = text.slice(0, start).replace(preposition, '')
  const clause = before.slice(Math.max(0, before.lastIndexOf('; ') + 1))
  const after = /^[^.;]{0,140}/u.exec(text.slice(end))![0]
  const needsMore =
    clause.split(' ').length < 4 ||
    /(?<!\p{L})(?:ska|skall|bör|will|shall|is to|are to|should|must)$/iu.test(clause.trim())
  const what = tidy(needsMore ? `${clause} ${after}` : clause)
    .replace(/,\s*(?=,)/g, '')
    .replace(/\s+,/g, ',')
  return (what.length > 180 ? what.slice(-180).replace(/^\S*\s/, '') : what) || tidy(text.slice(0, 160))
}

const preposition =
  /\s*(?:(?:senast|den|i|by|on|in|no later than|not later than|at the latest|before|the|till|under|during|innan|före)\s*)*$/iu

/** The day that something begins is no deadline. */
const beginning = /(?<!\p{L})(?:from|från|fra|since|sedan|starting|startar|starts?)\s*(?:on |den |the )?$/iu

const labelledDates = (value: string, label: string): FoundDeadline[] => {
  if (/^(?:löpande|løbende|løpende|ongoing|tbc|continuous)/iu.test(value) && findDates(value).length === 0)
    return []
  const all = findDates(value)
  const dates = all.filter(
    ({ start, end }) =>
      !beginning.test(value.slice(0, start)) &&
      (!/^\s*(?:[-–—]|to|till|until)\s*(?:\p{L}{1,10} ?)?\d/iu.test(value.slice(end)) || start > 0),
  )
  if (dates.length > 0) {
    return dates.map((date) => {
      const words = tidy(
        value
          .slice(Math.max(0, value.lastIndexOf(';', date.start) + 1), date.start)
          .replace(/(?:senast|by|den|:|–|-|,)\s*$/giu, ''),
      )
      return { deadline: deadlineOf(date, /\p{L}{4}/u.test(words) ? words : label), sure: 0.95 }
    })
  }
  const span = all.length === 0 ? findYearSpans(value).at(-1) : undefined
  return span && span.from === span.to
    ? [{ deadline: { date: lastDayOf(span.to, 12), what: label, precision: 'year' }, sure: 0.7 }]
    : []
}
