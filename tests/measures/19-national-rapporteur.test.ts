import { beforeAll, expect, test } from 'vitest'
import { statisticsActions } from '../../src/modules/statistics/index.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

// Measure 19, its estimate of the dark figure: lists of several bodies, without a register and without names, become a figure
// with its uncertainty that everybody reads. Figures are made up.

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

test('the estimate part: the rapporteur estimates how many no list has seen, and reports it to everybody with its uncertainty', async () => {
  const { agreeToEstimate, makeEstimate, viewEstimate, publishEstimate } = statisticsActions
  const rapporteur = await world.as('rapporteur', 'Påhittade rapportören')
  const { estimateId } = await rapporteur.perform(makeEstimate, {
    titleSv: 'Påhittat: utsatta för människohandel 2009',
    subjectSv: 'Påhittade personer som under året var utsatta i landet',
    from: '2009-01-01',
    to: '2009-12-31',
    histories: LISTS,
  })
  const { estimate } = await rapporteur.perform(viewEstimate, { estimateId })
  const { reasons, verdict } = estimate.analysis
  expect(verdict).toBe(true)
  const colleague = await world.as('rapporteur', 'Påhittade rapportören')
  await colleague.perform(agreeToEstimate, { estimateId })
  await rapporteur.perform(publishEstimate, { estimateId, confirmed: [...reasons], reason: 'Påhittat skäl' })
  const answer = await (await world.app.request(`/v1/statistics/estimates/${estimateId}`)).json()
  expect(answer).toMatchObject({
    state: 'published',
    figures: { population: 850, observed: 500, interval: { level: 0.95, lower: 760, upper: 1820 } },
  })
  expect(JSON.stringify(answer)).not.toContain('polisen')
})
