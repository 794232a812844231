import { findBodies, type Mention } from '../../directory/index.ts'
import { type Sentence, sentencesOf } from '../plan/language/sentences.ts'
import { type Block, blocksOf, originOf } from '../plan/layout/blocks.ts'
import { bulletLength, itemMark } from '../plan/layout/marks.ts'

/** Which part of a decision a passage belongs to: what is ordered, why, or who else is told. */
type Zone = 'head' | 'order' | 'reasons' | 'end'

export interface Part {
  readonly kind: 'heading' | 'item' | 'paragraph'
  readonly zone: Zone
  /** Without the marks of headings and list items; offsets in the clean text. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** "1" for a numbered item. */
  readonly number?: string
}

/**
 * An assignment, cleaned: lines joined, the web page's furniture gone. `text` is what every offset of parts,
 * sentences and mentions counts in; `originalOffset` leads back to the text as given.
 */
export interface AssignmentText {
  readonly text: string
  readonly parts: readonly Part[]
  readonly mentions: readonly Mention[]
  readonly originalOffset: (at: number) => number
}

const FURNITURE =
  /^(?:(?:Postadress|Besöksadress|Telefonväxel|E-post|Telefax|Fax|Webb)[: ].*|Hoppa till (?:huvud)?innehåll(?:et)?|Till innehåll på sidan|Ladda ner:?|Lyssna|Dela|Skriv ut|Kontakt|Genvägar|Publicerad(?:\s.*)?|Uppdaterad(?:\s.*)?|Skip to (?:main )?content|Download:?|Published(?:\s.*)?|Regeringsuppdrag från \p{Lu}.*|.{0,120}\(pdf[^)]*\)|Sida \d+.*|!?\[[^\]]*\]\([^)]*\))$/iu
const REASONS =
  /^(?:\d[\d.]* )?(?:Skälen? (?:för|till)|Skäl(?:en)?$|Bakgrund|Ärendet|Motivering|Nuläge|Tidigare|Utgångspunkter|Behovet av|Background|Reasons?|Rationale|The matter|Context)/iu
const ORDER =
  /^(?:\d[\d.]* )?(?:Regeringens beslut|Beslut|Uppdrag|Närmare om|Genomförande|Redovisning|Deluppdrag|Ekonomi|Kostnader|Finansiering|The Government's decision|Decision|The assignment|Assignment|Implementation|Reporting|Financ)/iu
const END =
  /^(?:På regeringens vägnar|Kopia till|Kopior till|Sändlista|Likalydande|Relaterat|Relaterade|Läs mer|Mer om|Copy to|Copies to|On behalf of the Government)(?!\p{L})/iu

const isHeading = (text: string): boolean =>
  /^#{1,6}\s/u.test(text) ||
  /^\*\*[^*]+\*\*:?$/u.test(text) ||
  (text.length < 80 &&
    !/[.;,]$/u.test(text) &&
    (REASONS.test(text) ||
      /^(?:Regeringens beslut|Uppdraget|Beslut|Närmare om uppdraget|Redovisning(?: av uppdraget)?|Genomförande.{0,40}|The Government's decision)$/iu.test(
        text,
      )))

const plain = (text: string): string =>
  text
    .replace(/^#{1,6}\s+/u, '')
    .replace(/\*\*([^*]+)\*\*/gu, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*(\S[^*]*\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/gu, '$1')
    .trim()

const zoneAfter = (heading: string, zone: Zone): Zone =>
  END.test(heading) ? 'end' : REASONS.test(heading) ? 'reasons' : ORDER.test(heading) ? 'order' : zone

/** A line break inside a Markdown list item becomes a space, so that the item stays whole; lengths do not change. */
const joinItems = (text: string): string =>
  text.replace(/^([ \t]*(?:[*•–-]|\d{1,2}[.)])[ \t].*(?:\n {2,}(?![*•–-] |\d{1,2}[.)] )\S.*)+)/gmu, (item) =>
    item.replace(/\n/gu, ' '),
  )

const ORDERS =
  /i uppdrag (?:att|åt|till)|i uppdrag$|uppdra(?:r|git)? åt|(?:ändrar?|förlänger|förlänga|utökar?|kompletterar?) uppdraget|beslutar att \p{Lu}|(?:Government|Ministry) .*(?:commissions|instructs|assigns|tasks|directs|has commissioned)/u

/** The first sentence that gives the assignment; a title ("Fortsatt uppdrag att …") is no sentence. */
const startsOrder = (text: string): boolean =>
  ORDERS.test(text) && /[.:,]$|(?<!\p{L})att$|^(?:Regeringen|The Government) /u.test(text)

/** Cuts an assignment into headings, paragraphs and list items, each with its zone, and finds the bodies in it. */
export const assignmentText = (given: string): AssignmentText => {
  const parts: Part[] = []
  const places: { start: number; block: Block }[] = []
  let text = ''
  let zone: Zone = 'head'
  for (const block of blocksOf(joinItems(given))) {
    if (FURNITURE.test(block.text)) continue
    const marked = itemMark(block.text)
    const bullet = bulletLength(block.text)
    const heading = isHeading(block.text)
    const kind = heading
      ? 'heading'
      : bullet > 0 || (marked !== undefined && zone !== 'head')
        ? 'item'
        : 'paragraph'
    const body = plain(kind === 'item' ? block.text.slice(bullet || (marked?.length ?? 0)) : block.text)
    if (body === '') continue
    if (END.test(body)) zone = 'end'
    else if (heading) zone = zoneAfter(body, zone)
    else if (zone === 'head' && startsOrder(body)) zone = 'order'
    if (text !== '') text += kind === 'item' && parts.at(-1)?.kind === 'item' ? '\n' : '\n\n'
    const start = text.length
    text += body
    const number = kind === 'item' && bullet === 0 ? marked?.number : undefined
    parts.push({
      kind,
      zone,
      text: body,
      start,
      end: text.length,
      ...(number === undefined ? {} : { number }),
    })
    places.push({ start, block })
  }
  const originalOffset = (at: number): number => {
    const place = places.findLast(({ start }) => start <= at) ?? places[0]
    if (place === undefined) return 0
    const lead = place.block.text.indexOf(text.slice(place.start, place.start + 12))
    return originOf(place.block, Math.max(0, lead) + Math.max(0, at - place.start))
  }
  return { text, parts, mentions: mentionsIn(capitalised(text)), originalOffset }
}

export interface PlacedSentence extends Sentence {
  readonly part: Part
}

/** The sentences of these parts, with offsets in the clean text. */
export const sentencesIn = (parts: readonly Part[]): PlacedSentence[] =>
  parts.flatMap((part) =>
    sentencesOf(part.text).map((sentence) => ({
      text: sentence.text,
      start: part.start + sentence.start,
      end: part.start + sentence.end,
      part,
    })),
  )

const longer =
  /^(?: \p{Ll}*(?:biblioteket|museet|teatern)| till \p{Ll}{5,}(?=[ ,.;)])| Svenska kraftnät)(?!\p{L})/u
const office =
  /(?<!\p{L})(?:Verket|Nämnden|Rådet|Delegationen|Institutet) för \p{Ll}{5,}(?: och \p{Ll}{4,})?/gu

/** Whom the directory finds; names that it knows by their form only go on to their end ("Kungliga biblioteket"). */
const mentionsIn = (text: string): Mention[] => {
  const found = findBodies(text).map((mention): Mention => {
    if (mention.by !== 'form') return mention
    const more = longer.exec(text.slice(mention.end, mention.end + 40))?.[0] ?? ''
    const before = /(?:Västra|Östra|Norra|Södra) $/u.exec(text.slice(0, mention.start))?.[0] ?? ''
    const name = before + mention.name + more
    const [start, end] = [mention.start - before.length, mention.end + more.length]
    return {
      ...mention,
      name,
      start,
      end,
      text: text.slice(start, end),
      resolution: { kind: 'unknown', name },
    }
  })
  const others = [...text.matchAll(office)].flatMap(({ 0: name, index }): Mention[] =>
    found.some(({ start, end }) => start < index + name.length && index < end)
      ? []
      : [
          {
            start: index,
            end: index + name.length,
            text: name,
            name,
            genitive: false,
            resolution: { kind: 'unknown', name },
            by: 'form',
          },
        ],
  )
  return [...found, ...others].sort((left, right) => left.start - right.start)
}

/** Names that are written with a small letter are names ("länsstyrelsen i Skåne län"); no offset changes. */
const capitalised = (text: string): string =>
  text.replace(
    /(?<!\p{L})(?:sveriges kommuner och (?:regioner|landsting)|länsstyrelsen(?= i \p{Lu})|affärsverket svenska kraftnät)(?!\p{L})/giu,
    (name) =>
      name.replace(/^\p{L}|(?<= )(?:k(?=ommuner)|r(?=egioner)|l(?=andsting)|s(?=venska))/gu, (letter) =>
        letter.toUpperCase(),
      ),
  )

/** Mentions that lie within a stretch of the clean text. */
export const mentionsWithin = ({ mentions }: AssignmentText, start: number, end: number): Mention[] =>
  mentions.filter((mention) => mention.start >= start && mention.end <= end)

const EARLIER =
  /(?<!\p{L})(?:[Tt]idigare|sedan tidigare|redan) (?:har )?(?:regeringen )?(?:gett|givit|gav|beslutat|avsatt|uppdragit)|(?:gav|uppdrog|beslutade) regeringen|[Rr]egeringen (?:gav|uppdrog|beslutade|har (?:tidigare|sedan|redan|den \d|under \d{4}))|har (?:tidigare|redan) (?:haft|fått|gett)|(?:fick|gavs|hade) (?:\p{L}+ )?i uppdrag|skulle (?:slut|del)?redovisas|(?<!ska )redovisades|(?:previously|earlier) (?:decided|gave|commissioned|instructed)|[Gg]overnment (?:gave|decided|commissioned|instructed|has previously)/u

/**
 * Whether a sentence tells of an earlier decision. "Uppdraget" at the start of the next one is this assignment
 * all the same, so each sentence is judged by itself.
 */
export const isAboutEarlierDecision = ({ text }: PlacedSentence): boolean => EARLIER.test(text)
