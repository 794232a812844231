import type { Mention } from '../../directory/index.ts'
import { mayTakePart } from './assignees.ts'
import {
  type AssignmentText,
  isAboutEarlierDecision,
  mentionsWithin,
  type PlacedSentence,
  sentencesIn,
} from './assignment-text.ts'

export interface Partners {
  readonly consulted: string[]
  readonly cooperating: string[]
}

type Kind = keyof Partners

/** How a text says with whom; the bodies follow the words. */
const PHRASES: readonly (readonly [Kind, RegExp])[] = [
  [
    'consulted',
    /(?<!\p{L})(?:samråd(?:as?|er)?(?: \p{L}+)? med|(?:föra|ha|i|hålla|efter) (?:\p{L}+ )?dialog med|(?:in)?hämta(?:s|r)?(?: in)? (?:\p{L}+ ){0,5}?(?:från|av)|(?:synpunkter|erfarenhet(?:er)?|kunskap(?:er)?|upplysningar)(?: och \p{L}+)? (?:ska |bör )?(?:även |också )?(?:inhämtas|hämtas(?: in)?) från|synpunkter (?:från|av)|ta (?:del av|till vara) (?:\p{L}+ ){0,3}från|efter (?:att ha )?hör(?:ande av|t)|konsultera|rådgöra med|(?:ge|bereda)(?= [^.]{3,120}(?:möjlighet|tillfälle) att [^.]{0,60}(?:yttra|synpunkter))|höra(?= \p{Lu}))(?!\p{L})/gu,
  ],
  [
    'cooperating',
    /(?<!\p{L})(?:samverka(?:s|n)?|samarbeta(?:r)?|samarbete(?:t)?|tillsammans|gemensamt|i (?:nära )?kontakt)(?: \p{L}+)? med(?!\p{L})/gu,
  ],
  [
    'consulted',
    /(?<!\p{L})(?:in (?:\p{L}+ )?(?:consultation|dialogue) with|consult(?:s|ing)?(?: with)?|after consulting|obtain (?:\p{L}+ ){0,3}from)(?!\p{L})/giu,
  ],
  [
    'cooperating',
    /(?<!\p{L})(?:in (?:\p{L}+ )?(?:cooperation|co-operation|collaboration|partnership) with|(?:cooperate|co-operate|collaborate|work)(?: \p{L}+)? with|together with|jointly with)(?!\p{L})/giu,
  ],
]

/** Where the naming of partners ends and the sentence goes on with what is done. */
const CLAUSE_END =
  /(?<!\p{L})(?:till (?:Regeringskansliet|regeringen|\p{Lu}\p{L}*departementet)|i syfte|för att|så att|med syfte|avseende|gällande|kring|angående|inom ramen för|i arbetet med att|i (?:fråga|frågor) |när (?:det|detta|så)|om (?:hur|att|vilka|möjligheterna|uppdragets|frågor)|in order to|with (?:a view|the aim)|on (?:how|issues|matters|questions)|regarding|concerning)|[;:]/u

/** Cooperation that is the matter of a task ("stärka samverkan med …") names no partner in carrying it out. */
const IS_MATTER =
  /(?:stärka|utveckla|öka|förbättra|främja|fördjupa|strengthen|develop|improve|increase|promote)\p{L}*(?: (?:sin|sitt|den|det|ett|en|och|utvecklad|\p{L}+a))? $/iu

/** "socialtjänsten i berörda kommuner", "Barnafrid vid Linköpings universitet": the second only says where. */
const isPlace = (assignment: AssignmentText, { start, resolution }: Mention): boolean => {
  const before = assignment.text.slice(Math.max(0, start - 60), start)
  const isCollective =
    resolution.kind === 'known' && /^(?:municipalities|regions|county_boards)$/u.test(resolution.body.type)
  if (isCollective && WHERE.test(before) && !/(?:samråd|samarbete|samverkan|dialog) i $/u.test(before))
    return true
  return (
    / (?:vid|at) $/u.test(before) &&
    assignment.mentions.some(
      (mention) => start - mention.end === before.length - before.lastIndexOf(' ', before.length - 2),
    )
  )
}
const WHERE =
  /\p{L} (?:i|inom|vid|hos|in|within) (?:(?:berörda|landets|samtliga|alla|de|relevanta|respektive|the|all) )*$/u

/** A comma after which no further body is named, but the sentence goes on ("efter samråd med A och B, ta fram …"). */
const GOES_ON =
  /,\s+(?!(?:och|samt|såsom|t\.ex\.|till exempel|bl\.a\.|bland|andra|övriga|berörda|relevanta|de|det|den|samtliga|landets|dels|inklusive|and|such|other|the|including)(?!\p{L}))\p{Ll}/u

const untilTheSentenceGoesOn = (
  { text }: AssignmentText,
  mentions: readonly Mention[],
  from: number,
): Mention[] => {
  const end = mentions.findIndex((mention, index) =>
    GOES_ON.test(text.slice(mentions[index - 1]?.end ?? from, mention.start)),
  )
  return end <= 0 ? [...mentions] : mentions.slice(0, end)
}

/** "Barnombudsmannen ska bistå Socialstyrelsen": the one who helps stands first. */
const ASSISTS = /^(?<who>.{3,200}?) (?:ska|bör|shall) (?:bistå|stödja|assist)(?!\p{L})/u

/** "tillsammans med Kungliga biblioteket och Sametinget": proper names in the list, known to the directory or not. */
const unknownIn = (
  { text, start }: PlacedSentence,
  from: number,
  end: number,
  named: readonly Mention[],
  kind: Kind,
): { kind: Kind; name: string; at: number }[] =>
  [...text.slice(from, end).matchAll(LISTED)].flatMap(({ 0: before, index }) => {
    const at = from + index + before.length
    if (GOES_ON.test(text.slice(from, at))) return []
    const name = UNKNOWN.exec(text.slice(at, end))?.[0]
    return name === undefined ||
      named.some((mention) => mention.start < start + at + name.length && start + at < mention.end)
      ? []
      : [{ kind, name, at: start + at }]
  })
const LISTED = /(?:^:?\s*|, (?:och |samt )?| (?:och|samt) (?:från )?)(?=\p{Lu}\p{L}{4})/gu
const UNKNOWN =
  /^\p{Lu}[\p{L}-]+(?: [\p{L}-]+){1,5}(?= \(\p{Lu}\p{L}{1,7}\))|^\p{Lu}[\p{L}-]+(?: (?:\p{Lu}[\p{L}-]+|\p{Ll}*(?:biblioteket|verket|rådet|styrelsen|myndigheten|museet|institutet|förbundet|kyrkan)))*/u

const found = (
  assignment: AssignmentText,
  sentence: PlacedSentence,
): { kind: Kind; name: string; at: number }[] => {
  const starts = PHRASES.flatMap(([kind, expression]) =>
    [...sentence.text.matchAll(expression)].map((match) => ({
      kind,
      at: match.index,
      from: match.index + match[0].length,
    })),
  ).sort((left, right) => left.at - right.at)
  return starts.flatMap(({ kind, at, from }, index) => {
    if (IS_MATTER.test(sentence.text.slice(Math.max(0, at - 40), at))) return []
    // "samverka med och inhämta synpunkter från …": both have the bodies that follow.
    const next = starts[index + 1]
    const shares =
      next !== undefined && /^\s*(?:,|och|samt|and)\s*$/u.test(sentence.text.slice(from, next.at))
    const until = (shares ? starts[index + 2]?.at : next?.at) ?? sentence.text.length
    const clause = sentence.text.slice(from, until)
    const end = from + (CLAUSE_END.exec(clause)?.index ?? clause.length)
    const named = mentionsWithin(assignment, sentence.start + from, sentence.start + end)
    const known = untilTheSentenceGoesOn(assignment, named, sentence.start + from)
      .filter((mention) => mayTakePart(mention) && !isPlace(assignment, mention))
      .map((mention) => ({ kind, name: mention.name, at: mention.start }))
    return [...unknownIn(sentence, from, end, named, kind), ...known]
  })
}

/**
 * Whose views are to be obtained, and with whom the work is to be done. A body that is named for both counts for
 * both; the assignees themselves and general groups ("other actors concerned") are left out.
 */
export const partnersOf = (assignment: AssignmentText, assignees: readonly string[]): Partners => {
  const parts = assignment.parts.filter((part) => part.zone === 'order' && part.kind !== 'heading')
  const all = sentencesIn(parts.length > 0 ? parts : assignment.parts)
    .filter((sentence) => !isAboutEarlierDecision(sentence))
    .flatMap((sentence) => found(assignment, sentence))
    .filter(({ name }) => !assignees.includes(name))
  const namesOf = (kind: Kind) => [...new Set(all.filter((one) => one.kind === kind).map((one) => one.name))]
  const assisting = sentencesIn(parts).flatMap((sentence) => {
    const who = ASSISTS.exec(sentence.text)?.groups?.who
    return who === undefined
      ? []
      : mentionsWithin(assignment, sentence.start, sentence.start + who.length).filter(mayTakePart)
  })
  for (const { name, start } of assisting) {
    if (!assignees.includes(name)) all.push({ kind: 'cooperating', name, at: start })
  }
  return { consulted: namesOf('consulted'), cooperating: namesOf('cooperating') }
}
