/**
 * The prepared schema for people whose identity is weak: known by several names, in several alphabets, with a birth date
 * that is missing or estimated and a number that may be another's. A body levels its records with `rowsOf` before it
 * encodes them with this schema.
 */

import { levelledNames, skeletonOf } from '../../../../platform/text/levelled-names.ts'
import { identityOf, readSchema } from '../clk/schema.ts'

/**
 * How sure the identity behind a coordination number is (lagen 2022:1697 om samordningsnummer): confirmed, probable or
 * uncertain; a personal number is confirmed.
 */
export type IdentityLevel = 'confirmed' | 'probable' | 'uncertain'

/** What a body knows of a person; all of it may be missing. */
export interface WeakIdentity {
  readonly given: string
  readonly family: string
  /** Other names the person is known by, each whole. */
  readonly aliases: readonly string[]
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly born: string
  /** The date, or the day in the year, is an estimate. */
  readonly bornEstimated: boolean
  readonly sex: 'F' | 'M' | ''
  /** ISO 3166-1 alpha-2. */
  readonly citizenship: string
  /** Personal or coordination number, twelve digits, as text. */
  readonly number: string
  readonly numberLevel: IdentityLevel | ''
}

const ngram = (n: number, positional = false) => ({ type: 'ngram' as const, n, positional })
const missingValue = { sentinel: '' }
const feature = (
  identifier: string,
  comparison: object,
  bitsPerFeature: number,
  format: object = { type: 'string', encoding: 'utf-8' },
) => ({
  identifier,
  format,
  hashing: { comparison, strategy: { bitsPerFeature }, hash: { type: 'blakeHash' }, missingValue },
})

/** Choices against frequency attacks; each costs recall (the how-to has the figures). */
export interface Hardening {
  /** XOR folds of the filter. */
  readonly folds?: 0 | 1 | 2
  /**
   * Salting by attribute: names set other bits for each year of birth, so that a frequent name is frequent nowhere. Records
   * with another or no year of birth are then not found by their names.
   */
  readonly saltedByYear?: boolean
}

/** What the prepared schema is called. */
const HOUSE_SCHEMA = 'Samlad weak identities 2'
/** The similarity from which two records are of one person: on made-up lists of some hundred people, missed and false links weigh alike there. */
export const HOUSE_THRESHOLD = '0.74'

/**
 * The schema, in version 3, to be encoded with the columns that `rowsOf` gives. Its bits are few for the length of the filter, so that
 * strangers have little in common by chance; name and birth weigh alike. The day is written `05 17` and told by its pairs of signs without
 * their place, so that a day and a month that have changed places are the same.
 *
 * @param info binds the keys to a purpose and a period, so that the same secret gives other keys elsewhere.
 */
export const weakIdentitySchema = (info: string, { folds = 0 }: Hardening = {}) => ({
  name: HOUSE_SCHEMA,
  version: 3,
  clkConfig: {
    l: 1024,
    xor_folds: folds,
    kdf: { type: 'HKDF', hash: 'SHA256', info: Buffer.from(info, 'utf8').toString('base64'), keySize: 64 },
  },
  features: [
    feature('names', ngram(2), 80),
    feature('skeleton', ngram(2), 50),
    feature('year', { type: 'numeric', thresholdDistance: 2, resolution: 2 }, 56, { type: 'integer' }),
    feature('day', ngram(2), 80),
    feature('sex', { type: 'exact' }, 8),
    feature('citizenship', { type: 'exact' }, 20),
    feature('number', ngram(2, true), 60),
  ],
})

/** The prepared schema as everybody uses it, with the identity that its keys carry. */
export const houseSchema = () => {
  const schema = weakIdentitySchema('samlad')
  return { ...schema, fingerprint: identityOf(readSchema(schema).schema).fingerprint }
}

/** The day in a year that offices write where they know the year alone. */
const standIns = new Set(['01 01', '07 01', '12 31'])

const birthOf = ({ born, bornEstimated }: WeakIdentity): { year: string; day: string } => {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(born)
  if (found === null) return { year: '', day: '' }
  const day = found[2] !== undefined && found[3] !== undefined ? `${found[2]} ${found[3]}` : ''
  return { year: found[1] as string, day: bornEstimated || standIns.has(day) ? '' : day }
}

/**
 * The rows of a person for the schema: one for the name and one for each alias, all of one record. Of the number, only one
 * whose identity is confirmed or probable is used: several people may stand behind an uncertain one, and one person behind
 * several.
 */
export const rowsOf = (person: WeakIdentity, { saltedByYear = false }: Hardening = {}): string[][] => {
  const { year, day } = birthOf(person)
  const isSure = person.numberLevel === 'confirmed' || person.numberLevel === 'probable'
  const number = isSure ? person.number.replace(/\D/gu, '') : ''
  const names = [
    levelledNames(person.given, person.family),
    ...person.aliases.map((alias) => levelledNames(alias)),
  ]
  const salted = (text: string): string =>
    saltedByYear && text !== '' ? `${text.split('').join(year)}${year}` : text
  return [...new Set(names)]
    .filter((name, at) => name !== '' || at === 0)
    .map((name) => [
      salted(name),
      salted(name === '' ? '' : skeletonOf(name)),
      year,
      day,
      person.sex,
      person.citizenship.toUpperCase(),
      number,
    ])
}
