import { createHash } from 'node:crypto'
import type { Day } from '../../../platform/clock/clock.ts'
import { CLOCK_KINDS, type ClockKind } from '../clock-kinds.ts'
import { clockOf } from '../clocks.ts'
import { type Change, OWN_LAW } from '../law.ts'
import { SECTION_KEYS, type SectionKey } from '../sections.ts'
import { TERM_KEYS, TERMS, type TermKey } from '../terms.ts'
import type { Sfs, Version } from '../versions.ts'
import { CHANGE_INPUTS, type ChangeInput, type ChangeKind } from './schema.ts'

/** A change as it is kept: of what, and what was entered. */
export interface KeptChange {
  readonly kind: ChangeKind
  readonly subject: string
  readonly value: Readonly<Record<string, unknown>>
}

/** The key of an entered offence: never another's, and the same for the same name. */
const offenceKey = (name: string): string =>
  `entered-${createHash('sha256').update(name.toLowerCase()).digest('hex').slice(0, 12)}`

const SUBJECTS: { readonly [Kind in ChangeKind]: (input: ChangeInput<Kind>) => string } = {
  scale: ({ offence }) => offence,
  offence: ({ name }) => offenceKey(name),
  wording: ({ section }) => section,
  standing: ({ section }) => section,
  closed: ({ section }) => section,
  length: ({ clock }) => clock,
  term: ({ term }) => term,
}

/** What an entered change is of, as it is kept. */
export const subjectOf = <Kind extends ChangeKind>(kind: Kind, input: ChangeInput<Kind>): string =>
  SUBJECTS[kind](input)

type Made = Omit<Change, 'version'> & Pick<Version<unknown>, 'applies' | 'value'>

const bilingual = (sv: string, en: string | undefined) => ({ sv, en: en ?? sv })

const MADE: { readonly [Kind in ChangeKind]: (input: ChangeInput<Kind>, subject: string) => Made } = {
  scale: ({ months }, of) => ({ table: 'scale', of, value: months ?? null }),
  offence: ({ name, nameEn, place, placeEn, forms, victim, months }, of) => ({
    ...{ table: 'scale', of, value: months ?? null },
    offence: { ...bilingual(name, nameEn), section: bilingual(place, placeEn), forms, victim },
  }),
  wording: ({ saying, sayingEn }, of) => ({ table: 'wording', of, value: bilingual(saying, sayingEn) }),
  standing: ({ standing }, of) => ({ table: 'standing', of, value: standing }),
  closed: ({ kinds }, of) => ({ table: 'closed', of, value: kinds }),
  length: ({ days, months, applies }, of) => ({
    ...{ table: 'length', of, applies },
    value: { ...(days === undefined ? {} : { days }), ...(months === undefined ? {} : { months }) },
  }),
  term: ({ value, applies }, of) => ({
    ...{ table: 'term', of, value },
    ...(applies === 'closed' ? { applies } : {}),
  }),
}

/** What a kept change makes of the law; nothing where it cannot be read. */
const changeOf = (
  { kind, subject, value }: KeptChange,
  { sfs, from }: { readonly sfs: Sfs; readonly from: Day },
): Change | undefined => {
  const read = CHANGE_INPUTS[kind].safeParse(value)
  if (!read.success) return undefined
  const { applies, value: now, ...made } = MADE[kind](read.data as never, subject)
  return {
    ...made,
    version: { from, by: sfs, value: now, ...(applies === undefined ? {} : { applies }) },
  } as Change
}

/** The section that something of the law stands in; nothing where it is words, or unknown. */
const sectionOf = (kind: ChangeKind, subject: string): SectionKey | undefined => {
  if (kind === 'length')
    return CLOCK_KINDS.includes(subject as ClockKind)
      ? (clockOf(subject as ClockKind).section ?? undefined)
      : undefined
  if (kind === 'term')
    return TERM_KEYS.includes(subject as TermKey) ? TERMS[subject as TermKey].section : undefined
  const named = kind === 'scale' ? OWN_LAW.offences.get(subject)?.section : subject
  return SECTION_KEYS.find((key) => key === named)
}

/** The sections that an amendment touches, as far as the house uses them. */
export const sectionsTouched = (changes: readonly KeptChange[]): readonly SectionKey[] => [
  ...new Set(changes.flatMap(({ kind, subject }) => sectionOf(kind, subject) ?? [])),
]

/**
 * What an amendment makes of the law. A change that cannot be read makes the sections that the amendment touches a lawyer's: what
 * rests on them is never decided by a law that the house knows to be older.
 */
export const changesOf = (amendment: {
  readonly sfs: Sfs
  readonly from: Day
  readonly changes: readonly KeptChange[]
}): readonly Change[] => {
  const made = amendment.changes.map((change) => changeOf(change, amendment))
  const read = made.filter((change) => change !== undefined)
  if (read.length === made.length) return read
  const unread = { from: amendment.from, by: amendment.sfs, value: 'unread' } as const
  return [
    ...read,
    ...sectionsTouched(amendment.changes).map((of): Change => ({ table: 'standing', of, version: unread })),
  ]
}
