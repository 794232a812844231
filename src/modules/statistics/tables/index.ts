import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { ReleaseContent } from './content.ts'
import type { Definition } from './methods.ts'
import type { TableCell } from './protecting.ts'
import { getReleaseRow, listStanding, type ReleaseRow } from './release-store.ts'

export { cellName, subjectName, unitName } from './naming.ts'
export { methodText, notesOf } from './pages/words.tsx'
export { tablePaths } from './paths.ts'

/** A released table as other parts quote it. */
export interface Release {
  readonly id: string
  readonly title: Words
  readonly unit: Definition['unit']
  readonly period: { readonly from: string; readonly to: string }
  readonly publishedAt: Date
  readonly sha256: string
  readonly state: 'released' | 'withdrawn'
  readonly cells: readonly TableCell[]
  /** All that was released, as everybody reads it. */
  readonly content: ReleaseContent
}

type Standing = Pick<ReleaseRow, 'id'> & {
  readonly content: NonNullable<ReleaseRow['content']>
  readonly sha256: string
  readonly releasedAt: Date
}

const asRelease = ({ id, content, sha256, releasedAt }: Standing): Release => ({
  id,
  title: content.title,
  unit: content.unit,
  period: { from: content.from, to: content.to },
  publishedAt: releasedAt,
  sha256,
  state: 'released',
  cells: content.cells,
  content,
})

/** More releases than a country makes in a lifetime. */
const ALL = 10_000

/** Every release that stands, the latest time first. */
export const listReleases = async (tx: DatabaseTransaction): Promise<Release[]> =>
  (await listStanding(tx, 1, ALL)).rows.map(asRelease)

/** One release; of one that was withdrawn no cell is told. @throws NotFound where it was never released. */
export const getRelease = async (tx: DatabaseTransaction, id: string): Promise<Release | undefined> => {
  const { content, sha256, releasedAt } = await getReleaseRow(tx, id)
  return content === null || sha256 === null || releasedAt === null
    ? undefined
    : asRelease({ id, content, sha256, releasedAt })
}
