import type { Day } from '../../../platform/clock/clock.ts'
import { type Locale, locales } from '../../../platform/i18n/locale.ts'
import { columnNamed } from '../../../platform/tables/guessing.ts'
import type { TableColumn } from '../../../platform/tables/table.ts'
import { withoutMarks } from '../../../platform/text/marks.ts'
import { counties } from '../cases/counties.ts'
import { languageName, languageOptions } from '../cases/languages.ts'
import { caseWords } from '../cases/messages.ts'
import { LONGEST_NOTE } from '../notes/schema.ts'
import { ageGroups } from '../sections/age.ts'
import { checkValue } from '../sections/check.ts'
import { optionName, partName } from '../sections/messages.ts'
import { fieldsOf, type SectionKey, sectionKeys } from '../sections/sections.ts'
import type { FieldShape } from '../sections/shape.ts'
import { importWords } from './messages.ts'

/** Where a column goes: a field of a section, or one of what stands on the case itself. */
interface Target {
  readonly key: string
  readonly group: (locale: Locale) => string
  readonly name: (locale: Locale) => string
  readonly shape: FieldShape
  /** Most characters. */
  readonly most?: number
  readonly option: (locale: Locale, value: string) => string
}

const onCase = (
  key: string,
  shape: FieldShape,
  name: Target['name'],
  option: Target['option'],
  most?: number,
): Target => ({
  ...{ key, shape, name, option, ...(most === undefined ? {} : { most }) },
  group: (locale) => importWords(locale)('theCase'),
})
const plainly: Target['option'] = (_, value) => value
const word =
  (key: Parameters<ReturnType<typeof caseWords>>[0] & ('age' | 'county' | 'language' | 'externalNumber')) =>
  (locale: Locale) =>
    caseWords(locale)(key)

/**
 * What a column may hold. That somebody is in danger now is not among them: an old table does not know it, and whoever reads it writes it in
 * the case.
 */
export const targets: readonly Target[] = [
  onCase('ageGroup', { kind: 'choice', options: ageGroups }, word('age'), (locale, value) =>
    caseWords(locale)(value as 'adult'),
  ),
  onCase(
    'county',
    { kind: 'choice', options: counties.map(({ code }) => code) },
    word('county'),
    (locale, value) => counties.find(({ code }) => code === value)?.name[locale] ?? value,
  ),
  onCase(
    'language',
    { kind: 'choice', options: languageOptions('sv').map(({ value }) => value) },
    word('language'),
    (locale, value) => languageName(value, locale),
  ),
  onCase('externalNumber', { kind: 'line' }, word('externalNumber'), plainly, 100),
  onCase('note', { kind: 'text' }, (locale) => importWords(locale)('note'), plainly, LONGEST_NOTE - 1_000),
  ...sectionKeys.flatMap((section) =>
    Object.entries(fieldsOf(section))
      .filter(([, { danger }]) => danger === undefined)
      .map(([field, shape]) => ({
        key: `${section}.${field}`,
        group: (locale: Locale) => partName(locale, section),
        name: (locale: Locale) => partName(locale, section, field),
        shape,
        ...(shape.lookup === 'chosen_name' ? { most: 200 } : {}),
        option: (locale: Locale, value: string) => optionName(locale, field, value),
      })),
  ),
]

const byKey = new Map(targets.map((target) => [target.key, target]))
export const targetOf = (key: string): Target | undefined => byKey.get(key)

/** A field of a section by the key of its target; nothing for what stands on the case. */
export const placeOf = (
  key: string,
): { readonly section: SectionKey; readonly field: string } | undefined => {
  const [section, field] = key.split('.')
  return field === undefined ? undefined : { section: section as SectionKey, field }
}

/** Headings that systems of municipalities write, squeezed, beside the names of the fields themselves. */
const HEADINGS: Readonly<Record<string, string>> = {
  'identity.chosen_name':
    'namn name klient klientnamn brukare tilltalsnamn fornamn efternamn firstname lastname',
  'identity.full_name': 'fullstandigtnamn helanamnet fullname',
  'identity.identity_number':
    'personnummer personnr persnr pnr samordningsnummer personid identitynumber personalnumber',
  'identity.birth_date': 'fodelsedatum fodd dateofbirth birthdate',
  'identity.gender': 'kon sex gender',
  'contact.telephone': 'telefon telefonnummer mobil mobiltelefon phone telephone mobile',
  'contact.email': 'epost epostadress mejl mail email',
  'whereabouts.home_address': 'adress gatuadress folkbokforingsadress bostadsadress address',
  'family.guardians': 'vardnadshavare guardian',
  language: 'sprak tolksprak modersmal language',
  county: 'lan',
  externalNumber: 'arendenummer arendenr diarienummer dnr aktnummer aktnr casenumber reference',
  note: 'anteckning anteckningar beskrivning sammanfattning handelse note notes summary',
}
const squeezed = (text: string): string => withoutMarks(text.toLowerCase()).replaceAll(/[^a-z0-9]/g, '')

/** The targets as columns of a table: how their headings are found, also below a title. */
export const importColumns: readonly TableColumn[] = targets.map(({ key, name }) => ({
  key,
  heading: { sv: name('sv'), en: name('en') },
  also: HEADINGS[key]?.split(' ') ?? [],
}))

/** What a heading says that its column holds; nothing where it says nothing that is known. */
export const guessOf = (heading: string): string | undefined => columnNamed(heading, importColumns)?.key

const dayIn = (text: string): string => text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')

/** An option by its key, or by what it is called in either language; what is none of them stays as it was written. */
const optionIn = ({ shape, option }: Target, text: string): string => {
  const wanted = squeezed(text)
  const found = shape.options?.find(
    (value) => value === text || locales.some((locale) => squeezed(option(locale, value)) === wanted),
  )
  return found ?? text
}

/** What a cell says, as its field is kept; or the code of what is wrong with it, never what it says. */
export const readCell = (target: Target, cell: string, today: Day): { value: string } | { code: string } => {
  const { kind } = target.shape
  const value =
    kind === 'day'
      ? dayIn(cell)
      : kind === 'choice'
        ? optionIn(target, cell)
        : kind === 'choices'
          ? cell
              .split(/[,;]/)
              .map((one) => optionIn(target, one.trim()))
              .join(',')
          : cell
  if (value.length > (target.most ?? LONGEST_NOTE)) return { code: 'too_long' }
  const code = checkValue(target.shape, value, today)
  return code === undefined ? { value } : { code }
}
