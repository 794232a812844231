import type { Route } from '../../../../platform/http/route.ts'
import { paper } from '../../../../platform/print/sheet-file.ts'
import { download, form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { addGoal, addStep, changeGoal, changeStep, endStep } from '../goal-actions.ts'
import { askOutcomes, viewOutcomes } from '../outcome-actions.ts'
import { printOwnPlan, viewOwnPlan } from '../own-actions.ts'
import { ownPlanSheet } from '../own-print.ts'
import { addPhase, endPhase, reviewPlan, writePlanWishes } from '../plan-actions.ts'
import { prepareTranslation, translatePlan } from '../translation-actions.ts'
import { prepareGoal, preparePlan, prepareStep, viewPlan } from '../view-actions.ts'
import { AddGoalPage, GoalPage, ReviewPage } from './goal-page.tsx'
import { OutcomesPage } from './outcomes-page.tsx'
import { OwnPlanPage } from './own-page.tsx'
import { AddPhasePage } from './phases.tsx'
import { PlanPage } from './plan-page.tsx'
import { AddStepPage, StepPage } from './step-page.tsx'
import { TranslationPage } from './translation-page.tsx'
import { WishesPage } from './wishes-form.tsx'

const planPage = page(paths.plan, viewPlan, PlanPage)
const wishesPage = page(paths.wishes, preparePlan, WishesPage)
const phasePage = page(paths.addPhase, preparePlan, AddPhasePage)
const newGoalPage = page(paths.addGoal, preparePlan, AddGoalPage)
const goalPage = page(paths.goal, prepareGoal, GoalPage)
const newStepPage = page(paths.addStep, prepareGoal, AddStepPage)
const stepPage = page(paths.step, prepareStep, StepPage)
const translationPage = page(paths.translatePlan, prepareTranslation, TranslationPage)
const reviewPage = page(paths.addReview, preparePlan, ReviewPage)
const outcomesPage = page(paths.outcomes, viewOutcomes, OutcomesPage)
const toPlan = ({ caseId }: { caseId: string }) => paths.plan({ caseId })

/** The pages of the support plan. */
export const planRoutes: readonly Route[] = [
  planPage,
  wishesPage,
  form(paths.wishes, writePlanWishes, { page: wishesPage, done: toPlan }),
  phasePage,
  form(paths.addPhase, addPhase, { page: phasePage, done: toPlan }),
  form(paths.endPhase, endPhase, { page: planPage, done: toPlan }),
  newGoalPage,
  form(paths.addGoal, addGoal, { page: newGoalPage, done: toPlan }),
  goalPage,
  form(paths.goal, changeGoal, { page: goalPage, done: toPlan }),
  newStepPage,
  form(paths.addStep, addStep, { page: newStepPage, done: toPlan }),
  stepPage,
  form(paths.step, changeStep, { page: stepPage, done: toPlan }),
  form(paths.endStep, endStep, { page: planPage, done: toPlan }),
  translationPage,
  form(paths.translatePlan, translatePlan, { page: translationPage, done: toPlan }),
  reviewPage,
  form(paths.addReview, reviewPlan, { page: reviewPage, done: toPlan }),
  outcomesPage,
  form(paths.outcomes, askOutcomes, {
    page: outcomesPage,
    done: ({ caseId }) => paths.outcomes({ caseId }),
  }),
  page(paths.ownPlan, viewOwnPlan, OwnPlanPage),
  download(paths.ownPlanFile, printOwnPlan, (own) => paper(ownPlanSheet(own))),
]
