import { z } from '@hono/zod-openapi'
import { type ApiRoute, apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { listPlanSnapshots, type snapshotActions, viewSnapshot } from './actions.ts'
import { SnapshotContent } from './content.ts'
import type { SnapshotRow } from './store.ts'

const Snapshot = z.object({
  id: z.guid(),
  /** SHA-256 of the content in canonical form (RFC 8785), in hexadecimal. */
  sha256: z.string(),
  content: SnapshotContent,
})
const Named = z.object({ snapshotId: z.guid() })

const asJson = ({ id, sha256, content }: SnapshotRow) => ({ id, sha256, content })

/** Snapshots for programs. */
export const snapshotApi = ({
  takeIndicatorSnapshot,
  takeSeriesSnapshot,
}: ReturnType<typeof snapshotActions>): readonly ApiRoute[] => [
  apiList(path('/v1/plans/:planId/snapshots'), listPlanSnapshots, {
    summary: 'Every value that was frozen for the account of a plan',
    name: 'snapshots',
    record: Snapshot,
    found: ({ snapshots }) => ({ rows: snapshots.map(asJson) }),
  }),
  apiGet(path('/v1/snapshots/:snapshotId'), viewSnapshot, {
    summary: 'A frozen value, whether it is whole, and what has happened to it since',
    output: Snapshot.extend({ whole: z.boolean(), since: z.enum(['same', 'corrected', 'newer']) }),
    answer: ({ snapshot, isWhole, since }) => ({ ...asJson(snapshot), whole: isWhole, since }),
  }),
  apiPost(path('/v1/indicators/:indicatorId/snapshots'), takeIndicatorSnapshot, {
    summary: 'Freeze a value of an indicator',
    status: 201,
    output: Named,
  }),
  apiPost(path('/v1/series/:series/snapshots'), takeSeriesSnapshot, {
    summary: 'Freeze a value of a series for the account of a plan',
    status: 201,
    output: Named,
  }),
]
