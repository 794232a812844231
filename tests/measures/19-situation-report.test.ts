import { beforeAll, expect, test } from 'vitest'
import { statisticsActions } from '../../src/modules/statistics/index.ts'
import { insertTold, keepDefinition } from '../../src/platform/series/store.ts'
import { givenPublishedEstimate } from '../../src/testing/estimates.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

// Measure 19, its annual report: every figure with source, snapshot and uncertainty; recommendations that the next year answers.
// Figures are made up.

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2010-03-01T09:00:00Z')
})

const LISTS = `Påhittade polisen;Påhittade kommunen;Påhittade jouren;Påhittade kliniken;antal
1;0;0;0;118
0;0;1;0;96
0;1;0;0;72
0;0;0;1;59
1;0;1;0;34
1;1;0;0;27
0;1;1;0;24
0;0;1;1;22
1;0;0;1;20
0;1;0;1;9
1;1;1;0;6
0;1;1;1;6
1;1;0;1;5
1;0;1;1;5
`

test('the situation report: a published estimate and a series become a report in which every figure has source, snapshot and uncertainty, and the next year answers what it recommended', async () => {
  const {
    addRecommendation,
    addReportText,
    answerRecommendation,
    beginReport,
    publishReport,
    quoteSource,
    readAsSecond,
    viewReport,
  } = statisticsActions
  const rapporteur = await world.as('rapporteur', 'Påhittade rapportören')
  const colleague = await world.as('rapporteur', 'Påhittade rapportören')
  const estimateId = await givenPublishedEstimate(rapporteur, colleague, {
    titleSv: 'Påhittat: utsatta 2009',
    subjectSv: 'Påhittade personer som under året var utsatta i landet',
    from: '2009-01-01',
    to: '2009-12-31',
    histories: LISTS,
    replicates: 0,
  })
  await world.asSystem(async (tx) => {
    const words = (text: string) => ({ sv: text, en: text })
    const name = 'reported.made_up_convictions'
    const content = {
      name,
      title: words('Påhittat: dömda'),
      definition: words('Påhittade personer med fällande dom under året.'),
      unit: words('personer'),
      evidence: 'outcome',
      measures: [19],
      breakdowns: [],
      every: 'year',
      adds: true,
    }
    const definition = 'b'.repeat(64)
    const now = world.house.clock.now()
    await keepDefinition(tx, { name, sha256: definition, content, now })
    for (const [year, value] of [
      [2008, 7],
      [2009, 11],
    ] as const)
      await insertTold(
        tx,
        { name, from: `${year}-01-01`, to: `${year}-12-31`, version: 1, definition, now },
        [{ breakdown: '', category: '', figure: { kind: 'measured', value } }],
      )
  })

  const write = async (year: number) => {
    const { situationReportId } = await rapporteur.perform(beginReport, { year })
    const view = () => rapporteur.perform(viewReport, { situationReportId })
    const at = async () => ({ situationReportId, revision: (await view()).revision })
    for (const chapter of ['trends', 'forms', 'routes', 'method'] as const)
      await rapporteur.perform(addReportText, { ...(await at()), chapter, text: 'Här är inget känt.' })
    const publish = async () => {
      // Two answer for it: somebody else reads it as it is.
      if ((await view()).waitsForAnother) await colleague.perform(readAsSecond, await at())
      return rapporteur.perform(publishReport, await at())
    }
    return { view, at, publish }
  }
  const first = await write(2009)
  await rapporteur.perform(addReportText, {
    ...(await first.at()),
    chapter: 'unseen',
    text: 'Under året var 840 personer utsatta.',
  })
  await rapporteur.perform(quoteSource, {
    ...(await first.at()),
    chapter: 'convictions',
    offer: 'series:reported.made_up_convictions',
  })
  await expect(first.publish()).rejects.toMatchObject({ code: 'situation.not_ready' })
  expect((await first.view()).obstacles.map(({ code }) => code)).toEqual(['claim_without_source'])

  const second = await write(2008)
  for (const [chapter, offer] of [
    ['convictions', 'series:reported.made_up_convictions'],
    ['unseen', `estimate:${estimateId}`],
  ] as const)
    await rapporteur.perform(quoteSource, { ...(await second.at()), chapter, offer })
  await rapporteur.perform(addRecommendation, {
    ...(await second.at()),
    text: 'Påhittat: utbilda förundersökningsledare.',
    because: 'Domarna är få mot hur många som skattas vara utsatta.',
    addressee: 'Påhittade polisen',
    sources: ['k1', 'k2'],
  })
  const { situationVersionId } = await second.publish()
  const answer = (await (await world.app.request(`/v1/statistics/reports/${situationVersionId}`)).json()) as {
    figures: { uncertainty: object | null; frozenAt: string; sha256: string }[]
  }
  expect(answer.figures).toHaveLength(5)
  for (const { uncertainty, frozenAt, sha256 } of answer.figures) {
    expect(uncertainty).not.toBeNull()
    expect(frozenAt).toBe('2010-03-01T09:00:00.000Z')
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  }
  const page = await (await world.app.request(`/statistics/situation/${situationVersionId}`)).text()
  for (const shown of ['760–1 820', 'Påhittade polisen', 'Rekommendation 2008:1', 'En räkning utan urval'])
    expect(page.replaceAll('\u00a0', ' ')).toContain(shown)

  // The report of the year after must answer it, and say how that is known.
  expect((await first.view()).obstacles.map(({ code }) => code)).toContain('answer_missing')
  await rapporteur.perform(answerRecommendation, {
    ...(await first.at()),
    number: '2008:1',
    state: 'under_way',
    text: 'Utbildningen pågår.',
    sources: ['k1'],
  })
  expect((await first.view()).obstacles.map(({ code }) => code)).toEqual(['claim_without_source'])
})
