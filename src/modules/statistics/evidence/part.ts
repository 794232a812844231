import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { sheetFile } from '../../../platform/print/sheet-file.ts'
import { download, form, page } from '../../../web/pages.tsx'
import {
  changeEvidence,
  contrastEvidence,
  endContrast,
  prepareEvidence,
  prepareEvidenceChange,
  readEvidenceAnnex,
  readEvidenceFile,
  registerEvidence,
  viewContrasts,
  viewEvidence,
  viewEvidenceTable,
} from './actions.ts'
import { evidenceAnnex } from './annex.ts'
import { evidenceCsv } from './file.ts'
import { ContrastsPage } from './pages/contrasts-page.tsx'
import { EvidencePage } from './pages/evidence-page.tsx'
import { ChangeEvidencePage, RegisterEvidencePage } from './pages/form-page.tsx'
import { EvidenceTablePage } from './pages/table-page.tsx'
import { evidencePaths as paths } from './paths.ts'
import { evidenceRefusals } from './refusals.ts'

const registerPage = page(paths.register, prepareEvidence, RegisterEvidencePage)
const changePage = page(paths.change, prepareEvidenceChange, ChangeEvidencePage)
const contrastsPage = forEverybody(page(paths.contrasts, viewContrasts, ContrastsPage))

/** What is known, by whom and how, and how surely: measure 22's table of evidence. */
export const evidencePart: Omit<Room, 'name'> = {
  routes: [
    forEverybody(page(paths.table, viewEvidenceTable, EvidenceTablePage)),
    forEverybody(
      download(
        paths.file,
        readEvidenceFile,
        ({ rows, language }) =>
          new Response(evidenceCsv(rows, language), {
            headers: {
              'content-type': 'text/csv; charset=utf-8; header=present',
              'content-disposition': 'attachment; filename="underlag.csv"',
              'content-language': language,
            },
          }),
      ),
    ),
    forEverybody(
      download(paths.annex, readEvidenceAnnex, ({ format, ...annexed }, context) =>
        sheetFile(evidenceAnnex(annexed, context.get('locale')), format, 'bilaga'),
      ),
    ),
    registerPage,
    form(paths.register, registerEvidence, {
      page: registerPage,
      grows: true,
      pageInput: () => ({}),
      done: ({ evidenceId }) => paths.evidence({ evidenceId }),
    }),
    contrastsPage,
    form(paths.contrasts, contrastEvidence, {
      page: contrastsPage,
      pageInput: () => ({}),
      done: () => paths.contrasts(),
    }),
    form(paths.endContrast, endContrast, {
      page: contrastsPage,
      pageInput: () => ({}),
      done: () => paths.contrasts(),
    }),
    forEverybody(page(paths.evidence, viewEvidence, EvidencePage)),
    changePage,
    form(paths.change, changeEvidence, {
      page: changePage,
      grows: true,
      done: ({ evidenceId }) => paths.evidence({ evidenceId }),
    }),
  ],
  api: [],
  refusals: [evidenceRefusals],
}
