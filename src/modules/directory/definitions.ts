import type { Resolution } from './resolution.ts'
import { isAbbreviation } from './surface-forms.ts'

/** What a text says its abbreviations mean: "Sveriges Kvinnojourers Riksförbund, SKR". */
export type Definitions = ReadonlyMap<string, Defined>

export interface Defined {
  readonly name: string
  readonly resolution: Resolution
}

interface Named {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly name: string
  readonly resolution: Resolution
}

// Directly after a name: "(SKR)", ", SKR", "(nedan länsstyrelsen)", "(Council of the Baltic Sea States, CBSS)".
const AFTER_NAME =
  /^(?:\s?\((?:(?:nedan|fortsättningsvis|hereinafter|här efter|hädanefter)(?: kallad[et]?)?,? )?["”“]?(?<bracketed>[\p{L}-]{2,20})["”“]?\)|\s?\([^()]{3,90}, (?<foreign>\p{Lu}[\p{L}-]{1,9})\)|, (?<comma>\p{Lu}[\p{L}]{1,8})(?=[,.;)\s]|$))/u
const INSIDE_NAME = /(?:, |\()(?<inside>\p{Lu}\p{L}{1,9})\)?$/u

const initialsFit = (abbreviation: string, name: string): boolean => {
  const letters = name.toLowerCase()
  let from = 0
  for (const letter of abbreviation.toLowerCase()) {
    from = letters.indexOf(letter, from) + 1
    if (from === 0) return false
  }
  return true
}

const shortFor = (
  text: string,
  { end, text: written, name }: Named,
  foreign: boolean,
): string | undefined => {
  const after = AFTER_NAME.exec(text.slice(end, end + 120))?.groups
  if (foreign) return after?.foreign
  const short = INSIDE_NAME.exec(written)?.groups?.inside ?? after?.bracketed ?? after?.comma
  if (short === undefined || short === written) return undefined
  const looksShort = isAbbreviation(short) || (after?.bracketed !== undefined && short.length >= 3)
  return looksShort && (initialsFit(short, written) || initialsFit(short, name)) ? short : undefined
}

// "Östersjöstaternas råd (Council of the Baltic Sea States, CBSS)": the name in brackets is the translation.
const nameInText = (text: string, { start, name, resolution }: Named): string =>
  text.charAt(start - 1) === '(' && resolution.kind === 'known' ? resolution.body.name : name

/**
 * Abbreviations and short names that the text itself defines, from the names found in it. Only an abbreviation
 * whose letters occur in the name in that order counts, so that lists are not read as definitions; an
 * abbreviation of a foreign name in brackets counts last, since the foreign name may be a body of its own.
 */
export const definitionsIn = (text: string, names: readonly Named[]): Definitions => {
  const found = new Map<string, Defined>()
  for (const foreign of [false, true]) {
    for (const named of names) {
      const short = shortFor(text, named, foreign)
      if (short === undefined || found.has(short)) continue
      found.set(short, { name: nameInText(text, named), resolution: named.resolution })
    }
  }
  return found
}
