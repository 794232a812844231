import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Law } from '../law.ts'
import type { SectionKey } from '../sections.ts'
import type { Effect, EffectKind } from './store.ts'
import type { Resting } from './time-machine.ts'

/** Something of a case that rests on the law, with how it comes out by a law on a day. */
export type Held = Omit<Effect, 'kind'> & Resting

/** What of a room rests on the law: said by the room, asked by the law when it is amended. */
export interface RestsOnLaw {
  readonly kind: EffectKind
  /** "3 disclosures": how many there are, in words. */
  readonly words: (locale: Locale, count: number) => string
  /** Everything of this kind that still holds on a day, batch after batch where it may be much. For the system, which sees every case. */
  readonly list: (tx: DatabaseTransaction, from: Day) => AsyncIterable<readonly Held[]>
  /** Where those that the reader may see stand, each with the number of its case, and how it comes out by a law on a day. */
  readonly show: (
    tx: DatabaseTransaction,
    effects: readonly Effect[],
    law: Law,
    day: Day,
  ) => Promise<readonly { readonly href: string; readonly label: (locale: Locale) => string }[]>
  /** Carries out on its day what follows by itself, such as another last day; what needs somebody's decision is told alone. */
  readonly apply?: (
    tx: DatabaseTransaction,
    effects: readonly Effect[],
    law: Law,
    moment: { readonly now: Date; readonly today: Day },
  ) => Promise<void>
}

/** Texts that cite sections: checklists, pages of a course. */
export interface CitesLaw {
  readonly words: (locale: Locale, count: number) => string
  readonly list: (tx: DatabaseTransaction) => Promise<
    readonly {
      readonly sections: readonly SectionKey[]
      readonly label: (locale: Locale) => string
    }[]
  >
}
