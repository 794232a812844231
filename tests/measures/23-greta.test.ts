import { beforeAll, describe, expect, test } from 'vitest'
import { monitoringActions } from '../../src/modules/monitoring/index.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 23: the convention that it led to is looked at, round by round. What is answered to GRETA rests on the law of the day and on what was
// ordered and reported back. All rounds and reports are made up.

const { addRound, viewRound, layOut, drawFrom, readAgain, writeAnswer, sendReply } = monitoringActions

let world: World
let desk: TestPerson

const opened = async (sentOn: string, notBefore: string): Promise<string> => {
  const { id } = await desk.perform(addRound, {
    ...{ name: `Påhittad runda ${sentOn}`, mechanism: 'greta', reference: '', sentOn },
    ...{ dueOn: `${Number(sentOn.slice(0, 4)) + 1}-04-10`, notBefore },
  })
  await desk.perform(layOut, { id, from: 'greta_3' })
  return id
}
const question = async (id: string, number: string) =>
  (await desk.perform(viewRound, { id })).more.questions.find((one) => one.number === number)!
const sourcesOf = async (id: string, number: string) =>
  Object.fromEntries((await question(id, number)).draws.map(({ source, standing }) => [source, standing]))

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-06-15T09:00:00Z')
  desk = await world.as('ministry_officer', 'Påhittade departementet')
})

describe('as lived', () => {
  test('residence is answered by the section that applies that day, and no longer once an amendment has begun to apply', async () => {
    const id = await opened('2026-06-01', '2025-01-01')
    const before = 'law:utll-5-15-before-2026-07-13'
    // What is to apply in a month is no answer to what applies.
    expect(await sourcesOf(id, 'II.4')).toMatchObject({ 'law:utll-5-15': 'nothing' })
    const { id: questionId } = await question(id, 'II.4')
    await desk.perform(drawFrom, { id, questionId, source: before })
    expect(await sourcesOf(id, 'II.4')).toMatchObject({ [before]: 'stands' })
    const { revision } = await question(id, 'II.4')
    await desk.perform(writeAnswer, { id, questionId, revision, answer: 'Påhittat.', approved: 'yes' })
    world.setTime('2026-07-14T09:00:00Z')
    desk = await world.as('ministry_officer', 'Påhittade departementet')
    expect(await sourcesOf(id, 'II.4')).toMatchObject({ [before]: 'gone' })
    for (const { id: other, number, revision: read } of (await desk.perform(viewRound, { id })).more
      .questions)
      if (number !== 'II.4')
        await desk.perform(writeAnswer, {
          id,
          questionId: other,
          revision: read,
          answer: 'Påhittat.',
          approved: 'yes',
        })
    await expect(desk.perform(sendReply, { id, repliedOn: '2026-07-14' })).rejects.toMatchObject({
      ...{ code: 'monitoring.source_changed', parameters: { numbers: 'II.4, II.5' } },
    })
    await desk.perform(readAgain, { id })
    expect(await sourcesOf(id, 'II.4')).toMatchObject({ [before]: 'nothing', 'law:utll-5-15': 'stands' })
  })
})

describe('as ordered', () => {
  test('what was ordered and reported back answers a question once it is accepted, by whom and when', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const ordered = {
      title: 'Påhittat uppdrag: skydd för vittnen',
      task: 'Se över skyddet för dem som vittnar.',
      body: 'Påhittade verket',
      questions: ['Vad har gjorts?'],
      answer: 'Påhittat: en rutin i alla distrikt.',
      output: 'En rutin för skydd av vittnen.',
      figure: { label: 'Distrikt med rutin', value: '7', unit: 'distrikt' },
    }
    expect((await reportBackOf(world, ordered)).report.state).toBe('accepted')
    desk = await world.as('ministry_officer', 'Påhittade departementet')
    const source = 'report:Påhittad skr. 2031/32:1|1'
    const id = await opened('2032-02-28', '2031-01-01')
    const { id: questionId } = await question(id, 'I.8')
    await desk.perform(drawFrom, { id, questionId, source })
    const drawn = (await question(id, 'I.8')).draws.find((one) => one.source === source)!
    expect(drawn).toMatchObject({
      standing: 'stands',
      piece: { issuer: 'Påhittade verket', day: '2032-03-01' },
    })
    expect(drawn.piece!.text!.sv).toContain('En rutin för skydd av vittnen.')
  })
})
