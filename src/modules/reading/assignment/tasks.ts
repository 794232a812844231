import { isPayment, type Order } from './assignees.ts'
import type { AssignmentText, Part, PlacedSentence } from './assignment-text.ts'
import { mentionsWithin, sentencesIn } from './assignment-text.ts'

const INCLUDES =
  /^(?:I|Inom ramen för|Som en del av) (?:detta |det )?uppdraget?(?:s)? (?:ingår|ska|bör|omfattar)(?: (?:även|också|bland annat|bl\.a\.|särskilt|vidare|det))* (?:ingå )?att (?<task>.+?)\.?$/su
const INCLUDES_ENGLISH = /^The assignment (?:also )?includes? (?<task>\p{Ll}.+?)\.?$/su

/** Sentences about how, with whom, with what money and when are no tasks of their own. */
const NO_TASK =
  /^(?:Pengarna|Medlen|Syftet|Bidraget|The (?:purpose|funds))|ska bistå|ges möjlighet|redovis|(?:del|slut)rapport|rapporter(?:as|ingen)|samråd|samverka|samarbet|dialog|kronor|anslag|rekvir|betala|kostnad|medel(?:s|)(?!\p{L}).{0,40}(?:får|ska) |(?:perspektiv|rättigheter)\p{L}* (?:ska |bör )?(?:beakta|integrera|genomsyra)|tydligt fokus|report(?:ed|s)? |in consultation|in cooperation|SEK /iu
const ORDERS_MORE = /(?<!\p{L})(?:ska|skall|shall|must)(?!\p{L})/u

/** An item of the list that only says when to report. */
const IS_REPORT = /^(?:senast den .{5,20} )?(?:del|slut)redovisa(?!\p{L})|^redovisa uppdraget(?!\p{L})/iu

const tidied = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[,;]? (?:och|samt|and)$/u, '')
    .replace(/[,;]$/u, '')
    // A list item that is part of the sentence before it ends that sentence, not one of its own.
    .replace(/^(\p{Ll}[^.]*)\.$/u, '$1')
    .trim()

/** "Polis-myndigheten", from the end of a line, is written as one word. */
const withNames = (assignment: AssignmentText, text: string, start: number): string => {
  let result = ''
  let from = 0
  for (const mention of mentionsWithin(assignment, start, start + text.length)) {
    const written = mention.text
    if (!/\p{Ll}-\p{Ll}/u.test(written) || /\p{Ll}-\p{Ll}/u.test(mention.name)) continue
    result += text.slice(from, mention.start - start) + written.replace(/(\p{Ll})-(\p{Ll})/gu, '$1$2')
    from = mention.end - start
  }
  return result + text.slice(from)
}

/** Lists that follow what orders them: a line that ends open ("i uppdrag att", "ska:", "följande delar:"). */
const listedTasks = (assignment: AssignmentText): Part[] => {
  const lists: Part[][] = []
  let list: Part[] | undefined
  let lead = ''
  for (const part of assignment.parts) {
    if (part.zone === 'end' || part.zone === 'head') continue
    if (part.kind !== 'item') {
      list = undefined
      lead = part.text
      continue
    }
    const isOrder =
      /(?:uppdrag|ska|skall|shall|to|tasks?|delar|following|följande|includes?|att)[^.]*:?$/iu.test(
        lead.slice(-160),
      ) &&
      !NO_TASK.test(
        lead
          .slice(-160)
          .split(/[.!?] /u)
          .at(-1) ?? '',
      )
    if (!isOrder) continue
    if (list === undefined) {
      list = []
      lists.push(list)
    }
    if (!IS_REPORT.test(part.text)) list.push(part)
  }
  return lists
    .flat()
    .filter(
      (part) => part.zone === 'order' || lists.every((one) => one.every((other) => other.zone !== 'order')),
    )
}

const included = ({ text }: PlacedSentence): string | undefined =>
  (INCLUDES.exec(text) ?? INCLUDES_ENGLISH.exec(text))?.groups?.task

/**
 * What is to be done: the items of the list that the decision ends in, with what "ingår också"; where there is no
 * list, the order itself and the sentences that say what more shall be done.
 */
export const tasksOf = (assignment: AssignmentText, orders: readonly Order[]): string[] => {
  const items = listedTasks(assignment)
  const paragraphs = assignment.parts.filter((part) => part.zone === 'order' && part.kind === 'paragraph')
  const sentences = sentencesIn(paragraphs)
  const more = sentences.flatMap((sentence) => {
    const task = included(sentence)
    if (task !== undefined) return [{ text: task, start: sentence.start + sentence.text.indexOf(task) }]
    const isTask = items.length === 0 && ORDERS_MORE.test(sentence.text) && !NO_TASK.test(sentence.text)
    return isTask && !orders.some((order) => order.sentence.start === sentence.start)
      ? [{ text: sentence.text, start: sentence.start }]
      : []
  })
  const main = orders
    .filter((order) => order.task !== '' && !isPayment(order))
    .map((order) => ({
      text: order.task,
      start: order.sentence.start + order.sentence.text.indexOf(order.task),
    }))
  const all = items.length > 0 ? [...items, ...more] : [...main, ...more]
  return [...new Set(all.map(({ text, start }) => tidied(withNames(assignment, text, start))))]
}
