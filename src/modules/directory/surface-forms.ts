import type { KnownBody } from './body.ts'

/** One way in which a text may write a body: what is written, and what that is in the nominative. */
export interface SurfaceForm {
  readonly surface: string
  /** The same, in the nominative: "Socialstyrelsens" → "Socialstyrelsen". */
  readonly written: string
  /** More than one where the form is shared ("SKR", "Länsstyrelsen"). */
  readonly bodies: readonly KnownBody[]
  readonly genitive: boolean
  readonly abbreviation: boolean
}

// Abbreviations that look like words; others are recognised by their capitals.
const SPOKEN_ABBREVIATIONS = new Set(
  'Brå Sida Forte Digg Säpo Noa Bris Roks Ecpat Unicef Mynak Delmi Delmos Vårdanalys'.split(' '),
)

/** Whether a name is an abbreviation rather than a name in full. */
export const isAbbreviation = (name: string): boolean =>
  SPOKEN_ABBREVIATIONS.has(name) ||
  (/^[\p{L}]{2,8}$/u.test(name) && (name.match(/\p{Lu}/gu)?.length ?? 0) >= 2)

// "Myndighetens för skolutveckling" is as correct as "Myndigheten för skolutvecklings".
const HEAD_FIRST = /^(\p{L}+(?:en|et)) ((?:för|i|mot|om) .+)$/u

const genitivesOf = (name: string): string[] => {
  if (isAbbreviation(name)) return [`${name}:s`, `${name}s`, `${name}'s`]
  const head = HEAD_FIRST.exec(name)
  const plain = /[sxz]$/iu.test(name) ? [] : [`${name}s`]
  return [...plain, `${name}'s`, ...(head ? [`${head[1]}s ${head[2]}`] : [])]
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** "Swedish Migration Agency" is also "Migration Agency"; never down to a single common word. */
const withoutCountry = (nameEn: string): string[] =>
  /^Swedish \S+ \S+/u.test(nameEn) ? [nameEn.slice('Swedish '.length)] : []

const namesOf = (body: KnownBody): string[] => {
  const english = body.nameEn === undefined ? [] : [body.nameEn, ...withoutCountry(body.nameEn)]
  const all = [body.name, ...(body.aliases ?? []), ...english]
  return [...new Set(all.flatMap((name) => [name, capitalised(name)]))]
}

const COUNTY_BOARD_ALONE = ['Länsstyrelsen', 'länsstyrelsen', 'County Administrative Board']

/** "Länsstyrelsen" alone may be any of the county boards. */
const shared = (bodies: readonly KnownBody[]): { name: string; bodies: readonly KnownBody[] }[] => {
  const boards = bodies.filter(({ type }) => type === 'county_board')
  return boards.length === 0 ? [] : COUNTY_BOARD_ALONE.map((name) => ({ name, bodies: boards }))
}

/** Every form in which one of the bodies may be written. */
export const surfaceForms = (bodies: readonly KnownBody[]): SurfaceForm[] => {
  const bodiesOf = new Map<string, KnownBody[]>()
  for (const body of bodies) {
    for (const name of namesOf(body)) bodiesOf.set(name, [...(bodiesOf.get(name) ?? []), body])
  }
  const named = [...[...bodiesOf].map(([name, sharing]) => ({ name, bodies: sharing })), ...shared(bodies)]
  const nominatives = new Set(named.map(({ name }) => name))
  return named.flatMap(({ name, bodies: meant }) => {
    const common = { written: name, bodies: meant, abbreviation: isAbbreviation(name) }
    const genitives = genitivesOf(name).filter((surface) => !nominatives.has(surface))
    return [
      { ...common, surface: name, genitive: false },
      ...genitives.map((surface) => ({ ...common, surface, genitive: true })),
    ]
  })
}
