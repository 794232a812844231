import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { planDocument, planFile } from '../../../testing/plan-document.ts'
import { planFacts } from '../../../testing/plan-facts.ts'
import { openReviewScene } from '../../../testing/review-scene.ts'
import { bodyFinder } from '../../directory/index.ts'
import { viewAssignments } from '../assignments/actions.ts'
import { giveAssignment } from '../assignments/decision-actions.ts'
import { viewIndicatorWith } from '../figure-pages/actions.ts'
import { indicatorActions, viewPlanIndicators } from '../indicators/actions.ts'
import { setBaseline } from '../indicators/baseline-actions.ts'
import { followFrame } from '../money/frame.ts'
import { viewSums } from '../money/view-actions.ts'
import { loadPlan } from '../shipped/store.ts'
import { approveReading } from './approval-actions.ts'
import { chooseMissing } from './difference-actions.ts'
import { importFile } from './import-actions.ts'
import { showReading } from './show-actions.ts'
import { readPlanVersion } from './version-actions.ts'

const { world, coordinator, textOf } = await openReviewScene()
const { defineIndicator } = indicatorActions([])
const viewIndicator = viewIndicatorWith([])

const facts = planFacts('Skr. 2031/32:700')

const openFollowedPlan = async () => {
  const planId = await world.asSystem(async (tx) => {
    const find = await bodyFinder(tx, { at: facts.decided })
    const { planId: id } = await loadPlan(tx, facts, find, world.house.clock.now())
    await followFrame(tx, { actor: { kind: 'system', name: 'test' }, now: world.house.clock.now() }, id)
    return id
  })
  const { measures, facts: figures } = await coordinator.perform(readPlanVersion, { planId })
  const [first] = measures
  const [figure] = figures
  await coordinator.perform(giveAssignment, {
    planId,
    title: 'Påhittat uppdrag om vägledning',
    task: 'Skriv vägledningen.',
    measures: [first?.id as string],
    assignees: ['Socialstyrelsen'],
    decided: '2026-02-02',
    deadlines: [{ day: '2033-04-30', kind: 'final' }],
  })
  const { indicatorId } = await coordinator.perform(defineIndicator, {
    planId,
    measure: first?.id as string,
    titleSv: 'Platser på boende',
    titleEn: 'Places in housing',
    unitSv: 'personer',
    unitEn: 'persons',
    meaningSv: 'Säger hur många som fick plats.',
    meaningEn: 'Says how many had a place.',
    evidence: 'outcome',
    direction: 'up',
    baselineKind: 'unknown',
  })
  await coordinator.perform(setBaseline, { planId, factId: figure?.id as string, indicator: indicatorId })
  await world.asSystem((tx) =>
    tx
      .insertInto('plan.progress')
      .values({ measure_id: first?.id as string, state: 'on_track', reason: 'Arbetet pågår.' })
      .execute(),
  )
  return { planId, indicatorId }
}

// What a version says is written anew with it; all else hangs on what stays.
const written = [
  'version',
  'version_fact',
  'measure_version',
  'measure_body',
  'measure_deadline',
  'measure_link',
  'money_line',
  'reading',
  'review_choice',
]

/** How many rows rest on the plan, on its measures and on its figures, by the column that does. */
const restingOn = (planId: string): Promise<Record<string, number>> =>
  world.asSystem(async (tx) => {
    const columns = await sql<{ table: string; column: string; target: string }>`
      select c.conrelid::regclass::text as table, a.attname as column, c.confrelid::regclass::text as target
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and cardinality(c.conkey) = 1
        and c.confrelid in ('plan.plan'::regclass, 'plan.measure'::regclass, 'plan.fact'::regclass)`.execute(
      tx,
    )
    const counts: Record<string, number> = {}
    for (const { table, column, target } of columns.rows) {
      if (written.includes(table.replace('plan.', ''))) continue
      const own = {
        'plan.plan': sql`select ${planId}::uuid`,
        'plan.measure': sql`select m.measure_id from plan.measure_version m join plan.version v on v.id = m.version_id
          where v.plan_id = ${planId} and v.number = (select max(number) from plan.version where plan_id = ${planId})`,
        'plan.fact': sql`select f.fact_id from plan.version_fact f join plan.version v on v.id = f.version_id
          where v.plan_id = ${planId} and v.number = (select max(number) from plan.version where plan_id = ${planId})`,
      }[target]
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from ${sql.table(table)} where ${sql.ref(column)} in (${own})`.execute(
        tx,
      )
      counts[`${table}.${column}`] = rows[0]?.count ?? 0
    }
    return counts
  })

test('what hangs on a followed plan follows its measures and figures to the version that a document makes', async () => {
  const { planId, indicatorId } = await openFollowedPlan()
  const told = async () => ({
    assignments: await coordinator.perform(viewAssignments, { plan: planId }),
    sums: await coordinator.perform(viewSums, { planId }),
    indicators: (await coordinator.perform(viewPlanIndicators, { planId })).all,
    baseline: (await coordinator.perform(viewIndicator, { indicatorId })).indicator.baselineFactId,
  })
  const before = { told: await told(), resting: await restingOn(planId) }
  expect(before.resting).toMatchObject({
    'plan.assignment_measure.measure_id': 1,
    'plan.indicator.measure_id': 1,
    'plan.indicator_version.baseline_fact_id': 1,
    'plan.progress.measure_id': 1,
  })

  const { readingId } = await coordinator.perform(importFile, {
    file: planFile(textOf(facts.reference, planDocument())),
  })
  const { against } = await coordinator.perform(showReading, { readingId })
  for (const { known } of against.missing)
    await coordinator.perform(chooseMissing, { readingId, knownId: known.id, keeps: true })
  expect(await coordinator.perform(approveReading, { readingId })).toMatchObject({ planId, version: 2 })

  expect(await restingOn(planId)).toEqual(before.resting)
  expect(await told()).toEqual(before.told)
})
