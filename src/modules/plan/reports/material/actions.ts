import { z } from 'zod'
import { type ActionContext, action } from '../../../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../../platform/refusal.ts'
import type { MaterialSource } from '../../../../platform/series/material.ts'
import type { Series } from '../../../../platform/series/series.ts'
import { listTold } from '../../../../platform/series/store.ts'
import { type FoundAssignment, getAssignment } from '../../assignments/store.ts'
import { findPlanHead, listMeasureChoices } from '../../names/store.ts'
import { PLAN_2008 } from '../../shipped/plan-2008.ts'
import { factsOf } from '../actions.ts'
import { reportPolicy } from '../policy.ts'
import { isOpen } from '../rules.ts'
import { reportIdInput } from '../schema.ts'
import { type FoundReport, getReport, holdReport, writeContent } from '../store.ts'
import { figureFrom, holdsFigure, holdsText, withFigure, withText } from './rules.ts'

/** Periods of a series that are offered, the newest. */
const OFFERED_PERIODS = 4

const serves = (wanted: ReadonlySet<number> | undefined, measures: readonly number[]): boolean =>
  wanted === undefined || measures.some((number) => wanted.has(number))

/** Numbers of the measures that an assignment serves; nothing where its plan is not that of 2008, whose numbers series name. */
const numbersOf = async (
  tx: DatabaseTransaction,
  { planId, snapshot }: FoundAssignment,
): Promise<ReadonlySet<number> | undefined> => {
  if ((await findPlanHead(tx, planId))?.reference !== PLAN_2008.reference) return undefined
  const served = new Set(snapshot.measures)
  const choices = await listMeasureChoices(tx, planId)
  return new Set(choices.filter(({ id }) => served.has(id)).map(({ number }) => Number(number)))
}

const figuresFor = async (
  tx: DatabaseTransaction,
  all: readonly Series[],
  wanted: ReadonlySet<number> | undefined,
  report: FoundReport,
) => {
  const serving = all.filter(({ measures }) => serves(wanted, measures))
  const told = Map.groupBy(
    await listTold(
      tx,
      serving.map(({ name }) => name),
    ),
    ({ name }) => name,
  )
  return serving.flatMap((series) => {
    const periods = told.get(series.name)?.slice(-OFFERED_PERIODS).toReversed() ?? []
    return periods.map((period) => {
      const figure = figureFrom(series, period)
      return { key: `${series.name}/${period.from}`, figure, held: holdsFigure(report, figure) }
    })
  })
}

const textsFor = async (
  context: ActionContext,
  sources: readonly MaterialSource[],
  wanted: ReadonlySet<number> | undefined,
  report: FoundReport,
) => {
  const found = []
  for (const { name, measures, collect } of sources) {
    if (!serves(wanted, measures)) continue
    for (const material of await collect(context))
      found.push({ key: `${name}/${material.key}`, material, held: holdsText(report, material) })
  }
  return found
}

/** What the rooms of this house offer to report-backs: figures of their series, and texts. */
export const materialActions = (all: readonly Series[], sources: readonly MaterialSource[]) => {
  const collect = async (context: ActionContext, report: FoundReport) => {
    const assignment = await getAssignment(context.tx, report.assignmentId)
    const wanted = await numbersOf(context.tx, assignment)
    return {
      report,
      assignment,
      figures: await figuresFor(context.tx, all, wanted, report),
      texts: await textsFor(context, sources, wanted, report),
    }
  }

  /** What the work itself has to say to a report-back. Nothing is filled in. */
  const viewMaterial = action(reportPolicy, 'report.edit', 'read', reportIdInput, async (context, input) => {
    const report = await getReport(context.tx, input.reportBackId)
    context.permit(factsOf(report))
    if (!isOpen(report.state)) throw new Refusal('report.closed')
    return collect(context as unknown as ActionContext, report)
  })

  /** Puts one figure or text into the draft, because a person chose it. Twice is once. */
  const useMaterial = action(
    reportPolicy,
    'report.save',
    'change',
    reportIdInput.extend({ revision: z.coerce.number().int().positive(), key: z.string().min(1).max(200) }),
    async (context, { reportBackId, revision, key }) => {
      const report = await holdReport(context.tx, reportBackId, revision)
      context.permit(factsOf(report))
      if (!isOpen(report.state)) throw new Refusal('report.closed')
      const { figures, texts } = await collect(context as unknown as ActionContext, report)
      const figure = figures.find((one) => one.key === key)?.figure
      const text = texts.find((one) => one.key === key)?.material
      if (figure === undefined && text === undefined) throw new NotFound('material')
      const next = figure === undefined ? withText(report, text!) : withFigure(report, figure)
      await writeContent(context.tx, report.id, next)
      context.about('report_back', report.id, { material: key })
      return { reportBackId }
    },
  )
  return { viewMaterial, useMaterial }
}
export type ViewedMaterial = Awaited<ReturnType<ReturnType<typeof materialActions>['viewMaterial']['run']>>
