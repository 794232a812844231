import type { Definitions } from '../../../directory/index.ts'
import { tidy } from '../language/words.ts'

const list =
  /^[#*\s\d.]*(?:(?:list of )?(?:abbreviations|acronyms)|förkortningar|forkortelser|ordlista|glossary)(?: .{0,30})?[:*]*\s*$/iu
const entry =
  /^[|*•\s-]*(?<short>\p{Lu}[\p{L}]{1,7})[*]*(?:\s*[–—:|=]\s*|\s+-\s+|\t+| {2,})[*]*(?:[Tt]he )?(?<name>\p{Lu}[^|\n]{5,90}?)[|*\s.]*$/u
const beside =
  /(?<name>\p{Lu}[\p{L}'’-]+(?: (?:(?:of|for|the|and|on|och|för|i|og) ){0,2}\p{Lu}[\p{L}'’-]+){1,7}) \((?<short>\p{Lu}{2,8})\)/gu

const fits = (short: string, name: string): boolean => {
  let from = 0
  for (const letter of short.toLowerCase()) {
    from = name.toLowerCase().indexOf(letter, from) + 1
    if (from === 0) return false
  }
  return short[0]!.toLowerCase() === name[0]!.toLowerCase()
}

/** What a document's own abbreviations stand for: those of its list, and names with their letters in brackets. */
export const abbreviationsIn = (text: string): Definitions => {
  const lines = text.split(/\r?\n/)
  const from = lines.findIndex((line) => list.test(line))
  const listed = from < 0 ? [] : lines.slice(from + 1, from + 120).map((line) => entry.exec(line)?.groups)
  const told = [...text.matchAll(beside)].map(({ groups }) => groups)
  return new Map(
    [...told.filter((groups) => fits(groups!.short!, groups!.name!)), ...listed].flatMap((groups) => {
      const [short, name] = [groups?.short ?? '', tidy(groups?.name ?? '')]
      return short === '' ? [] : [[short, { name, resolution: { kind: 'unknown' as const, name } }] as const]
    }),
  )
}
