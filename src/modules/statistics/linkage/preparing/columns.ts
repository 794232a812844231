import type { Day } from '../../../../platform/clock/clock.ts'
import { inLatinLetters } from '../../../../platform/text/latin-letters.ts'
import { isNear } from '../../../../platform/text/near.ts'
import { monthOf, orderOf } from '../../../../platform/text/written-day.ts'
import { readBirth } from './birth.ts'
import { citizenshipOf, plain, sexOf } from './words.ts'

/** What a column of a list of people may hold. */
export const personFields = [
  'given',
  'family',
  'name',
  'alias',
  'born',
  'birthYear',
  'birthMonth',
  'birthDay',
  'sex',
  'citizenship',
  'number',
  'numberLevel',
] as const
export type PersonField = (typeof personFields)[number]

/** What a column is taken for and why; null is left aside. */
export interface ColumnMapping {
  /** As it stands in the file; `column 3` where nothing stands there. */
  readonly heading: string
  readonly field: PersonField | null
  readonly why: 'map' | 'heading' | 'content' | 'nothing'
}

/** Headings without spaces and diacritics, Swedish and English. */
const headings: Readonly<Record<PersonField, string>> = {
  given:
    'fornamn fornamnet tilltalsnamn mellannamn fnamn givenname givennames firstname forename middlename fname',
  family: 'efternamn efternamnet slaktnamn familjenamn enamn surname lastname familyname lname',
  name: 'namn name fullstandigtnamn helanamnet fullname personensnamn klient klientnamn clientname person brukare',
  alias:
    'alias aliases aka kallas kallad smeknamn nickname othernames andranamn tidigarenamn formername knownas',
  born: 'fodelsedatum fodd foddatum fodelsetid fodelsedata fodddatum fdatum fdat dob dateofbirth birthdate birthday born',
  birthYear: 'fodelsear yearofbirth birthyear yob foddar ar year',
  birthMonth: 'fodelsemanad monthofbirth birthmonth foddmanad manad month',
  birthDay: 'fodelsedag dayofbirth fodddag dag day',
  sex: 'kon sex gender juridisktkon kjonn',
  citizenship:
    'medborgarskap medborgare medbland nationalitet citizenship nationality medborgarland hemland land country',
  number:
    'personnummer personnr persnr pnr personnummersamordningsnummer samordningsnummer samordningsnr samnr identitetsnummer idnummer personalnumber personalidentitynumber idnumber coordinationnumber ssn',
  numberLevel: 'identitetsniva nivaforidentitet identitylevel numberlevel idniva',
}
const known = personFields.flatMap((field) => headings[field].split(' ').map((word) => ({ word, field })))
/** Of somebody else, or of something else: a name of whoever wrote, a day of a meeting, a place. */
const others =
  /handlagg|gata|street|adress|stad$|city|kontakt|ansvarig|tolk|officer|worker|staff|fodelseort|birthplace|placeof|kommun|registr|inkom|besok|mote|visit|meeting|contact|referr|mamma|pappa|barn|child|gods|fil|file|user|anvandar|organisation|enhet|unit|skapad|created|uppdaterad|updated/u

const squeezed = (heading: string): string => inLatinLetters(heading.replaceAll('_', ' ')).replaceAll(' ', '')

/** Words that mean a column only where they stand alone. */
const alone = new Set(
  'person brukare klient land country born kallas kallad ar year manad month dag day'.split(' '),
)

const byHeading = (heading: string): PersonField | undefined => {
  const text = squeezed(heading)
  if (text === '') return undefined
  const bare = squeezed(heading.replace(/\(.*?\)|:$/gu, ''))
  const exact = known.find(({ word }) => word === text || word === bare)
  if (exact !== undefined) return exact.field
  if (others.test(text)) return undefined
  const near = known.find(({ word }) => word.length > 5 && isNear(word, text))
  // The longest first: "birth date of client" tells a date, not a client.
  const held = known
    .filter(({ word }) => word.length > 3 && !alone.has(word) && text.includes(word))
    .toSorted((one, other) => other.word.length - one.word.length)[0]
  return (near ?? held)?.field
}

const share = (values: readonly string[], holds: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(holds).length / values.length

/** Years that lie so far apart are of births; those of a register's own dates do not. */
const SPREAD = 8

const byContent = (values: readonly string[], today: Day): PersonField | undefined => {
  const differ = new Set(values).size
  if (share(values, (value) => /^(?:19|20)?\d{6}[-+ ]?\d{4}$/u.test(value)) > 0.6) return 'number'
  if (differ > 1 && differ < 9 && share(values, (value) => sexOf(value) !== undefined) > 0.9) return 'sex'
  const order = orderOf(values)
  const years = values
    .map((value) => (value.length > 4 ? readBirth(value, order, today).born : ''))
    .filter((born) => born.length > 4)
    .map((born) => Number(born.slice(0, 4)))
    .toSorted((one, other) => one - other)
  if (
    years.length > 0.6 * values.length &&
    years.at(Math.floor(0.9 * years.length))! - years[Math.floor(0.1 * years.length)]! >= SPREAD
  )
    return 'born'
  if (differ > 1 && share(values, (value) => value.length > 1 && citizenshipOf(value) !== undefined) > 0.7)
    return 'citizenship'
  return undefined
}

const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:[ ,]+\p{L}[\p{L}\p{M}'’.-]*){0,4}$/u
/** Columns of names that nothing tells but how they look: the first two. */
const looksLikeNames = (values: readonly string[]): boolean =>
  share(values, (value) => NAME.test(value) && monthOf(value) === undefined) > 0.8 &&
  new Set(values).size > Math.min(12, values.length / 3)

const NAMES: readonly (PersonField | null)[] = ['given', 'family', 'name']

/** Proposes what each column is: by its heading, else by what stands in it. @param columns values of each that are not empty. */
export const proposeColumns = (
  titles: readonly string[],
  columns: readonly (readonly string[])[],
  today: Day,
): ColumnMapping[] => {
  const first = titles.map((heading, at): ColumnMapping => {
    const values = columns[at]!
    const field = byHeading(heading)
    // A "day of birth" is a day in a month, or the whole date.
    if (field === 'birthDay' && share(values, (value) => value.length < 3) < 0.5)
      return { heading, field: 'born', why: 'content' }
    return { heading, field: field ?? null, why: field === undefined ? 'nothing' : 'heading' }
  })
  const has = (...fields: PersonField[]): boolean =>
    first.some(({ field }) => field !== null && fields.includes(field))
  const found = first.map((column, at): ColumnMapping => {
    // A year, a month and a day of something else, where births have a column of their own.
    if (alone.has(squeezed(column.heading)) && column.field?.startsWith('birth') && has('born'))
      return { ...column, field: null, why: 'nothing' }
    if (column.field !== null || others.test(squeezed(column.heading))) return column
    const field = byContent(columns[at]!, today)
    const isTaken = field === undefined || has(field) || (field === 'born' && has('birthYear'))
    return isTaken ? column : { ...column, field, why: 'content' }
  })
  if (found.some(({ field }) => NAMES.includes(field))) return found
  let taken = 0
  return found.map((column, at) => {
    if (
      column.field !== null ||
      taken === 2 ||
      others.test(squeezed(column.heading)) ||
      !looksLikeNames(columns[at]!)
    )
      return column
    taken += 1
    return { ...column, field: 'name', why: 'content' }
  })
}

const HEADINGS_WITHIN = 20

/**
 * The row of headings: of the first twenty the one with most that are known; the first that is not empty where none is. Nothing where
 * that one already tells of somebody.
 *
 * @returns its place, or −1.
 */
export const headingRow = (rows: readonly (readonly string[])[], today: Day): number => {
  const scores = rows
    .slice(0, HEADINGS_WITHIN)
    .map((row) => row.filter((cell) => cell.length < 60 && byHeading(cell) !== undefined).length)
  const best = Math.max(0, ...scores)
  const at = best > 0 ? scores.indexOf(best) : rows.findIndex((row) => row.some((cell) => plain(cell) !== ''))
  const isSomebody = rows[at]?.some(
    (cell) => /\d/u.test(cell) && readBirth(plain(cell), 'day first', today).born.length > 4,
  )
  return best < 2 && isSomebody ? -1 : at
}
