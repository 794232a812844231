import { findDocuments } from '../language/documents.ts'
import { findLaws } from '../language/laws.ts'
import { sentencesOf } from '../language/sentences.ts'
import { matchesOf, wordEnd, wordStart } from '../language/words.ts'
import type { MeasureNumber } from '../schema.ts'
import type { Content } from './passages.ts'

const wholeText = ({ section }: Content): string =>
  [
    section.heading,
    ...section.passages.map(({ text }) => text),
    ...section.fields.map(({ value }) => value),
  ].join('\n')

/** The laws that a measure's section names. */
export const lawsOf = (content: Content): string[] =>
  findLaws(wholeText(content)).map(({ reference }) => reference)

/** The official documents that a measure's section names. */
export const documentsOf = (content: Content): string[] =>
  findDocuments(wholeText(content)).map(({ reference }) => reference)

const measure =
  '(?:åtgärd(?:en|er|erna)?|insats(?:en|er|erna)?|uppdrag(?:et|en)?|aktivitet(?:en|er)?|delåtgärd|förslag|measures?|actions?|activit(?:y|ies)|initiatives?|commitments?|recommendations?|tasks?|punkt(?:en|erna)?|points?|items?)'
const number = '\\p{Lu}{0,2}\\d{1,3}(?:\\.\\d{1,3}){0,2}[a-z]?'
const mention = new RegExp(
  `${wordStart}${measure}(?: nr\\.?| no\\.?)? (?<numbers>${number}(?:(?:, | och | samt | and | or |–|-| & )${number}){0,8})(?![\\p{N}:/])`,
  'giu',
)

const foundation = new RegExp(
  `${wordStart}(?:utgångspunkt(?:en)?|utgå(?:r)?(?: från| ifrån)|bygg(?:a|er|s)(?: vidare)? på|baseras? på|grunda(?:s|r)? (?:sig )?på|resultat(?:en|et)?(?: av| från)|underlag|förutsätter|är beroende av|beroende|efter att|efter det att|när .{1,80} (?:är|har)|under förutsättning|kräver att|med stöd av resultat\\p{L}*|build(?:s|ing)? (?:up)?on|based on|bas(?:e|es|ing)(?: itself)? on|draw(?:s|ing)? (?:up)?on|depend(?:s|ing|ent)? (?:up)?on|informed by|following (?:the )?(?:completion|results?|findings|outcome)|once|after|subject to|use (?:of )?the (?:results|findings)|using the (?:results|findings)|in light of|(?:results?|findings|outcome|conclusions) (?:of|from)|starting point|prerequisite|contingent on|requires)${wordEnd}`,
  'iu',
)

/** The other measures that this one leans on, and those that it only points to. */
export interface Links {
  dependsOn: MeasureNumber[]
  relatedTo: MeasureNumber[]
}

/** Reads references to other measures ("se åtgärd 34"); only numbers that the plan has count. */
export const linksOf = (content: Content, known: ReadonlyMap<string, MeasureNumber>): Links => {
  const own = String(content.section.number)
  const depends = new Set<MeasureNumber>()
  const related = new Set<MeasureNumber>()
  const add = (numbers: string, to: Set<MeasureNumber>): void => {
    for (const written of expand(numbers)) {
      const found = known.get(written)
      if (found !== undefined && written !== own) to.add(found)
    }
  }
  for (const { kind, value } of content.section.fields) {
    if (kind === 'dependsOn') add(value, depends)
    if (kind === 'relatedTo') add(value, related)
  }
  for (const { text } of content.section.passages) {
    for (const sentence of sentencesOf(text)) {
      for (const match of matchesOf(sentence.text, mention)) {
        if (match.index === 0 && /^[:.]/.test(sentence.text.slice(match[0].length))) continue
        const clause = sentence.text.slice(
          Math.max(0, match.index - 260),
          match.index + match[0].length + 120,
        )
        add(match.groups!.numbers!, foundation.test(clause) ? depends : related)
      }
    }
  }
  for (const measureNumber of depends) related.delete(measureNumber)
  return { dependsOn: [...depends], relatedTo: [...related] }
}

/** "3, 5 och 7–9" as single numbers. */
const expand = (numbers: string): string[] => {
  const found: string[] = []
  for (const part of numbers.matchAll(
    /(?<from>\p{Lu}{0,2}\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)(?:\s*[–-]\s*(?<to>\d{1,3}))?/gu,
  )) {
    const { from, to } = part.groups!
    found.push(from!)
    if (to && /^\d+$/.test(from!))
      for (let next = Number(from) + 1; next <= Math.min(Number(to), Number(from) + 40); next += 1)
        found.push(String(next))
  }
  return found
}
