import { writtenKronor } from '../../../platform/fields/kronor.ts'
import { UPLOAD_BODY_LIMIT } from '../../../platform/files/index.ts'
import type { Room } from '../../../platform/http/room.ts'
import type { RequestContext, Route } from '../../../platform/http/route.ts'
import { tableAnswer } from '../../../platform/tables/answer.ts'
import { download, form, page, shown } from '../../../web/pages.tsx'
import { fundingPaths as paths } from '../paths.ts'
import {
  addAssessor,
  decide,
  declare,
  finishAssessment,
  removeAssessor,
  saveAssessment,
  viewAssessment,
  viewDecision,
  viewHandling,
} from './actions.ts'
import { assessmentArrivals } from './arrivals.ts'
import { changeDecision, prepareChange } from './change-actions.ts'
import { exportColumns } from './columns.ts'
import { decisionTasks } from './decision-mail.ts'
import { assessmentRefusals, assessmentWords } from './messages.ts'
import { AssessPage } from './pages/assess-page.tsx'
import { ChangePage } from './pages/change-page.tsx'
import { DecidePage } from './pages/decide-page.tsx'
import { HandlingPage } from './pages/handling-page.tsx'
import { importPageOf } from './pages/import-page.tsx'
import {
  exportApplications,
  type Importing,
  importApplications,
  importDecisions,
  prepareImport,
} from './table-actions.ts'

const handlingPage = page(paths.handling, viewHandling, HandlingPage)
const assessPage = page(paths.assess, viewAssessment, AssessPage)
const decidePage = page(paths.decide, viewDecision, DecidePage)
const changePage = page(paths.changeDecision, prepareChange, ChangePage)
const toHandling = ({ callId }: { callId: string }): string => paths.handling({ callId })
const toAssessment = ({ applicationId }: { applicationId: string }): string => paths.assess({ applicationId })

const exported: Route = download(
  paths.exportApplications,
  exportApplications,
  ({ format, rows }, context) => {
    const locale = context.get('locale')
    const t = assessmentWords(locale)
    return tableAnswer(
      format,
      { name: 'samlad-applications' },
      exportColumns,
      rows.map(({ applicant, title, soughtOre, mean, outcome, grantedOre }) => ({
        receipt: applicant?.receipt ?? '',
        organisation: applicant?.bodyName ?? '',
        title,
        sought: writtenKronor(soughtOre),
        currency: 'SEK',
        points: mean === undefined ? '' : String(Math.round(mean * 100)),
        outcome: outcome === null ? '' : t(`outcome_${outcome}`),
        granted: grantedOre === null ? '' : writtenKronor(grantedOre),
      })),
      locale,
    )
  },
)

/** A table is read in whole, or its page says what is wrong with each row. */
const importing = (kind: 'applications' | 'decisions'): Route[] => {
  const view = importPageOf(kind)
  const path = kind === 'applications' ? paths.importApplications : paths.importDecisions
  const importPage = page(path, prepareImport, view)
  const done = async (data: Importing, _: unknown, context: RequestContext): Promise<Response> =>
    data.errors.length === 0
      ? context.redirect(paths.handling({ callId: data.call.id }), 303)
      : context.html(
          await shown(context, (reader) => view({ data, context: reader, refused: undefined })),
          422,
        )
  const options = { page: importPage, bodyLimit: UPLOAD_BODY_LIMIT, done }
  return [
    importPage,
    kind === 'applications' ? form(path, importApplications, options) : form(path, importDecisions, options),
  ]
}

/** Assessment by criteria, and decisions. */
export const assessmentPart: Omit<Room, 'name'> = {
  routes: [
    handlingPage,
    form(paths.assessors, addAssessor, { page: handlingPage, done: toHandling }),
    form(paths.removeAssessor, removeAssessor, { page: handlingPage, done: toHandling }),
    form(paths.declarations, declare, { page: handlingPage, done: toHandling }),
    assessPage,
    form(paths.assess, saveAssessment, { page: assessPage, done: toAssessment }),
    form(paths.finishAssessment, finishAssessment, { page: assessPage, done: toAssessment }),
    decidePage,
    form(paths.decide, decide, { page: decidePage, done: toHandling }),
    changePage,
    form(paths.changeDecision, changeDecision, {
      page: changePage,
      done: ({ applicationId }) => paths.application({ applicationId }),
    }),
    exported,
    ...importing('applications'),
    ...importing('decisions'),
  ],
  api: [],
  arrivals: assessmentArrivals,
  refusals: [assessmentRefusals],
  tasks: decisionTasks,
}
