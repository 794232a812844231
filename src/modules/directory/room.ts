import type { Resting } from '../../platform/ends/rests.ts'
import type { Room } from '../../platform/http/room.ts'
import { forEverybody } from '../../platform/http/route.ts'
import { translator } from '../../platform/i18n/catalogue.ts'
import { writeCsv } from '../../platform/tables/csv.ts'
import { TABLE_FORM_LIMIT } from '../../platform/tables/read-table.ts'
import { download, form, shown } from '../../web/pages.tsx'
import {
  addAlias,
  addBody,
  type BodyOffer,
  changeBody,
  checkBody,
  recordSuccession,
  removeAlias,
  removeSuccession,
} from './actions.ts'
import { directoryApi } from './api.ts'
import { bodyColumns } from './csv-columns.ts'
import { directoryEndings } from './endings.ts'
import { exportBodies, importBodies, previewImport } from './import-actions.ts'
import { cellsOf } from './import-rules.ts'
import { kindName } from './kind-messages.ts'
import { removeKind, sayKind } from './kinds-actions.ts'
import { directoryMessages, directoryRefusals } from './messages.ts'
import { nameRefusals } from './name-refusals.ts'
import { sayOpenness } from './openness-actions.ts'
import { bodyPage } from './pages/body-page.tsx'
import { addPage, changePageWith, successionPage } from './pages/form-pages.tsx'
import { ImportPage, importPage } from './pages/import-page.tsx'
import { listPage } from './pages/list-page.tsx'
import { opennessPage } from './pages/openness-page.tsx'
import { directoryPaths as paths } from './paths.ts'
import { confirmKindChange, refuseKindChange } from './two/actions.ts'
import { kindArrivals } from './two/arrivals.ts'
import { kindChangeRefusals } from './two/messages.ts'
import { kindChangePage } from './two/pages/change-page.tsx'
import { typeMessages } from './type-messages.ts'

const toBody = ({ id }: { readonly id: string }): string => paths.body({ bodyId: id })

/** Bodies, their names and successors. Other rooms may say what a body has in them, through offers. */
export const directoryRoomWith = (offers: readonly BodyOffer[], rests: () => readonly Resting[]): Room => {
  const page = forEverybody(bodyPage(offers))
  const changePage = changePageWith(rests)
  return {
    name: 'directory',
    ends: directoryEndings,
    routes: [
      forEverybody(listPage),
      addPage,
      form(paths.add, addBody, { page: addPage, done: toBody }),
      download(paths.export, exportBodies, (bodies, context) => {
        const locale = context.get('locale')
        const typeName = translator(typeMessages, locale)
        const table = writeCsv(
          bodyColumns,
          bodies.map((body) =>
            cellsOf(body, { type: (type) => typeName(type), kind: (kind) => kindName(locale, kind) }),
          ),
          locale,
        )
        return context.body(table, 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="samlad-directory.csv"',
        })
      }),
      importPage,
      form(paths.import, previewImport, {
        page: importPage,
        pageInput: () => ({}),
        done: async (data, _, context) =>
          context.html(
            await shown(context, (reader) => ImportPage({ data, context: reader, refused: undefined })),
          ),
        bodyLimit: TABLE_FORM_LIMIT,
      }),
      form(paths.confirmImport, importBodies, {
        page: importPage,
        pageInput: (_, { table, as }) => ({ table, as }),
        done: ({ added, changed }) => paths.import({ added, changed }),
        bodyLimit: TABLE_FORM_LIMIT,
      }),
      kindChangePage,
      form(paths.confirmKind, confirmKindChange, {
        page: kindChangePage,
        done: (_, { setId }) => paths.kindChange({ setId }),
      }),
      form(paths.refuseKind, refuseKindChange, {
        page: kindChangePage,
        done: (_, { setId }) => paths.kindChange({ setId }),
      }),
      opennessPage,
      form(paths.openness, sayOpenness, { page: opennessPage, done: () => paths.openness() }),
      page,
      changePage,
      form(paths.change, changeBody, { page: changePage, done: toBody }),
      form(paths.markChecked, checkBody, { page, done: toBody }),
      form(paths.addAlias, addAlias, { page, done: toBody }),
      form(paths.removeAlias, removeAlias, { page, done: toBody }),
      form(paths.removeSuccession, removeSuccession, { page, done: toBody }),
      form(paths.sayKind, sayKind, { page, done: toBody }),
      form(paths.removeKind, removeKind, { page, done: toBody }),
      successionPage,
      form(paths.succession, recordSuccession, { page: successionPage, done: toBody }),
    ],
    api: directoryApi,
    refusals: [directoryRefusals, kindChangeRefusals, nameRefusals],
    arrivals: kindArrivals,
    navigation: [
      {
        href: paths.list(),
        label: (locale) => translator(directoryMessages, locale)('title'),
        shownTo: () => true,
        order: 90,
      },
    ],
  }
}
