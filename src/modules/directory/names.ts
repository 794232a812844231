import type { KnownBody } from './body.ts'
import { type Defined, type Definitions, definitionsIn } from './definitions.ts'
import { COUNTIES } from './known-county-boards.ts'
import { type Lexicon, shippedLexicon } from './lexicon.ts'
import { patternAt } from './name-patterns.ts'
import { isWordCharacter, longestHit } from './name-trie.ts'
import { type Resolution, resolutionOf } from './resolution.ts'
import type { SurfaceForm } from './surface-forms.ts'

export interface NameOptions {
  /** Day of the text (YYYY-MM-DD): decides between bodies that had one name at different times. */
  readonly at?: string
  /** Abbreviations that the text defines; `findBodies` finds those of its own text by itself. */
  readonly definitions?: Definitions
  /** The bodies to look among, where they are not those that Samlad knows from the start. */
  readonly lexicon?: Lexicon
}

/** A body where a text mentions it. Offsets count UTF-16 code units. */
export interface Mention {
  readonly start: number
  readonly end: number
  /** As it stands in the text. */
  readonly text: string
  /**
   * The name to show, in the nominative: as written where it is written in full, the formal name where the text
   * has an abbreviation or a collective word.
   */
  readonly name: string
  readonly genitive: boolean
  readonly resolution: Resolution
  /** How it was recognised: a listed name, the text's own definition, or only the form of the name. */
  readonly by: 'name' | 'definition' | 'form'
}

const ABBREVIATED = /(?:, | \()\p{L}+\)?$/u

const shownName = (form: SurfaceForm, resolution: Resolution): string => {
  if (resolution.kind !== 'known') return form.written
  const { body } = resolution
  const isEnglish = body.nameEn?.toLowerCase().endsWith(form.written.toLowerCase()) === true
  if (isEnglish) return form.written
  // "polisorganisationen", "Kommunerna", "SiS": one spelling for each collective and each abbreviation.
  if (
    form.abbreviation ||
    body.type === 'agency_group' ||
    body.type === 'county_board' ||
    /^\p{Ll}/u.test(body.name)
  )
    return body.name
  if (form.written.toLowerCase() === body.name.toLowerCase()) return body.name
  // "Riksförbundet för sexuell upplysning" is formally "…, RFSU".
  return body.name.startsWith(form.written) && ABBREVIATED.test(body.name) ? body.name : form.written
}

const COUNTY_NAMES = COUNTIES.map(([, county]) => county).join('|')
const SEVERAL_COUNTY_BOARDS = new RegExp(
  `[Ll]änsstyrelserna i ((?:(?:${COUNTY_NAMES})(?:s? län)?(?:, | och | samt )){1,20}(?:${COUNTY_NAMES})) län`,
  'uy',
)

/** "Länsstyrelserna i Stockholms, Skåne och Kalmar län" names three boards; each mention stands at its county. */
const severalCountyBoards = (text: string, start: number, lexicon: Lexicon): Mention[] => {
  SEVERAL_COUNTY_BOARDS.lastIndex = start
  const match = SEVERAL_COUNTY_BOARDS.exec(text)
  if (match === null) return []
  return [...match[0].matchAll(new RegExp(COUNTY_NAMES, 'gu'))].flatMap((county, index, all) => {
    const name = `Länsstyrelsen i ${county[0]} län`
    const body = lexicon.bodies.find((known) => known.name === name)
    if (body === undefined) return []
    const from = index === 0 ? start : start + county.index
    const to = index === all.length - 1 ? start + match[0].length : start + county.index + county[0].length
    const resolution = { kind: 'known', body } as const
    return [
      {
        start: from,
        end: to,
        text: text.slice(from, to),
        name: body.name,
        genitive: false,
        resolution,
        by: 'name' as const,
      },
    ]
  })
}

// "fattiga regioner" are no bodies: the bare plural counts only beside the municipalities.
const isPlaceOnly = (text: string, { start, text: written }: Mention): boolean =>
  /^(?:regions?|regioners?)$/iu.test(written) &&
  !/kommun|municipalit/iu.test(text.slice(Math.max(0, start - 30), start + 40))

const mentionsAt = (
  text: string,
  start: number,
  { at, lexicon = shippedLexicon() }: NameOptions,
): Mention[] => {
  const first = text.charCodeAt(start)
  if (first === 76 || first === 108) {
    const boards = severalCountyBoards(text, start, lexicon)
    if (boards.length > 0) return boards
  }
  const hit = longestHit(lexicon.trie, text, start)
  const shape = /\p{Lu}/u.test(text.charAt(start)) ? patternAt(text, start) : undefined
  if (hit !== undefined && (shape === undefined || shape.end <= hit.end)) {
    const resolution = resolutionOf(hit.form.bodies, at)
    const name = shownName(hit.form, resolution)
    return [
      {
        start,
        end: hit.end,
        text: text.slice(start, hit.end),
        name,
        genitive: hit.form.genitive,
        resolution,
        by: 'name',
      },
    ]
  }
  if (shape === undefined) return []
  const resolution = { kind: 'unknown', name: shape.name } as const
  return [
    {
      start,
      end: shape.end,
      text: text.slice(start, shape.end),
      name: shape.name,
      genitive: shape.genitive,
      resolution,
      by: 'form',
    },
  ]
}

const isStartOfName = (text: string, index: number): boolean =>
  isWordCharacter(text, index) &&
  !isWordCharacter(text, index - 1) &&
  !(text.charCodeAt(index - 1) === 45 && isWordCharacter(text, index - 2))

const scan = (text: string, options: NameOptions): Mention[] => {
  const found: Mention[] = []
  for (let index = 0; index < text.length; index++) {
    if (!isStartOfName(text, index)) continue
    const here = mentionsAt(text, index, options)
    found.push(...here.filter((mention) => !isPlaceOnly(text, mention)))
    const last = here.at(-1)
    if (last !== undefined) index = last.end - 1
  }
  return found
}

const escaped = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')

/** Puts the text's own definitions before every other reading of the same words. */
const withDefinitions = (text: string, found: readonly Mention[], definitions: Definitions): Mention[] => {
  if (definitions.size === 0) return [...found]
  const words = [...definitions.keys()].map(escaped).join('|')
  const expression = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?<word>${words})(?<genitive>:?s)?(?![\\p{L}\\p{N}]|-\\p{L})`,
    'gu',
  )
  const own: Mention[] = []
  for (const match of text.matchAll(expression)) {
    const defined = definitions.get(match.groups?.word ?? '') as Defined
    const start = match.index
    const end = start + match[0].length
    const genitive = match.groups?.genitive !== undefined
    own.push({
      start,
      end,
      text: match[0],
      name: defined.name,
      genitive,
      resolution: defined.resolution,
      by: 'definition',
    })
  }
  const longer = (mention: Mention) =>
    found.some(
      (other) =>
        other.start <= mention.start && other.end >= mention.end && other.text.length > mention.text.length,
    )
  const kept = own.filter((mention) => !longer(mention))
  const untouched = found.filter(
    (mention) => !kept.some((other) => other.start < mention.end && mention.start < other.end),
  )
  return [...untouched, ...kept].sort((left, right) => left.start - right.start)
}

/** "Länsstyrelsen" alone, in a text that names one county's board only, is that board. */
const withContext = (found: readonly Mention[]): Mention[] => {
  const boards = new Map(
    found.flatMap(({ resolution }) =>
      resolution.kind === 'known' && resolution.body.type === 'county_board'
        ? [[resolution.body.name, resolution.body]]
        : [],
    ),
  )
  if (boards.size === 0) return [...found]
  return found.map((mention) => {
    const isBare = mention.resolution.kind === 'ambiguous' && /^länsstyrelsens?$/iu.test(mention.text)
    if (!isBare) return mention
    const resolution = resolutionOf([...boards.values()])
    return { ...mention, resolution, name: resolution.kind === 'known' ? resolution.body.name : mention.name }
  })
}

/**
 * Every body that the text mentions, in order, without overlaps: listed names in any inflection, abbreviations
 * (the text's own definitions first), and unlisted bodies by the form of their names. Linear in the text.
 */
export const findBodies = (text: string, options: NameOptions = {}): Mention[] => {
  const found = scan(text, options)
  const definitions = new Map([...(options.definitions ?? []), ...definitionsIn(text, found)])
  return withContext(withDefinitions(text, found, definitions))
}

/** The abbreviations that a text defines, to pass on where parts of it are read separately. */
export const findDefinitions = (text: string, options: NameOptions = {}): Definitions =>
  definitionsIn(text, scan(text, options))

const trimmed = (mention: string): string =>
  mention
    .replace(/\u00ad\s*/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^["”“(\s]+|["”“),.;:\s]+$/gu, '')
    .replace(/^the (?=\p{Lu})/u, '')

const withoutDefinition = (name: string): string => name.replace(/(?:,| \() ?\p{Lu}\p{L}{1,9}\)?$/u, '')

const whole = (name: string, options: NameOptions): Mention | undefined => {
  if (name === '') return undefined
  const [only] = mentionsAt(name, 0, options)
  return only !== undefined && only.end === name.length ? only : undefined
}

const knownIgnoringCase = (name: string, known: readonly KnownBody[]): Resolution | undefined => {
  const wanted = name.toLowerCase()
  const bodies = known.filter((body) =>
    [body.name, body.nameEn ?? '', ...(body.aliases ?? [])].some((one) => one.toLowerCase() === wanted),
  )
  return bodies.length === 0 ? undefined : resolutionOf(bodies)
}

/**
 * What a name as written stands for: genitives, inflected and collective forms, aliases, hyphenation and
 * abbreviations are seen through. A name that several bodies share, or that only a text can explain, comes back
 * with its candidates: the caller asks. An unknown name comes back in the nominative as far as its form tells.
 */
export const resolveBody = (mention: string, options: NameOptions = {}): Resolution => {
  const name = trimmed(mention)
  const defined = options.definitions?.get(name) ?? options.definitions?.get(name.replace(/:?s$/u, ''))
  if (defined !== undefined) return defined.resolution
  const { bodies } = options.lexicon ?? shippedLexicon()
  const byDefinition = bodies.filter((body) => body.aliasesByDefinition?.includes(name))
  const found = whole(mention, options) ?? whole(name, options) ?? whole(withoutDefinition(name), options)
  if (found !== undefined && found.resolution.kind !== 'unknown') return found.resolution
  if (byDefinition.length > 0) return { kind: 'ambiguous', candidates: byDefinition }
  return knownIgnoringCase(name, bodies) ?? found?.resolution ?? { kind: 'unknown', name }
}
