import type { FC } from 'hono/jsx'
import type { ActionContext } from '../../../platform/access/action.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Room } from '../../../platform/http/room.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { CaseFacts } from './facts.ts'
import type { FoundCase } from './store.ts'

/** A line that a part of the house has to say on the page of a case. */
export interface OfferItem {
  readonly href?: string
  readonly label: (locale: Locale) => string
  readonly detail?: (locale: Locale) => string
  /** `late` is shown in the signal colour, with its word; `waits` is somebody else's to do, and next for nobody here. */
  readonly tone?: 'late' | 'soon' | 'waits' | 'done'
}

/** The case that is being looked at, with what its offers need. */
export interface SeenCase {
  readonly file: FoundCase
  readonly facts: CaseFacts
  readonly works: boolean
  readonly key: CaseKey
}

/** A case on its page, with what its offers need besides. */
export interface OfferedCase extends SeenCase {
  /** How many people and bodies are on its deny list, which the page asks beside all else; none for those who do not work on it. */
  readonly denials: Promise<number>
  /**
   * Reads rows of a table that the offer names, where the case has any that the actor may see: most of them have none, and
   * whether they do the page has asked of all at once.
   */
  readonly rows: <T>(table: CaseTable, read: () => Promise<readonly T[]>) => Promise<readonly T[]>
}

/** A table in which cases have rows. */
export type CaseTable = {
  [T in keyof Tables]: Tables[T] extends { readonly case_id: unknown } ? T : never
}[keyof Tables]

/** What the offers of a case are gathered under on its page, in this order. */
export const offerGroups = ['protection', 'support', 'sharing', 'file'] as const

/** Something that can be begun from a case. */
interface Start {
  readonly label: (locale: Locale) => string
  readonly href: (caseId: string) => string
  /** Only where the person is a child, or may be one: it comes before what concerns everybody. */
  readonly ofChild?: boolean
}

/** What a part of the house shows on the page of a case: its own lines, and where to go on. */
export interface CaseOffer {
  readonly key: string
  /** The tables of which it reads by `rows`. */
  readonly tables?: readonly CaseTable[]
  readonly heading: (locale: Locale) => string
  readonly group: (typeof offerGroups)[number]
  /** Place among the offers of its group, small first. */
  readonly order: number
  /** Whether its page is for whoever sees the part, and not only for those who work on the case. */
  readonly readable?: true
  /** The page behind the heading, for those who work on the case. */
  readonly href?: (caseId: string) => string
  /**
   * What can be begun from the case at once, for those who work on it. The first of all offers' is the page's one primary
   * action: the shortest way on from a first call.
   */
  readonly start?: Start
  /** Lines to show; nothing where the actor may not see it. At most five: the rest is behind the heading. */
  readonly items: (context: ActionContext, seen: OfferedCase) => Promise<readonly OfferItem[] | undefined>
}

/** What a part of the room shows above the list of one's cases. */
export interface TodayPart<Data = unknown> {
  readonly read: (context: ActionContext) => Promise<Data>
  readonly Show: FC<{ data: Data }>
}

/** A part of a room, with what it shows on the page of a case. */
export type CasePart = Omit<Room, 'name'> & { readonly offers?: readonly CaseOffer[] }
