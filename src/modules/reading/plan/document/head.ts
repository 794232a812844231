import { findDates, findYearSpans } from '../language/dates.ts'
import { findMoney } from '../language/money.ts'
import { sentencesOf } from '../language/sentences.ts'
import { tidy, wordEnd, wordStart } from '../language/words.ts'
import type { Block } from '../layout/blocks.ts'
import { frontMatter } from '../layout/lines.ts'
import type { DocumentReading } from '../schema.ts'
import type { Layout } from '../structure/starts.ts'

const planWord =
  '(?:\\p{L}*handlingsplan\\p{L}*|\\p{L}*åtgärdsprogram\\p{L}*|\\p{L}*strategi(?:n|plan)?|åtgärdsplan\\p{L}*|\\p{L}*program(?:met)?|action plan|plan of action|national plan|strategy|programme|road ?map|plan)'
const named = new RegExp(`${wordStart}${planWord}${wordEnd}`, 'iu')
const thePlan = new RegExp(
  `${wordStart}(?:(?:denna |den här |i |samlade? |nationella )?(?:handlingsplanen|handlingsplan|planen|strategin|åtgärdsprogrammet|programmet|åtgärdsplanen)|insatserna|åtgärderna|(?:the|this|our|its) (?:\\p{L}+ ){0,3}(?:plan|strategy|programme)|action plan|plan of action|national plan|(?:the|these|all) (?:measures|actions))${wordEnd}`,
  'iu',
)
const decision =
  /(?:regeringen )?beslutar (?:att överlämna )?(?:denna )?(?<kind>skrivelse|proposition)n? (?<number>\d{4}\/\d{2}:\d{1,3}),? (?<title>\p{Lu}[^\n]{5,240}?)\.?\s*$/iu

/** What the plan says of itself: reference, title, kind, day of decision, period, follow-up. */
export const documentOf = (layout: Layout, outside: Block[], text: string): DocumentReading => {
  const { blocks } = layout
  const sentence = blocks
    .map(({ text }) => (text.length < 400 && /beslutar/i.test(text) ? decision.exec(text) : null))
    .find((match) => match !== null)
  const title = frontMatter(text).get('title') ?? sentence?.groups?.title ?? titleOf(layout)
  const reference = sentence
    ? `${sentence.groups!.kind!.toLowerCase() === 'skrivelse' ? 'Skr.' : 'Prop.'} ${sentence.groups!.number!}`
    : (runningHeader(text) ?? referenceOf(blocks))
  return {
    reference,
    title: tidy(title).replace(/[.]$/, ''),
    kind: kindOf(reference, title, blocks),
    decided: decidedOf(blocks),
    period: periodOf(title, outside),
    followUp: followUpOf(outside),
  }
}

const label =
  /^(?:dnr|diarienummer|diarienr|beteckning|referens|ref(?:erence)?(?: no\.?| number)?|our ref|document(?: no\.?| number)?|reg\.? ?nr)\.?\s*:?\s*(?<number>[\p{L}\d][\p{L}\d/().: -]{2,40})$/iu
const alone: readonly [RegExp, string][] = [
  [/^(?:regeringens )?(?:skrivelse|skr\.?)\s+(?<number>\d{4}\/\d{2}:\d{1,3})/iu, 'Skr. '],
  [/^(?:regeringens )?(?:proposition|prop\.?)\s+(?<number>\d{4}\/\d{2}:\d{1,3})/iu, 'Prop. '],
  [
    /^(?:government|govt\.?) (?:written )?(?:communication|comm\.?)\s+(?<number>\d{4}\/\d{2}:\d{1,3})/iu,
    'Skr. ',
  ],
  [/^(?:government|govt\.?) bill\s+(?<number>\d{4}\/\d{2}:\d{1,3})/iu, 'Prop. '],
  [/^(?<number>(?:SOU|Ds) \d{4}:\d{1,3})/u, ''],
  [/^(?:regeringsbeslut[ ,:]*)?(?:dnr\.? ?)?(?<number>\p{Lu}\p{L}{0,2}\d{4}\/\d{4,6}(?:\/\p{Lu}+)?)/iu, ''],
  [/^(?<number>(?:Cm|CP|Cmnd|Cmd) ?\d{2,5})$/u, ''],
]

/** The number that stands alone at the head of the pages ("Skr. 2020/21:300"). */
const runningHeader = (text: string): string | null => {
  const match =
    /^[ \t\u00a0]*(?<kind>Skr|Prop)\.[ \u00a0]?(?<number>\d{4}\/\d{2}:\d{1,3})[ \t\u00a0]*\r?$/mu.exec(text)
  return match ? `${match.groups!.kind!}. ${match.groups!.number!}` : null
}

const referenceOf = (blocks: Block[]): string | null => {
  const first = blocks.findIndex(({ text }, index) => index > 0 && /^#{2,}/.test(text))
  const head = blocks.slice(0, first > 0 ? Math.min(first, 30) : 30).filter(({ text }) => text.length <= 160)
  for (const [index, block] of head.entries()) {
    // "Regeringens skrivelse" and its number may stand on two lines.
    const next = head[index + 1]?.text ?? ''
    for (const text of [block.text, /^\d{4}\/\d{2}:\d/.test(next) ? `${block.text} ${next}` : block.text]) {
      for (const [pattern, prefix] of alone) {
        const number = pattern.exec(text)?.groups?.number
        if (number) return prefix + tidy(number)
      }
      const number = label.exec(text)?.groups?.number
      if (number && /\d/.test(number)) return tidy(number)
    }
  }
  for (const { text } of head) {
    const decision =
      /(?<![\p{L}\p{N}])(?<number>\p{Lu}\p{L}{0,2}\d{4}\/\d{4,6}(?:\/\p{Lu}+)?)(?![\p{N}])/u.exec(text)
        ?.groups?.number
    if (decision && text.length < 110) return decision
    const inner =
      /(?:dnr|diarienummer|reference(?: no\.?| number)?|ref\.)\.?:? (?<number>[\p{L}\d]*\d[\p{L}\d/.:-]*)/iu.exec(
        text,
      )?.groups?.number
    if (inner && inner.length >= 4) return inner.replace(/[.:]$/, '')
  }
  return null
}

const notTitle =
  /^(?:regeringens (?:skrivelse|proposition)|skr\.|prop\.|dnr|regeringsbeslut|\d|bilaga|annex|innehåll|contents|sammanfattning|inledning|förord|foreword|introduction|summary|skrivelsens|executive|stockholm den|source:|källa:|kilde:|fil:|file:|förord|forord|vorwort|indhold|innhold|resumé|sammendrag|this is a fictional|detta är ett påhittat|fiktiv)/iu

/** Who gives a document out stands over its title, and is none. */
const issuer = /^(?:hm |the )?(?:government|department|ministry|regeringskansliet)(?: (?:of|for) .{3,60})?$/iu

const titleOf = ({ blocks, contents, roles }: Layout): string => {
  const head = blocks
    .slice(0, 40)
    .map((block, index) => ({ block, index }))
    .filter(({ index }) => !contents.has(index))
  const short = head.filter(
    ({ block }) =>
      plainTitle(block.text).length >= 6 &&
      block.text.length <= 240 &&
      !notTitle.test(plainTitle(block.text)) &&
      !(issuer.test(plainTitle(block.text)) && !named.test(block.text)) &&
      !block.link &&
      !/[.:;]$|\.(?:pdf|docx?|md|txt|html)$/i.test(block.text),
  )
  const headings = short.filter(({ block }) => /^#/.test(block.text))
  const top = Math.min(...headings.map(({ block }) => /^#+/.exec(block.text)![0].length))
  const heading = headings.find(({ block }) => /^#+/.exec(block.text)![0].length === top)
  const narrow = narrowTitle(blocks)
  const plan = short.find(
    ({ block, index }) => index < 25 && named.test(block.text) && roles[index]!.kind !== 'mark',
  )
  if (!heading && narrow) return narrow
  const chosen = heading ?? plan ?? short.find(({ index }) => index < 4)
  if (!chosen) return titleInText(blocks)
  let title = plainTitle(chosen.block.text)
  for (let next = chosen.index + 1; next < chosen.index + 4; next += 1) {
    const more = blocks[next]
    if (
      !more ||
      more.afterBlank ||
      more.text.length > 120 ||
      roles[next]!.kind === 'mark' ||
      /[.:]$/.test(more.text)
    )
      break
    if (
      !/^(?:\p{Ll}|\d{4}\s?[–-]\s?\d{2,4}$)/u.test(more.text) &&
      !/\s(?:och|att|för|mot|and|to|of|for|against|the|on)$/iu.test(title)
    )
      break
    title = `${title} ${more.text}`
  }
  return title
}

/** "Open Government / Partnership UK National / Action Plan": a title set in a narrow column at the very top. */
const narrowTitle = (blocks: Block[]): string | undefined => {
  const lines: string[] = []
  for (const block of blocks.slice(0, 6)) {
    if (block.text.length > 32 || (lines.length > 0 && block.afterBlank)) break
    lines.push(block.text)
  }
  const title = lines.join(' ')
  return lines.length >= 2 && named.test(title) && !lines.some((line) => named.test(line) && line.length > 24)
    ? title
    : undefined
}

const plainTitle = (text: string): string =>
  text
    .replace(/^[#*_\s]+|[*_\s]+$/g, '')
    .replace(/(?<=\p{Ll})(?:Diarienummer|Dnr|Beslutad|Publicerad):.*$/su, '')
    .replace(/^\d{1,2}(?:\.\d{1,2})*\.? (?=\p{Lu})/u, '')
    .replace(
      /^(?:(?:regeringens )?(?:skrivelse|proposition)|skr\.|prop\.|government communication) \d{4}\/\d{2}:\d+\s*/iu,
      '',
    )

/** No title line: the plan may still name itself ("Handlingsplanen mot …"). */
const titleInText = (blocks: Block[]): string => {
  for (const { text } of blocks.slice(0, 20)) {
    const name =
      /(?<!\p{L})(?:(?:denna |den här |this )?(?<name>(?:nationell |National )?(?:handlingsplan|strategi|åtgärdsprogram|Action Plan|Strategy) (?:mot|för|against|on|for|to) [^.,;:]{5,120}?))(?= (?:för (?:åren|perioden)|omfattar|innehåller|ska|contains|sets|for the (?:years|period))|[.,;:])/iu.exec(
        text,
      )?.groups?.name
    if (name) return name.charAt(0).toUpperCase() + name.slice(1)
  }
  return ''
}

const kindOf = (reference: string | null, title: string, blocks: Block[]): string | null => {
  if (reference?.startsWith('Skr.')) return 'skrivelse'
  if (reference?.startsWith('Prop.')) return 'proposition'
  if (/^(?:SOU|Ds)/.test(reference ?? '')) return reference!.slice(0, 3).trim()
  const kinds = [
    'handlingsplan',
    'åtgärdsprogram',
    'åtgärdsplan',
    'strategi',
    'action plan',
    'plan of action',
    'strategy',
    'programme',
    'roadmap',
    'plan',
  ]
  const head = blocks
    .slice(0, 6)
    .map(({ text }) => text.slice(0, 200))
    .join(' ')
    .toLowerCase()
  return (
    kinds.find((kind) => title.toLowerCase().includes(kind)) ??
    kinds.slice(0, 7).find((kind) => head.includes(kind)) ??
    null
  )
}

const decided: readonly RegExp[] = [
  /regeringssammanträde(?:t)?,? (?:den )?/iu,
  /(?:beslutad(?:es)?|antagen|antogs|fastställd(?:es)?|godkänd)(?: av \p{L}+(?: \p{L}+)?)?(?: vid [^.]{3,60}?)?,?:? (?:den )?/iu,
  /(?:regeringsbeslut|beslutsdatum|datum för beslut|beslut(?:et)? fattades?|beslutsdag)[:\s,]*(?:den )?/iu,
  /(?:regeringen beslutade|beslutade regeringen)(?: den)? /iu,
  /(?:the government|cabinet|parliament) (?:decided|adopted|approved|agreed)[^.]{0,90}? on (?:the )?/iu,
  /(?:adopted|approved|agreed|decided|endorsed|decided upon|published|issued|launched|presented)(?: by (?:the )?[\p{L} ]{3,60}?)?(?: at [^.]{3,60}?)? on (?:the )?/iu,
  /(?:adopted|approved|endorsed)(?: by [^.]{3,60}?)?, (?:decision|resolution|order) (?:no\.?|number) [\d/-]+ (?:of|on) (?:the )?/iu,
  /(?:date of (?:decision|adoption|approval)|decision date|adopted|approved|decided|decision of|date|datum|dato)\s*:\s*(?:on )?/iu,
  /(?:government decision|cabinet meeting|government meeting|government session|cabinet)(?: (?:of|on|held on))?[ :]+(?:the )?/iu,
  /^(?:stockholm|visby|harpsund|göteborg|malmö|helsingfors|oslo|köpenhamn|\p{Lu}\p{Ll}+)(?:,| den)?\s*/iu,
]

/** The same, each right before the date. */
const beforeDate = decided.map((pattern) => new RegExp(`(?:${pattern.source})$`, pattern.flags))

/** The day of decision: a full date right after words that say so, at the plan's beginning or end. */
const decidedOf = (blocks: Block[]): string | null => {
  const edges = [...blocks.slice(0, 40), ...blocks.slice(-60)].filter(({ text }) => text.length <= 1200)
  for (const [position, pattern] of beforeDate.entries()) {
    for (const { text } of edges) {
      for (const { start, date, precision } of findDates(text)) {
        if (precision !== 'day') continue
        const before = text.slice(Math.max(0, start - 120), start)
        const match = pattern.exec(before)
        if (!match) continue
        if ((position === 3 || position === 4) && !thePlan.test(text)) continue
        if (position === decided.length - 1 && text.length > 60) continue
        return date
      }
    }
  }
  return null
}

const lasting = new RegExp(
  `${wordStart}(?:gäller|gälla|genomförs|genomföras|avslutas|omfattar|löper|sträcker sig|perioden|period|åren|pågår|avser|covers?|runs?|spans?|implemented|implementation|carried out|years|lasts?|valid|extends)${wordEnd}`,
  'iu',
)

const periodOf = (title: string, outside: Block[]): { from: number; to: number } | null => {
  const wide = (text: string): { from: number; to: number } | undefined =>
    findYearSpans(text).find(({ from, to }) => to > from && to - from <= 20)
  const inTitle = wide(title)
  if (inTitle) return { from: inTitle.from, to: inTitle.to }
  let second: { from: number; to: number } | undefined
  for (const { text } of outside) {
    if (!/\d{4}/.test(text)) continue
    for (const sentence of sentencesOf(text)) {
      const span = wide(sentence.text)
      if (!span || !thePlan.test(sentence.text)) continue
      if (
        lasting.test(sentence.text) &&
        findMoney(sentence.text).length === 0 &&
        !/(?<!\p{L})(?:tidigare|föregående|previous|earlier|former)(?!\p{L})/iu.test(sentence.text)
      )
        return { from: span.from, to: span.to }
      second ??= { from: span.from, to: span.to }
    }
  }
  const top = outside
    .slice(0, 8)
    .find(({ text }) => text.length < 200 && wide(text) && (named.test(text) || text.length < 30))
  const span = top ? wide(top.text) : second
  return span ? { from: span.from, to: span.to } : null
}

const follows = new RegExp(
  `${wordStart}(?:följa upp|följas upp|följs upp|följer upp|\\p{L}*uppföljning\\p{L}*|utvärder\\p{L}*|slutredovis\\p{L}*|återkomma till riksdagen|redovisa(?:s)? (?:[^.]{0,60})?riksdagen|follow(?:ed)?[- ]?up|evaluat\\p{L}+|reviewed|review|final report|report(?:s|ed)?(?: back)? to (?:the )?(?:parliament|riksdag|oireachtas|storting|eduskunta|house|dáil|government)|account to parliament)${wordEnd}`,
  'iu',
)
const future = new RegExp(
  `${wordStart}(?:ska|skall|kommer att|avser|bör|planeras|will|shall|is to|are to|intends? to|is planned|are planned|scheduled|följs upp|utvärderas|redovisas|is evaluated|is reviewed)${wordEnd}`,
  'iu',
)

const followUpOf = (outside: Block[]): { year: number } | null => {
  const found: { year: number; weight: number }[] = []
  for (const { text } of outside) {
    if (!/\d{4}/.test(text)) continue
    for (const sentence of sentencesOf(text)) {
      if (
        !follows.test(sentence.text) ||
        !future.test(sentence.text) ||
        !(thePlan.test(sentence.text) || follows.test(sentence.text))
      )
        continue
      const years = findYearSpans(sentence.text)
      const dated = findDates(sentence.text).map(({ date }) => Number(date.slice(0, 4)))
      const year = dated.at(-1) ?? years.filter(({ from, to }) => from === to).at(-1)?.from
      if (year === undefined) continue
      const final =
        /(?<!\p{L})(?:samlad|slutlig|slut\p{L}+|final|overall|full|comprehensive|riksdagen|parliament|riksdag)(?!\p{L})/iu.test(
          sentence.text,
        )
      found.push({ year, weight: (final ? 2 : 0) + (thePlan.test(sentence.text) ? 1 : 0) })
    }
  }
  if (found.length === 0) return null
  const best = found.reduce((most, next) =>
    next.weight > most.weight || (next.weight === most.weight && next.year > most.year) ? next : most,
  )
  return { year: best.year }
}
