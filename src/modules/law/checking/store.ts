import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Confidence } from '../section.ts'
import type { SectionKey } from '../sections.ts'

/** A lawyer's reading of a section in the statute. */
export interface Check {
  readonly id: string
  readonly section: SectionKey
  readonly on: Day
  /** SFS number of what had amended it last. */
  readonly against: string
  readonly digest: string | null
  /** Whether the house says of it what it says. */
  readonly agrees: boolean
  readonly confidence: Confidence
  readonly note: string | null
  /** For whom the lawyer read it; nothing where the reader may not know of the body. */
  readonly bodyName: string | null
  readonly madeAt: Date
}

const checksIn = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('law.checking as c')
    .leftJoin('directory.body as b', 'b.id', 'c.body_id')
    .select(['c.id', 'c.section', 'c.checked_on as on', 'c.against', 'c.digest', 'c.agrees', 'c.confidence'])
    .select(['c.note', 'c.made_at as madeAt'])
    .select(
      // A body that may not be known of has its name told to its own people alone.
      sql<string | null>`case when c.body_id = access.body() or directory.told(c.body_id) then b.name end`.as(
        'bodyName',
      ),
    )

/** The newest reading of each section that a lawyer has read. */
export const listNewestChecks = async (tx: DatabaseTransaction): Promise<ReadonlyMap<SectionKey, Check>> => {
  const found = await checksIn(tx)
    .distinctOn('c.section')
    .orderBy('c.section')
    .orderBy('c.checked_on', 'desc')
    .orderBy('c.made_at', 'desc')
    .execute()
  return new Map((found as Check[]).map((check) => [check.section, check]))
}

/** Every reading of a section by a lawyer, newest first. */
export const listChecks = async (tx: DatabaseTransaction, section: SectionKey): Promise<readonly Check[]> =>
  (await checksIn(tx)
    .where('c.section', '=', section)
    .orderBy('c.checked_on', 'desc')
    .orderBy('c.made_at', 'desc')
    .execute()) as Check[]

/** Makes what the actor has read otherwise wait at every body where somebody can mend it; the actor is not told which they are. */
export const tellOfOtherwise = async (
  tx: DatabaseTransaction,
  section: SectionKey,
  about: string,
): Promise<void> => {
  await sql`select law.tell_of_reading(${section}, ${about}::uuid)`.execute(tx)
}

export type CheckToAdd = Omit<Check, 'id' | 'bodyName' | 'madeAt'>

export const insertCheck = async (
  tx: DatabaseTransaction,
  { personId, bodyId }: PersonActor,
  check: CheckToAdd,
  now: Date,
): Promise<void> => {
  const { section, on, against, digest, agrees, confidence, note } = check
  await tx
    .insertInto('law.checking')
    .values({
      ...{ section, checked_on: on, against, digest, agrees, confidence, note },
      ...{ read_by: personId, body_id: bodyId, made_at: now },
    })
    .execute()
}
