import type { Resting } from '../../../../platform/ends/rests.ts'
import type { Route } from '../../../../platform/http/route.ts'
import { form, page, shown } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { closingWith, reopenCase } from '../close-actions.ts'
import { findCases, prepareFind } from '../find-actions.ts'
import { viewBodyCases, viewCasesWith } from '../list-actions.ts'
import { moveBack, moveCaseload, prepareMove } from '../move-actions.ts'
import type { CaseOffer, TodayPart } from '../offer.ts'
import { compareCase, openCase, prepareCase } from '../open-actions.ts'
import { changeSetting, viewSetting } from '../setting-actions.ts'
import { assignCase, endAssignment, handOverCase, standInOnCase, viewStaff } from '../staff-actions.ts'
import { assessAge, changeStep, prepareAge } from '../step-actions.ts'
import { viewCaseWith } from '../view-actions.ts'
import { AgePage } from './age-page.tsx'
import { CasePage } from './case-page.tsx'
import { ClosePage } from './close-page.tsx'
import { FindPage } from './find-page.tsx'
import { BodyCasesPage } from './lead-page.tsx'
import { casesPageWith } from './list-page.tsx'
import { MovePage } from './move-page.tsx'
import { NewCasePage } from './new-page.tsx'
import { SettingsPage } from './settings-page.tsx'
import { StaffPage } from './staff-page.tsx'

const newPage = page(paths.newCase, prepareCase, NewCasePage)
// Shown where the form comes back: in an address there is nothing to compare, and nothing is found.
const comparedPage = page(paths.compareCase, compareCase, NewCasePage)
const findPage = page(paths.findCase, prepareFind, ({ context, refused }) => (
  <FindPage context={context} refused={refused} />
))
const staffPage = page(paths.staff, viewStaff, StaffPage)
const agePage = page(paths.assessAge, prepareAge, AgePage)
const settingsPage = page(paths.settings, viewSetting, SettingsPage)
const movePage = page(paths.moveCases, prepareMove, MovePage)
const toMoved = ({ from, to, moved }: { from: string; to: string; moved: Date }) =>
  paths.moveCases({ from, to, moved: moved.toISOString() })
const toCase = ({ caseId }: { caseId: string }) => paths.case({ caseId })
const toStaff = ({ caseId }: { caseId: string }) => paths.staff({ caseId })

/** Addresses with a word in the place of a case's identifier stand before those of a case. */
const listRoutes: readonly Route[] = [
  newPage,
  form(paths.newCase, openCase, {
    page: comparedPage,
    pageInput: (_, { chosenName = '', externalNumber }) => ({ toOpen: { chosenName, externalNumber } }),
    done: toCase,
  }),
  comparedPage,
  findPage,
  form(paths.findCase, findCases, {
    page: findPage,
    done: async (found, { sought }, context) =>
      context.html(
        await shown(context, (reader) => <FindPage context={reader} found={found} sought={String(sought)} />),
      ),
  }),
  page(paths.bodyCases, viewBodyCases, BodyCasesPage),
  movePage,
  form(paths.moveCases, moveCaseload, { page: movePage, done: toMoved }),
  form(paths.moveBack, moveBack, { page: movePage, done: (input) => paths.moveCases({ ...input }) }),
  settingsPage,
  form(paths.settings, changeSetting, { page: settingsPage, done: () => paths.settings() }),
]

/** The pages of cases; that of one case shows what other parts of the house have to say of it, and that of one's own what is today. */
export const caseRoutesWith = <Data,>(
  offers: readonly CaseOffer[],
  rests: () => readonly Resting[],
  today: TodayPart<Data>,
): readonly Route[] => {
  const casePage = page(paths.case, viewCaseWith(offers), CasePage)
  const { prepareClosing, closeCase } = closingWith(rests)
  const closePage = page(paths.closeCase, prepareClosing, ClosePage)
  return [
    page(paths.cases, viewCasesWith(today), casesPageWith(today)),
    ...listRoutes,
    casePage,
    form(paths.mechanismStep, changeStep, { page: casePage, done: toCase }),
    agePage,
    form(paths.assessAge, assessAge, { page: agePage, done: toCase }),
    staffPage,
    form(paths.staff, assignCase, { page: staffPage, done: toStaff }),
    form(paths.standIn, standInOnCase, { page: staffPage, done: toStaff }),
    form(paths.handOver, handOverCase, { page: staffPage, done: toStaff }),
    form(paths.endAssignment, endAssignment, { page: staffPage, done: toStaff }),
    closePage,
    form(paths.closeCase, closeCase, { page: closePage, done: toCase }),
    form(paths.reopenCase, reopenCase, { page: casePage, done: toCase }),
  ]
}
