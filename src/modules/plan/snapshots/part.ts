import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { canonicalJson } from '../../../platform/proof/canonical-json.ts'
import type { Series } from '../../../platform/series/series.ts'
import { download, form, page } from '../../../web/pages.tsx'
import { indicatorActions } from '../indicators/actions.ts'
import { IndicatorPage } from '../indicators/pages/indicator-page.tsx'
import { paths } from '../paths.ts'
import { seriesActions } from '../series/actions.ts'
import { SeriesPage } from '../series/pages/series-page.tsx'
import { listPlanSnapshots, snapshotActions, viewSnapshot } from './actions.ts'
import { snapshotApi } from './api.ts'
import { snapshotRefusals } from './messages.ts'
import { SnapshotPage, SnapshotsPage } from './pages/snapshot-pages.tsx'

const toSnapshot = ({ snapshotId }: { snapshotId: string }) => paths.snapshot({ snapshotId })

/** Values that are frozen, and can be checked ever after. */
export const snapshotsPartWith = (counted: readonly Series[]): Omit<Room, 'name'> => {
  const actions = snapshotActions(counted)
  const indicatorPage = page(paths.indicator, indicatorActions(counted).viewIndicator, IndicatorPage)
  const seriesPage = page(paths.series, seriesActions(counted).viewSeries, SeriesPage)
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
      form(paths.takeSnapshot, actions.takeIndicatorSnapshot, { page: indicatorPage, done: toSnapshot }),
      form(paths.takeSeriesSnapshot, actions.takeSeriesSnapshot, { page: seriesPage, done: toSnapshot }),
    ],
    api: snapshotApi(actions),
    refusals: [snapshotRefusals],
  }
}
