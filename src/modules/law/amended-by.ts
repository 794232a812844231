import type { Day } from '../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { amendmentPaths } from './amendments/paths.ts'
import { listConfirmed } from './amendments/store.ts'
import { lawInUse, versionsOf } from './law.ts'
import type { SectionKey } from './sections.ts'
import { type Sfs, versionOn } from './versions.ts'

/** The amendment that brought what applies of a section. */
interface AmendedBy {
  readonly sfs: Sfs
  readonly from: Day
  /** The page of the amendment. */
  readonly href: string
}

/** Which amendment closed a section to a recipient (`closed`), or ended or changed it (`standing`), by a day. */
export type FindAmendedBy = (table: 'closed' | 'standing', key: SectionKey, day: Day) => AmendedBy | undefined

/** Finds the amendment behind what a section no longer says, with its page. */
export const readAmendedBy = async (tx: DatabaseTransaction): Promise<FindAmendedBy> => {
  const entered = await listConfirmed(tx)
  return (table, key, day) => {
    const { by = null, from = null } = versionOn<unknown>(versionsOf(lawInUse(), table, key), day) ?? {}
    if (by === null || from === null) return undefined
    const found = entered.find(({ sfs }) => sfs === by)
    const href =
      found === undefined
        ? amendmentPaths.enacted({ sfs: by.replace(':', '-') })
        : amendmentPaths.amendment({ amendmentId: found.id })
    return { sfs: by, from, href }
  }
}
