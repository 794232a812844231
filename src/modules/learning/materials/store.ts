import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ListedMaterial } from './records.ts'

/** The newest version of each material of a kind that is offered and that the reader may read, by title. */
export const listMaterials = async (
  tx: DatabaseTransaction,
  kind: 'course' | 'pack',
): Promise<ListedMaterial[]> => {
  const rows = await tx
    .selectFrom('learning.material as m')
    .innerJoin('learning.material_version as v', 'v.material_id', 'm.id')
    .leftJoin('directory.body as b', (join) =>
      join.onRef('b.id', '=', 'm.body_id').on((row) => row.fn<boolean>('directory.told', ['b.id'])),
    )
    .distinctOn('m.id')
    .select(['m.id', 'v.title', 'v.summary', 'v.language', 'v.hours', 'm.setting', 'b.name as bodyName'])
    .where('m.kind', '=', kind)
    .where('m.ended_on', 'is', null)
    .where('v.published_at', 'is not', null)
    .where('v.withdrawn_on', 'is', null)
    .orderBy('m.id')
    .orderBy('v.number', 'desc')
    .execute()
  return rows
    .map((row) => ({ ...row, hours: row.hours === null ? null : Number(row.hours) }) as ListedMaterial)
    .sort((one, other) => one.title.localeCompare(other.title, 'sv'))
}
