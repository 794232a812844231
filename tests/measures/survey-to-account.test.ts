import { beforeAll, expect, test } from 'vitest'
import { addText, beginAccount, viewDraft } from '../../src/modules/account/drafting/actions.ts'
import { readPublished } from '../../src/modules/account/drafting/publishing-actions.ts'
import { quoteSnapshot } from '../../src/modules/account/drafting/quote-actions.ts'
import { viewAssignment } from '../../src/modules/plan/assignment-view/actions.ts'
import { giveAssignment } from '../../src/modules/plan/assignments/decision-actions.ts'
import { indicatorActions } from '../../src/modules/plan/indicators/actions.ts'
import { paths as planPaths } from '../../src/modules/plan/paths.ts'
import { beginReport, saveReport, viewReport } from '../../src/modules/plan/reports/actions.ts'
import { acceptReport, submitReport } from '../../src/modules/plan/reports/step-actions.ts'
import { snapshotActions } from '../../src/modules/plan/snapshots/actions.ts'
import { countingActions } from '../../src/modules/series/told/actions.ts'
import { inspectSeries } from '../../src/modules/statistics/index.ts'
import { redeemCode, sendAnswers, settleAnswers } from '../../src/modules/surveys/answers/actions.ts'
import { paths } from '../../src/modules/surveys/paths.ts'
import { workOutResults } from '../../src/modules/surveys/results/actions.ts'
import { surveySeries } from '../../src/modules/surveys/results/series.ts'
import { perform } from '../../src/platform/access/action.ts'
import { anonymous } from '../../src/platform/access/actor.ts'
import { draftWhole, publishByTwo, readWhole } from '../../src/testing/finish-account.ts'
import { givenPlan, type TestPlan } from '../../src/testing/plans.ts'
import { madeUpOpenRound, madeUpSites } from '../../src/testing/surveys.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// One figure from the order of a survey to the sentence that Parliament reads: the assignment asks for it, young people answer, the
// protected table becomes a series, an indicator of the measure follows it, the report-back tells it, and the account quotes it.

let world: World
let plan: TestPlan
let coordinator: TestPerson
let researcher: TestPerson

const bySystem = (action: Parameters<typeof perform>[2]) =>
  perform(world.house, { actor: { kind: 'system', name: 'test' } }, action, {})
const later = async (moment: string): Promise<void> => {
  world.setTime(moment)
  researcher = await world.as('body_officer', 'Påhittade ungdomsstyrelsen')
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
}
const inWords = (share: number) => `${String(share).replace('.', ',')} procent`
/** Spaces that do not break are spaces. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

beforeAll(async () => {
  world = await openWorld()
  plan = await givenPlan(world)
  await later('2032-01-12T09:00:00Z')
})

test('what young people answer is the figure that the account quotes, with where it comes from', async () => {
  const { assignmentId } = await coordinator.perform(giveAssignment, {
    planId: plan.planId,
    title: 'Påhittat uppdrag: ungas erfarenheter',
    task: 'Undersök hur många unga som har fått ersättning för sex.',
    measures: [plan.measures['2']!],
    assignees: ['Påhittade ungdomsstyrelsen'],
    decided: '2032-01-08',
    questions: [{ question: 'Hur stor andel har fått ersättning för sex?' }],
    deadlines: [{ day: '2033-03-01', kind: 'final' }],
  })

  await later('2032-02-02T09:00:00Z')
  const { id, sites } = await madeUpOpenRound(researcher, {
    round: { opensOn: '2032-02-02', closesOn: '2032-03-31', keptUntil: '2033-04-01' },
    sites: madeUpSites(...['A;N;A;10;30;10', 'B;N;B;10;30;10', 'C;S;C;20;30;20', 'D;S;D;20;30;20']),
  })
  for (const [place, { codes }] of sites.entries())
    for (const [at, code] of codes.slice(0, 20).entries()) {
      const { pass } = await perform(world.house, { actor: anonymous }, redeemCode, { code, age: 17 })
      const given = { age: 17, sold: (at + place) % 3 === 0 ? 'yes' : 'no' }
      await perform(world.house, { actor: anonymous }, sendAnswers, { pass, given })
    }
  await later('2032-04-01T09:00:00Z')
  await bySystem(settleAnswers)
  await researcher.post(paths.results({ id }), { margins: '' })
  await bySystem(workOutResults)
  expect((await researcher.post(paths.release({ id }), {})).status).toBe(303)
  const csv = await (await world.app.request(paths.resultsCsv({ id }))).text()
  const [heading, ...rows] = csv.split('\r\n').map((line) => line.split(','))
  const yes = rows.find((row) => row[0] === 'sold' && row[2] === 'yes' && row[3] === '')!
  const share = Math.round(Number(yes[heading!.indexOf('estimate')]) * 1_000) / 10
  expect(share).toBeGreaterThan(30)

  await later('2033-01-15T09:00:00Z')
  await bySystem(countingActions(surveySeries, inspectSeries).countAll)
  const { indicatorId } = await coordinator.perform(indicatorActions(surveySeries).defineIndicator, {
    planId: plan.planId,
    measure: plan.measures['2']!,
    titleSv: 'Unga som har fått ersättning för sex',
    unitSv: 'procent',
    meaningSv: 'Vad unga själva svarar. Inte vad åtgärden har lett till.',
    evidence: 'outcome',
    direction: 'down',
    series: 'surveys.sold',
    baselineKind: 'unknown',
    baselineSource: 'Ingen undersökning före denna.',
  })
  const { snapshot } = await researcher.perform(viewAssignment, { assignmentId })
  const { reportBackId } = await researcher.perform(beginReport, {
    assignmentId,
    deadlineId: snapshot.deadlines[0]!.id,
  })
  const revision = async () => (await researcher.perform(viewReport, { reportBackId })).report.revision
  await researcher.perform(saveReport, {
    reportBackId,
    revision: await revision(),
    answers: Object.fromEntries(snapshot.questions.map((question) => [question.id, `${inWords(share)}.`])),
    output: 'En undersökning i fyra skolor.',
    notAssessed: 'Vad åtgärden har lett till går inte att läsa ur en undersökning.',
    figures: [
      {
        ...{ label: 'Unga som har fått ersättning för sex', value: String(share), unit: 'procent' },
        ...{ level: 'outcome', kind: 'measured', source: 'surveys.sold' },
      },
    ],
  })
  await researcher.perform(submitReport, { reportBackId, revision: await revision() })
  await coordinator.perform(acceptReport, { reportBackId, revision: await revision() })

  const { snapshotId } = await coordinator.perform(snapshotActions(surveySeries).takeIndicatorSnapshot, {
    indicatorId,
  })
  const { accountId } = await coordinator.perform(beginAccount, {
    planId: plan.planId,
    title: 'Vad planen ledde till',
    language: 'sv',
  })
  const draft = () => coordinator.perform(viewDraft, { accountId })
  const { sections, account } = await draft()
  const sectionId = sections.find(({ measureId }) => measureId === plan.measures['2'])!.id
  await coordinator.perform(quoteSnapshot, {
    ...{ accountId, sectionId, snapshot: snapshotId },
    revision: account.revision,
  })
  await coordinator.perform(addText, {
    accountId,
    sectionId: sections.find(({ kind }) => kind === 'conclusions')!.id,
    text: 'Redovisningen är kort.',
    revision: (await draft()).account.revision,
  })
  await draftWhole(coordinator, accountId)
  await readWhole(coordinator, accountId)
  const second = await world.as('ministry_officer', 'Departementet')
  const { publishedId } = await publishByTwo(coordinator, second, accountId)

  // One fact has one value: on the page of the round, in the series, in the indicator and in the account.
  const told = plain(JSON.stringify(await coordinator.perform(readPublished, { publishedId })))
  expect(told).toContain(`Unga som har fått ersättning för sex 2032: ${inWords(share)}`)
  expect(told).toContain('Andel som svarar ja på frågan om de någon gång har fått ersättning för sex.')
  expect(told).toContain('Av planens fyra åtgärder är ingen klar.')
  expect(told).toContain('Ett mått har följts med siffror sedan dess.')
  // What has been asked for and is not due yet was asked for all the same.
  expect(told).toContain('Ingen redovisning skulle ha lämnats senast den 15 januari 2033.')
  const seen = async (address: string) =>
    plain((await (await world.app.request(address)).text()).replaceAll(/<[^>]+>/g, ' '))
  expect(await seen('/series/surveys.sold')).toContain(inWords(share))
  expect(await seen(paths.results({ id }))).toContain(`${String(share).replace('.', ',')} %`)
  expect(await seen(planPaths.snapshot({ snapshotId }))).toContain(inWords(share))
})
