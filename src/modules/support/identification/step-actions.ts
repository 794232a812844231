import { action } from '../../../platform/access/action.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { FoundCase } from '../cases/store.ts'
import { requireInUse } from '../cases/use.ts'
import { type ClockDays, daysOf, keepsTime, kindsFor } from '../clocks/rules.ts'
import { startClock } from '../clocks/start.ts'
import { listRunningKinds } from '../clocks/store.ts'
import type { NextStep } from '../content/checklist-shape.ts'
import { checklistOn } from '../content/checklists.ts'
import { conditionsOf, stepsThatApply } from '../content/conditions.ts'
import { dangerOf, noteDanger } from '../sections/danger.ts'
import { listFields } from '../sections/field-store.ts'
import { findSetting } from '../settings/setting-store.ts'
import { listOf, lookAt } from './actions.ts'
import { askedOf, holdingIn, type Situation } from './filling.ts'
import { identificationPolicy } from './policy.ts'
import { situationOf } from './prefill.ts'
import { assessmentInput, paperInput, situationInput } from './schema.ts'
import { getAssessment, holdAssessment, type OpenedAssessment, writeSituation } from './store.ts'

/** A next step, with the clock that its body can start for it today. */
export interface OfferedStep {
  readonly step: NextStep
  /** Absent where the step has no clock, or another body keeps its time. */
  readonly clock?: ClockDays & { readonly runs: boolean; readonly asks: boolean }
}

/** The condition that says that the person is in danger now. */
const IN_DANGER = 'in_danger_now'

/** Clocks that cannot be started without saying more than the day. */
const ASKS_MORE = new Set(['reflection_period'])

const offersOf = async (
  tx: DatabaseTransaction,
  file: FoundCase,
  steps: readonly NextStep[],
  today: Day,
): Promise<OfferedStep[]> => {
  const { secrecy } = await findSetting(tx, file.bodyId)
  const running = await listRunningKinds(tx, file.id)
  // No step of a checklist asks for a day of birth.
  const possible = kindsFor({ ageGroup: file.ageGroup, birthDate: null }, today)
  return steps.map((step) => {
    const kind = step.clock
    if (kind === undefined || !possible.includes(kind) || !keepsTime(kind, secrecy)) return { step }
    const clock = { ...daysOf(kind, today, today), runs: running.includes(kind), asks: ASKS_MORE.has(kind) }
    return { step, clock }
  })
}

/** Report at once first: then the steps in the list's own order, which is that in which they are due. */
const inOrder = (steps: readonly NextStep[]): NextStep[] => [
  ...steps.filter(({ key }) => key === 'call_112'),
  ...steps.filter(({ clock }) => clock === 'report_of_concern'),
  ...steps.filter(({ key, clock }) => key !== 'call_112' && clock !== 'report_of_concern'),
]

/** The duties whose clocks are started with one button: those that are the law's, the body's own, and do not run. */
const dutiesToStart = (steps: readonly OfferedStep[]): OfferedStep[] =>
  steps.filter(({ step, clock }) => step.kind === 'duty' && clock && !clock.runs && !clock.asks)

/** The next steps of a checklist as the situation is said to be, or as the case says where nobody has said anything. */
const stepsOf = async (
  { tx, today }: { readonly tx: DatabaseTransaction; readonly today: Day },
  { file, key }: { readonly file: FoundCase; readonly key: CaseKey },
  assessment: OpenedAssessment,
) => {
  const list = listOf(assessment)
  const fromCase = situationOf(
    file,
    await listFields(tx, key, file.id, ['identity', 'family', 'safety', 'legal']),
  )
  const situation: Situation = assessment.situation ?? fromCase
  const steps = inOrder(stepsThatApply(list, holdingIn(situation)))
  return {
    list,
    asked: askedOf(conditionsOf(list)),
    fromCase,
    situation,
    steps: await offersOf(tx, file, steps, today),
  }
}

/** Where a checklist leads: duties and possibilities, with who, when and by what section. Nothing has started by itself. */
export const viewSteps = action(
  identificationPolicy,
  'checklist.steps',
  'read_personal',
  assessmentInput,
  async (context, { caseId, assessmentId }) => {
    const { file, key, writes } = await lookAt(context, caseId, { checklist: assessmentId })
    const assessment = await getAssessment(context.tx, key, { caseId, assessmentId })
    const found = await stepsOf(context, { file, key }, assessment)
    const { judgement, reasons, judgedAt, judgedByName } = assessment
    return {
      caseId,
      assessmentId,
      number: file.number,
      danger: found.situation.includes(IN_DANGER) ? await dangerOf(context, file) : null,
      writes,
      judgement,
      reasons,
      judgedAt,
      judgedByName,
      said: assessment.situation !== null,
      ...found,
      toStart: dutiesToStart(found.steps).length,
    }
  },
)

/** Says what holds in the situation, as plain yes and no; the answers to the signs have no part in it. */
export const saySituation = action(
  identificationPolicy,
  'checklist.situation',
  'change',
  situationInput,
  async (context, { caseId, assessmentId, conditions }) => {
    const { tx, now } = context
    const { facts, file, key } = await lookAt(context, caseId, { checklist: assessmentId })
    requireInUse(facts)
    const { situation: before } = await holdAssessment(tx, key, { caseId, assessmentId })
    const said = askedOf(conditions)
    await writeSituation(tx, key, assessmentId, said)
    const isDanger = said.includes(IN_DANGER)
    const known = await listFields(tx, key, caseId, ['safety'])
    // What the case itself says of a danger stands until it is changed there.
    if (isDanger || (before?.includes(IN_DANGER) && !situationOf(file, known).includes(IN_DANGER)))
      await noteDanger({ tx, now }, { caseId, bodyId: file.bodyId }, isDanger)
    return { caseId, assessmentId }
  },
)

/** Starts the clocks of all duties that the body keeps the time of, from today: an officer's decision, never the list's. */
export const startDuties = action(
  identificationPolicy,
  'checklist.start_duties',
  'change',
  assessmentInput,
  async (context, { caseId, assessmentId }) => {
    const { tx, today } = context
    const { actor, facts, file, key } = await lookAt(context, caseId, { checklist: assessmentId })
    requireInUse(facts)
    const assessment = await holdAssessment(tx, key, { caseId, assessmentId })
    const { steps } = await stepsOf(context, { file, key }, assessment)
    for (const { step } of dutiesToStart(steps))
      if (step.clock !== undefined)
        await startClock({ ...context, actor }, file, { kind: step.clock, startsOn: today })
    return { caseId, assessmentId }
  },
)

/** A checklist for the paper: what was answered, the judgement, the steps that it led to. */
export const printChecklist = action(
  identificationPolicy,
  'checklist.print',
  'read_personal',
  assessmentInput,
  async (context, { caseId, assessmentId }) => {
    const { file, key } = await lookAt(context, caseId, { checklist: assessmentId })
    const assessment = await getAssessment(context.tx, key, { caseId, assessmentId })
    const { list, steps } = await stepsOf(context, { file, key }, assessment)
    const { answers, judgement, reasons } = assessment
    return {
      list,
      number: file.number,
      bodyName: file.bodyName,
      answers,
      judgement,
      reasons,
      steps: steps.map(({ step }) => step),
      today: context.today,
    }
  },
)

/** An empty list to print: the version that is in use today. */
export const printEmpty = action(
  identificationPolicy,
  'checklist.paper',
  'read',
  paperInput,
  async ({ today }, { checklist, language }) => {
    const list = checklistOn(checklist, today)
    if (list === undefined) throw new NotFound('checklist')
    return { list, language, today }
  },
)
