import { once, type Reference } from './laws.ts'
import { matchesOf, wordStart } from './words.ts'

/** The forms of official documents: how they are written, and the form that leaves the reader. */
const kinds: readonly { written: string; label: string; number: string }[] = [
  { written: 'SOU|(?:del|slut)?betänkandet?', label: 'SOU', number: '\\d{4}:\\d{1,3}' },
  { written: 'Ds', label: 'Ds', number: '\\d{4}:\\d{1,3}' },
  {
    written: 'dir\\.?|kommittédirektiv(?:en)?|direktiv(?:en)?|terms of reference(?: \\(?ToR\\)?)?|ToR',
    label: 'Dir.',
    number: '\\d{4}:\\d{1,3}',
  },
  {
    written: '(?:\\p{L}+)?prop\\.?|(?:\\p{L}+)?propositionen?|government bill|govt\\.? bill|bill',
    label: 'Prop.',
    number: '\\d{4}/\\d{2}:\\d{1,3}',
  },
  {
    written:
      '(?:regeringens )?skrivelsen?|skr\\.?|government communication|govt\\.? comm\\.?|written communication|communication|comm\\.?',
    label: 'Skr.',
    number: '\\d{4}/\\d{2}:\\d{1,3}',
  },
  {
    written: 'bet\\.?|betänkandet?|committee report',
    label: 'Bet.',
    number: '\\d{4}/\\d{2}:\\p{Lu}{1,4}\\d{1,3}',
  },
  { written: 'rskr\\.?|riksdagsskrivelse', label: 'Rskr.', number: '\\d{4}/\\d{2}:\\d{1,3}' },
  { written: 'Cmnd|Cmd|Cm|CP', label: '', number: '\\d{2,5}' },
  { written: 'COM', label: '', number: '\\(\\d{4}\\) ?\\d{1,4}' },
  { written: 'NOU|Prop\\. \\d+ [LS]|Meld\\. St\\.', label: '', number: '\\d{4}: ?\\d{1,3}' },
]

const swedishReports: readonly { pattern: RegExp; label: string; figures: RegExp }[] = kinds
  .filter(({ label }) => label !== '')
  .map(({ written, label, number }) => ({
    pattern: new RegExp(`${wordStart}(?:${written})[ \\u00a0]?\\(?(?<number>${number})(?![\\p{N}])`, 'giu'),
    label,
    figures: new RegExp(number, 'u'),
  }))
const asWritten: readonly RegExp[] = kinds
  .filter(({ label }) => label === '')
  .map(
    ({ written, number }) => new RegExp(`${wordStart}(?<whole>(?:${written}) ?${number})(?![\\p{N}])`, 'gu'),
  )
const more = /^(?:,| och| and| samt)[ \u00a0](?<number>\d{4}(?:\/\d{2})?:\d{1,3})(?![\p{N}])/u
const reference = /(?<![\p{L}\p{N}])(?<number>\p{Lu}\p{L}{0,2}\d{4}\/\d{4,6}(?:\/\p{Lu}+)?)/gu

/**
 * Official documents named in the text: inquiry reports (SOU, Ds), terms of reference (Dir.), bills (Prop.),
 * government communications (Skr.), committee reports, British command papers, Commission documents, and the
 * reference numbers of government decisions ("Ju2025/01324"). In order, each once, in their usual form.
 */
export const findDocuments = (text: string): Reference[] => {
  const found: Reference[] = []
  if (!/\d{4}(?:\/\d{2})?:|\d{4}\/\d{4}|(?:Cm|CP|Cmnd|Cmd|COM|NOU|St\.|[LS]) ?\(?\d/.test(text)) return found
  for (const { pattern, label, figures } of swedishReports) {
    if (!figures.test(text)) continue
    for (const match of matchesOf(text, pattern)) {
      let end = match.index + match[0].length
      found.push({ start: match.index, end, reference: `${label} ${match.groups!.number!}` })
      for (
        let next = more.exec(text.slice(end, end + 24));
        next;
        next = more.exec(text.slice(end, end + 24))
      ) {
        found.push({ start: end, end: end + next[0].length, reference: `${label} ${next.groups!.number!}` })
        end += next[0].length
      }
    }
  }
  for (const pattern of asWritten) {
    for (const match of matchesOf(text, pattern)) {
      const written = match.groups!.whole!.replace(/[\s\u00a0]+/g, ' ')
      found.push({ start: match.index, end: match.index + match[0].length, reference: written })
    }
  }
  for (const match of matchesOf(text, reference)) {
    found.push({ start: match.index, end: match.index + match[0].length, reference: match.groups!.number! })
  }
  return once(found)
}
