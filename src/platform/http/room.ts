import type { House } from '../access/action.ts'
import type { Actor, PersonActor } from '../access/actor.ts'
import type { ArrivalKind } from '../arrivals/kind.ts'
import type { Database } from '../database/connect.ts'
import type { DeadlineSource } from '../deadlines/source.ts'
import type { Endings } from '../ends/rests.ts'
import type { Catalogue } from '../i18n/catalogue.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Schedule, Task } from '../jobs/queue.ts'
import type { MaterialSource } from '../series/material.ts'
import type { Series } from '../series/series.ts'
import type { KeyHolder } from '../vault/key-kind.ts'
import type { Replay } from '../vault/replay.ts'
import type { ApiRoute } from './api.ts'
import type { Route } from './route.ts'

/** A link of the main navigation that a room offers. */
export interface NavigationOffer {
  readonly href: string
  /** What all addresses begin with that the link stands for, where that is not where it leads. */
  readonly within?: string
  readonly label: (locale: Locale) => string
  /** Who sees it; the page behind decides for itself. */
  readonly shownTo: (actor: Actor) => boolean
  /** Place among the links of all rooms, small first: below 20 what people do, below 86 plans and what is known, then what is looked up and one's own. */
  readonly order: number
  /** How much of it waits for the reader, shown beside the link. Asked for every page: one cheap statement. */
  readonly waiting?: (database: Database, person: PersonActor) => Promise<number>
}

/** What a room offers to the composition root. */
export interface Room {
  readonly name: string
  readonly routes: readonly Route[]
  readonly api: readonly ApiRoute[]
  readonly navigation?: readonly NavigationOffer[]
  /** Sentences for the refusals of this room, by their code. */
  readonly refusals?: Catalogue | readonly Catalogue[]
  /** De-identified counts that the room offers to the plan and to everybody. */
  readonly series?: readonly Series[]
  /** Texts that the room offers to report-backs. */
  readonly materials?: readonly MaterialSource[]
  /** Kinds of things that come to wait for somebody. */
  readonly arrivals?: readonly ArrivalKind[]
  /** What people are reminded of. */
  readonly deadlines?: readonly DeadlineSource[]
  readonly tasks?: (house: House) => Readonly<Record<string, Task>>
  readonly schedules?: readonly Schedule[]
  /**
   * Brings the room's tables up to date with what was remembered in the vault, after a database was restored and before
   * anything is served. Entries of other rooms are passed too; run twice, it does no more than once.
   */
  readonly replay?: Replay
  /** Where the room notes which keys it has had made, and of what kind each is. */
  readonly keys?: readonly KeyHolder[]
  /** How the room's things end, and what its rows rest on (domain rule 19); tests/house/rests-on.test.ts tries it. */
  readonly ends?: Endings
}
