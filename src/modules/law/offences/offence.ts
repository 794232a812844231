import type { Bilingual } from '../bilingual.ts'
import type { SectionKey } from '../sections.ts'
import type { Version } from '../versions.ts'

export const OFFENCE_FORMS = [
  'completed',
  'attempt',
  'preparation',
  'conspiracy',
  'failure_to_reveal',
] as const
export type OffenceForm = (typeof OFFENCE_FORMS)[number]

/**
 * A scale of penalties: the least prison that it allows for the completed offence, in months; null where it names none. Which one
 * applies is decided by the day of the deed (lag 1964:163 section 5, own knowledge).
 */
export type Scale = Version<number | null>

export interface Offence extends Bilingual {
  /** Where it stands; words where the section is none that the house knows by itself. */
  readonly section: SectionKey | Bilingual
  /** Its scales, oldest first: of a deed before the first, the house has not read what applied. */
  readonly scales: readonly Scale[]
  /** The incomplete forms that the chapter makes punishable (3:11, 4:10, 6:15; lag 1982:316 section 2). */
  readonly forms: readonly OffenceForm[]
  /** Against whom it can be committed as this offence. */
  readonly victim: 'anyone' | 'child' | 'adult'
}
