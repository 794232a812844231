import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { counted } from '../../../platform/ends/rests.ts'
import type { Held, RestsOnLaw } from '../../law/index.ts'
import { shownByNumber } from '../cases/numbers-store.ts'
import { type CaseRetentionFacts, outcomeOfRetention } from '../kept-until/rules.ts'
import { paths } from '../paths.ts'
import { findSetting } from '../settings/setting-store.ts'

type Row = Omit<CaseRetentionFacts, 'birthDate' | 'on' | 'setting'> & {
  readonly id: string
  readonly bodyId: string
}

/**
 * What stands in the clear of every case. The day of birth is sealed and not opened for this: whether the retention is another by
 * another law is seen with any day, for a law that counts by age gives another age to everybody.
 */
const ANY_BIRTH_DATE = '2015-01-01'

/** Cases that are looked at together: those of a country do not stand in memory at once. */
const BATCH = 5_000
const FIRST = '00000000-0000-0000-0000-000000000000'

const listFacts = async (tx: DatabaseTransaction, after: string): Promise<readonly Row[]> => {
  const { rows } = await sql<Row>`
    select c.id, c.body_id as "bodyId", c.age_group as "ageGroup", c.placed_or_sheltered as "placedOrSheltered",
      c.child_investigation as investigation, (c.opened_at at time zone 'Europe/Stockholm')::date::text as "openedOn",
      case when c.state = 'closed' then (c.closed_at at time zone 'Europe/Stockholm')::date::text end as "closedOn",
      c.last_note_on::text as "lastNote",
      array(select kind from support.hold h where h.case_id = c.id and h.lifted_at is null) as holds
    from support.case_file c where c.id > ${after}::uuid order by c.id limit ${BATCH}`.execute(tx)
  return rows
}

const heldOf = (setting: CaseRetentionFacts['setting'], { id, bodyId, ...facts }: Row): Held => ({
  ...{ subjectId: id, caseId: id, bodyId },
  outcome: (law, on) => outcomeOfRetention({ ...facts, setting, birthDate: ANY_BIRTH_DATE, on }, law, on),
})

/** How long each case is kept: whether it is kept as long, and by the same section, by another law. */
export const retentionRestsOnLaw: RestsOnLaw = {
  kind: 'retention',
  words: counted({
    sv: ['{count} akts gallring', '{count} akters gallring'],
    en: ['the disposal of {count} file', 'the disposal of {count} files'],
  }),
  list: async function* (tx) {
    const settings = new Map<string, CaseRetentionFacts['setting']>()
    for (
      let rows = await listFacts(tx, FIRST);
      rows.length > 0;
      rows = await listFacts(tx, rows.at(-1)!.id)
    ) {
      for (const bodyId of new Set(rows.map((row) => row.bodyId)))
        if (!settings.has(bodyId)) settings.set(bodyId, await findSetting(tx, bodyId))
      yield rows.map((row) => heldOf(settings.get(row.bodyId)!, row))
    }
  },
  show: (tx, effects) =>
    shownByNumber(tx, effects, ({ caseId }, number) => ({
      href: paths.retention({ caseId }),
      label: () => number,
    })),
  // Worked out anew in the night, with the day of birth where the law counts by age.
  apply: async (tx, effects) => {
    if (effects.length === 0) return
    await sql`update support.case_file set retention_computed_at = null
      where id = any (${effects.map(({ caseId }) => caseId)}::uuid[])`.execute(tx)
  },
}
