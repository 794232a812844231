import type { Room } from '../../../../platform/http/room.ts'
import { form, page } from '../../../../web/pages.tsx'
import { downloadExport, sendExport, viewExport, viewExports } from './actions.ts'
import { exportRefusals } from './messages.ts'
import { ExportPage } from './pages/export-page.tsx'
import { ExportsPage } from './pages/list-page.tsx'
import { exportPaths as paths } from './paths.ts'

const exportPage = page(paths.export, viewExport, ExportPage)

/** What is collected in the forms that others ask for, each with what it loses. */
export const exportsPart: Omit<Room, 'name'> = {
  routes: [
    page(paths.exports, viewExports, ExportsPage),
    exportPage,
    form(paths.download, downloadExport, {
      page: exportPage,
      done: ({ name, csv }) =>
        new Response(csv, {
          headers: {
            'content-type': 'text/csv; charset=utf-8; header=present',
            'content-disposition': `attachment; filename="${name}"`,
          },
        }),
    }),
    form(paths.send, sendExport, {
      page: exportPage,
      done: ({ collectionId, standard }) => paths.export({ collectionId, standard }),
    }),
  ],
  api: [],
  refusals: [exportRefusals],
}
