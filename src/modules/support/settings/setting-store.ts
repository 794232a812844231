import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { BodySetting, FileKind, SignOff } from './setting.ts'

const BY_TYPE: Readonly<Record<string, Pick<BodySetting, 'fileKind' | 'secrecy' | 'retention'>>> = {
  municipality: { fileKind: 'coordination', secrecy: 'social', retention: 'municipal' },
  region: { fileKind: 'coordination', secrecy: 'health', retention: 'health' },
  agency: { fileKind: 'coordination', secrecy: 'police', retention: 'state' },
  county_board: { fileKind: 'coordination', secrecy: 'social', retention: 'state' },
}
const OWN_FILE = { fileKind: 'own', secrecy: 'ngo', retention: 'ngo' } as const

/** The setting of a body; what its type suggests, where nobody has set it. */
export const findSetting = async (tx: DatabaseTransaction, bodyId: string): Promise<BodySetting> => {
  const row = await tx
    .selectFrom('directory.body as b')
    .leftJoin('support.body_setting as s', 's.body_id', 'b.id')
    .select([
      'b.type',
      'b.county',
      's.file_kind',
      's.secrecy',
      's.retention',
      's.archive_first',
      's.research_sample',
      's.opens_at',
      's.closes_at',
      's.always_on_duty',
      's.sign_off',
    ])
    .where('b.id', '=', bodyId)
    .executeTakeFirstOrThrow()
  const usual = BY_TYPE[row.type] ?? OWN_FILE
  return {
    fileKind: (row.file_kind as FileKind | null) ?? usual.fileKind,
    secrecy: (row.secrecy as BodySetting['secrecy'] | null) ?? usual.secrecy,
    retention: (row.retention as BodySetting['retention'] | null) ?? usual.retention,
    archiveFirst: row.archive_first ?? false,
    researchSample: row.research_sample ?? false,
    opensAt: (row.opens_at ?? '08:00').slice(0, 5),
    closesAt: (row.closes_at ?? '16:30').slice(0, 5),
    alwaysOnDuty: row.always_on_duty ?? false,
    signOff: (row.sign_off as SignOff | null) ?? 'none',
    county: row.county,
  }
}

/** Writes the setting of the actor's body. */
export const writeSetting = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  setting: Omit<BodySetting, 'county'>,
  now: Date,
): Promise<void> => {
  const values = {
    file_kind: setting.fileKind,
    secrecy: setting.secrecy,
    retention: setting.retention,
    archive_first: setting.archiveFirst,
    research_sample: setting.researchSample,
    opens_at: setting.opensAt,
    closes_at: setting.closesAt,
    always_on_duty: setting.alwaysOnDuty,
    sign_off: setting.signOff,
    changed_by: actor.personId,
    changed_at: now,
  }
  await tx
    .insertInto('support.body_setting')
    .values({ body_id: actor.bodyId, ...values })
    .onConflict((conflict) => conflict.column('body_id').doUpdateSet(values))
    .execute()
}
