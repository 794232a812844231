import { actsAs } from '../../../platform/access/policy.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import { registerApi } from '../../../platform/http/register-api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { download, form, page } from '../../../web/pages.tsx'
import { registerPages } from '../../../web/registers/register-pages.tsx'
import { paths } from '../paths.ts'
import { AssessmentBelow, AssessmentState, ToSimulation } from './assessment-page.tsx'
import { memoPdf } from './memo.ts'
import { assessmentRefusals, assessmentWords } from './messages.ts'
import { assessments, assessors, decideAssessment } from './registers.ts'
import { assessmentSeries } from './series.ts'
import { viewSimulation } from './simulation-action.ts'
import { SimulationPage } from './simulation-page.tsx'

const pages = registerPages(assessments, {
  paths: paths.assessment,
  words: assessmentWords,
  name: 'name',
  columns: ['purpose'],
  State: AssessmentState,
  Below: AssessmentBelow,
  BelowList: ToSimulation,
})

/** Assessments of registers, with a simulation of made-up people (measure 25). */
export const assessmentPart: Omit<Room, 'name'> = {
  routes: [
    // Before the page of an assessment: its address would be taken for that of one.
    forEverybody(page(paths.simulation, viewSimulation, SimulationPage)),
    ...pages.routes,
    form(paths.decide, decideAssessment, {
      page: pages.one,
      done: ({ id }) => paths.assessment.one({ id }),
    }),
    download(paths.memo, assessments.view, async (data, context) =>
      context.body(
        new Uint8Array(await memoPdf(data, context.get('locale'), dayOf(context.get('house').clock.now()))),
        200,
        { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="promemoria.pdf"' },
      ),
    ),
  ],
  api: registerApi(assessments, {
    base: '/v1/register-assessments',
    name: 'assessments',
    one: 'an assessment of a register',
    summary: 'Assessments of whether a register may be used in a new way',
  }),
  ends: assessments.endings,
  refusals: [assessmentRefusals],
  series: assessmentSeries,
  navigation: [
    {
      href: paths.assessment.list(),
      label: (locale) => assessmentWords(locale)('title'),
      shownTo: (actor) => actsAs(actor, ...assessors),
      order: 73,
    },
  ],
}
