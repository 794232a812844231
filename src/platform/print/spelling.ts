import { typeset } from './compile.ts'
import { type FontChoice, isEveryday, settable, standIn, unusualCharacters } from './fonts.ts'

/** How a text is written so that the fonts can show all of it. */
export type Spelling = (text: string) => string

// A family's bold may lack what its upright has.
const upright = `
#for weight in ("regular", "semibold", "bold") [#text(weight: weight, data.text) ]`
const everyStyle = `
#for weight in ("regular", "semibold", "bold") [
  #for style in ("normal", "italic") [#text(weight: weight, style: style, data.text) ]
  #text(font: "DejaVu Sans Mono", weight: weight, data.text)
]`

const canBeShown = (text: string, fonts: FontChoice): boolean => {
  try {
    typeset({
      source: fonts.uprightAlone ? upright : everyStyle,
      data: { text },
      title: 'probe',
      author: '',
      language: 'en',
      date: '2000-01-01',
      fonts: fonts.families,
      standard: 'accessible',
    })
    return true
  } catch {
    return false
  }
}

const known = new Map<FontChoice, Map<string, boolean>>()

const knownOf = (fonts: FontChoice): Map<string, boolean> => {
  const characters = known.get(fonts) ?? new Map<string, boolean>()
  known.set(fonts, characters)
  return characters
}

// A glyph that the font does not have is forbidden in accessible print, so each unusual character is tried once per
// process: all of them together first, which is enough nearly always.
const learn = (characters: readonly string[], fonts: FontChoice): void => {
  const learnt = knownOf(fonts)
  const asked = characters.filter((character) => !learnt.has(character))
  if (asked.length === 0) return
  if (canBeShown(asked.join(' '), fonts)) {
    for (const character of asked) learnt.set(character, true)
  } else if (asked.length === 1) {
    learnt.set(asked[0] as string, false)
  } else {
    const half = Math.ceil(asked.length / 2)
    learn(asked.slice(0, half), fonts)
    learn(asked.slice(half), fonts)
  }
}

const replaced = (text: string, mayStay: (character: string) => boolean): string =>
  unusualCharacters(text)
    .filter((character) => !mayStay(character))
    .reduce((shown, character) => shown.replaceAll(character, standIn(character)), text)

// Nobody writes so many by accident; the bound keeps a hostile text from holding up the process.
const mostUnusualCharacters = 500

const unusualIn = (content: unknown): string[] => {
  const unusual = new Set<string>()
  respell(content, (text) => {
    for (const character of unusualCharacters(settable(text))) unusual.add(character)
    return text
  })
  return [...unusual]
}

const shownOf = (unusual: readonly string[], fonts: FontChoice): ReadonlySet<string> => {
  const tried = unusual.filter(fonts.mayHave).slice(0, mostUnusualCharacters)
  learn(tried, fonts)
  const learnt = knownOf(fonts)
  return new Set(tried.filter((character) => learnt.get(character) === true))
}

/** The spelling for a content: each character as it is where the fonts have it, otherwise its code point. */
export const spellingFor = (content: unknown, fonts: FontChoice): Spelling => {
  const shown = shownOf(unusualIn(content), fonts)
  return (text) => (isEveryday(text) ? text : replaced(settable(text), (character) => shown.has(character)))
}

/** The characters of a content that will be printed as their code points, each once. */
export const charactersWithoutPicture = (content: unknown, fonts: FontChoice): string[] => {
  const unusual = unusualIn(content)
  const shown = shownOf(unusual, fonts)
  return unusual.filter((character) => !shown.has(character))
}

// For text whose characters can each be shown, but not where they stand together.
const mostTriedTexts = 500

/** A spelling that tries each unusual text as a whole, and gives up only those that cannot be shown so. */
export const carefully = (spelling: Spelling, fonts: FontChoice): Spelling => {
  const spelt = new Map<string, string>()
  return (text) => {
    if (isEveryday(text)) return text
    const before = spelt.get(text)
    if (before !== undefined) return before
    const asked = spelling(text)
    const shown = spelt.size < mostTriedTexts && canBeShown(asked, fonts) ? asked : everydayOnly(text)
    spelt.set(text, shown)
    return shown
  }
}

/** The last resort: nothing but everyday characters and code points. */
export const everydayOnly: Spelling = (text) => replaced(settable(text), () => false)

/** The content with every text in it spelt. */
export const respell = (value: unknown, spelling: Spelling): unknown => {
  if (typeof value === 'string') return spelling(value)
  if (Array.isArray(value)) return value.map((entry) => respell(entry, spelling))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, respell(held, spelling)]))
}
