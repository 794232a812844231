import { tidy } from '../language/words.ts'

/**
 * What is counted: the clause of the figure without the figure, begun no earlier than the figure before it; the noun
 * that it takes over from that one, and, where little is left, the close of the sentence.
 */
export const topicOf = (
  text: string,
  start: number,
  end: number,
  noun: string,
  previous: string,
  after: number,
): string => {
  const from = after > 0 ? clauseAfter(text, after, start) : clauseStart(text, start)
  const head = text.slice(from, start).replace(vagueEnd, '')
  const tail = text
    .slice(end, clauseEnd(text, end))
    .replace(/^(?:-tal\p{L}*|[\s\u00a0]?(?:%|procent|per cent|percent)(?!\p{L}))/iu, '')
  let topic = tidy(`${head} ${tail}`)
    .replace(/^\d+(?:\.\d+)*\.? (?=\p{Lu})/u, '')
    .replace(/^(?:(?:och|varav|samt|and|of which|of whom|då|att|that|av dem)\s+)+/iu, '')
    .replace(/\(\s*\)/g, '')
    .replace(/^[–-]\s*(?:\d[\d \u00a0]*)?/u, '')
    .replace(/\s+([,.)])/g, '$1')
    .replace(/[,(]+$/, '')
    .trim()
  if (noun !== '' && !topic.toLowerCase().includes(noun.toLowerCase())) topic = `${noun} ${topic}`
  const counted = /(?<!\p{L})(?:antalet|number)(?!\p{L})/iu.test(text)
    ? /(?<!\p{L})(?:antalet|number of) (?<what>\p{L}[^,.;()]{2,60}?)(?= (?:är|har|var|inom landet|is|are|was|were|has)|[,.;(])/iu.exec(
        previous,
      )?.groups?.what
    : undefined
  if (counted) topic = `${topic} (${counted})`
  else if (topic.length < 45) topic = closed(topic, text, end)
  return tidy(topic).slice(0, 240)
}

const vagueEnd =
  /(?<!\p{L})(?:varav|därav|of which|of whom|ca\.?|cirka|omkring|ungefär|drygt|knappt|närmare|upp till|about|around|approximately|nearly|almost|over|some|up to)\s*$/iu

/** "1,0 procent av flickorna, … någon gång har erbjudit": what the sentence says of them all. */
const closed = (topic: string, text: string, end: number): string => {
  const close = text
    .slice(Math.max(end, text.lastIndexOf(', ') + 2))
    .replace(/[.]$/, '')
    .trim()
  return close.length > 12 &&
    close.length < 160 &&
    !/\d/.test(close) &&
    !topic.includes(close.slice(0, 20)) &&
    !close.startsWith(topic.slice(0, 20))
    ? `${topic} – ${close}`
    : topic
}

/** The start of a figure's clause after the figure before it: its last comma or conjunction. */
const clauseAfter = (text: string, after: number, at: number): number => {
  let start = after
  for (const match of text
    .slice(after, at)
    .matchAll(/[,;:(–] |(?<!\p{L})(?:och|varav|samt|då|and|while|of which) /giu)) {
    start = after + match.index + match[0].length
  }
  return start
}

const clauseStart = (text: string, at: number): number => {
  let start = Math.max(0, at - 160)
  for (const match of text
    .slice(0, at)
    .matchAll(/(?:[,;:(–] |(?<!\p{L})(?:och(?! med)|varav|samt|då|att|and|that|while|of which) )/giu)) {
    if (at - (match.index + match[0].length) > 3 || /varav|of which|\($/iu.test(match[0]))
      start = Math.max(start, match.index + match[0].length)
  }
  return start
}

const clauseEnd = (text: string, at: number): number => {
  const tail = text.slice(at, at + 200)
  const stop =
    /[;:(]|[,.](?=\s|$)|\s(?:varav|samt|medan|while|of which)\s|\s(?:och|and)\s+(?:\S+\s+){0,4}?\d|\s(?:och|and)\s+(?:elva|två|tre|fyra|fem|sju|åtta|nio|tio|tolv|eleven|two|three|four|five|six|seven|eight|nine|ten|twelve)\s/iu.exec(
      tail,
    )
  return at + (stop ? stop.index : tail.length)
}
