import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { canonicalJson } from '../../../platform/proof/canonical-json.ts'
import type { Series } from '../../../platform/series/series.ts'
import { download, page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { listPlanSnapshots, snapshotActions, viewSnapshot } from './actions.ts'
import { snapshotApi } from './api.ts'
import { snapshotRefusals } from './messages.ts'
import { SnapshotPage, SnapshotsPage } from './pages/snapshot-pages.tsx'

/** Values that are frozen, and can be checked ever after. */
export const snapshotsPartWith = (counted: readonly Series[]): Omit<Room, 'name'> => {
  const actions = snapshotActions(counted)
  return {
    routes: [
      forEverybody(page(paths.snapshots, listPlanSnapshots, SnapshotsPage)),
      forEverybody(page(paths.snapshot, viewSnapshot, SnapshotPage)),
      download(
        paths.snapshotFile,
        viewSnapshot,
        ({ snapshot }) =>
          new Response(canonicalJson(snapshot.content), {
            headers: {
              'content-type': 'application/json',
              'content-disposition': `attachment; filename="snapshot-${snapshot.sha256.slice(0, 12)}.json"`,
            },
          }),
      ),
    ],
    api: snapshotApi(actions),
    refusals: [snapshotRefusals],
  }
}
