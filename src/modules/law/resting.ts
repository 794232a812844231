import type { PersonActor } from '../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { SectionKey } from './sections.ts'

/** What another room's decisions rest on, as far as the reader may know it. */
export interface RestsOnSections {
  /** How many there are, in words. */
  readonly words: (locale: Locale, count: number) => string
  /** Where the reader finds them; nothing where no list of theirs holds them. */
  readonly href?: (reader: PersonActor) => string | undefined
  /** Decisions of the reader's own body, by section; nothing where the reader may not know how many there are. */
  readonly count: (
    tx: DatabaseTransaction,
    reader: PersonActor,
  ) => Promise<ReadonlyMap<SectionKey, number> | undefined>
}
