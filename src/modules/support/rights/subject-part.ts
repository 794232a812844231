import type { ActionContext } from '../../../platform/access/action.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { SeenCase } from '../cases/offer.ts'

/** One thing that is kept about the person, in words the person can read. */
export interface SubjectEntry {
  /** The day or moment it belongs to, ISO 8601. */
  readonly at?: string
  readonly label: string
  readonly value: string
  /** Another part that it tells of: where that is left out, this is left out too. */
  readonly tellsOf?: string
  /** As of a part: never told to a guardian. */
  readonly keptFromGuardian?: true
}

/**
 * What a room keeps about a person. Every room with something about a person has one: subject access (GDPR article 15)
 * asks them all, and so does a package for the archive.
 */
export interface SubjectPart {
  /** Names the part where it is left out, for whoever decides that. */
  readonly key: string
  readonly heading: (locale: Locale) => string
  /** That it is there at all would tell a guardian where the child may be (OSL 26:2): it is never told to one. */
  readonly keptFromGuardian?: true
  readonly collect: (
    context: ActionContext,
    seen: SeenCase,
    locale: Locale,
  ) => Promise<readonly SubjectEntry[]>
}
