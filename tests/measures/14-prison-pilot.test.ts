import { beforeAll, describe, expect, test } from 'vitest'
import { supportPaths as paths } from '../../src/modules/support/index.ts'
import { addProgramme } from '../../src/modules/support/programmes/register-actions.ts'
import {
  beginStay,
  endStay,
  recordFollowUp,
  viewFollowUp,
  viewStay,
} from '../../src/modules/support/programmes/stay-actions.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 14: a voluntary pilot of the prison service: screening, support, a job plan; also for women to be expelled and
// their children, and for women convicted of procuring or trafficking, kept apart from those they harmed.

let world: World
let prison: TestPerson
let support: string
let convicted: string

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Påhittade anstalten', 'agency')
  prison = await world.as('caseworker', 'Påhittade anstalten')
  const register = async (name: string, serves: readonly ('women' | 'to_be_expelled' | 'convicted')[]) =>
    (
      await prison.perform(addProgramme, {
        name,
        setting: 'prison',
        meets: ['violence', 'prostitution', 'livelihood', 'children'],
        serves: [...serves],
        capacity: 'open',
      })
    ).programmeId
  support = await register('Påhittade piloten', ['women', 'to_be_expelled'])
  convicted = await register('Påhittade egna gruppen', ['women', 'convicted'])
})

const pageOf = async (address: string): Promise<string> => {
  const answer = await prison.get(address)
  expect(answer.status).toBe(200)
  return answer.text()
}
const begin = (caseId: string, given: Record<string, string>) =>
  prison.post(paths.stays({ caseId }), { programmeId: support, fromDay: '2026-11-02', ...given })

describe('as lived', () => {
  test('taking part is voluntary, and nobody is asked for a police report', async () => {
    const caseId = await givenCase(prison)
    const refused = await begin(caseId, {})
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('Bekräfta att personen själv vill')
    expect(page).toContain('Att tacka nej påverkar varken straff, permissioner')
    expect(page).toContain('Ingen polisanmälan krävs')
    expect((await begin(caseId, { voluntary: 'yes' })).status).toBe(303)
    const questions = await pageOf(paths.screening({ caseId }, { setting: 'prison', step: 'questions' }))
    expect(questions).toContain('planera arbete eller studier')
    expect(questions).toContain('Om du ska utvisas')
  })

  test('whoever is to be expelled and has children is asked about both, before and after', async () => {
    const caseId = await givenCase(prison, { values: { family: { children: 'Två påhittade barn' } } })
    const sent = await begin(caseId, { voluntary: 'yes', toBeExpelled: 'yes' })
    const stayId = sent.headers.get('location')!.split('/').at(-1)!
    const discharge = await pageOf(paths.discharge({ caseId, stayId }))
    for (const heading of ['Ankomsten till det andra landet', 'Barnen', 'Arbete, studier och pengar'])
      expect(discharge).toContain(heading)
    await prison.perform(endStay, { caseId, stayId, revision: 1, toDay: '2026-11-20', reason: 'expelled' })
    const { followUps } = await prison.perform(viewStay, { caseId, stayId })
    const { questions } = await prison.perform(viewFollowUp, { caseId, followUpId: followUps[0]!.id })
    expect(questions.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['children_well', 'received_abroad', 'met_somebody_unwanted']),
    )
    world.setTime('2027-02-22T12:00:00Z')
    await prison.perform(recordFollowUp, {
      caseId,
      followUpId: followUps[0]!.id,
      result: 'not_reached',
      doneOn: '2027-02-22',
    })
    expect((await prison.perform(viewStay, { caseId, stayId })).followUps[0]).toMatchObject({
      months: 3,
      result: 'not_reached',
    })
    world.setTime('2026-11-24T12:00:00Z')
  })

  test('somebody convicted has a group of their own, and a person confirms that nobody who was harmed is near', async () => {
    const caseId = await givenCase(prison)
    const own = { programmeId: convicted, voluntary: 'yes', apartFromHarmed: 'yes' }
    for (const [given, words] of [
      [{ programmeId: support, voluntary: 'yes', apartFromHarmed: 'yes' }, 'i en egen grupp'],
      [{ programmeId: convicted, voluntary: 'yes' }, 'i en egen grupp'],
      [own, 'Kontrollera först att ingen som har utsatts'],
    ] as const) {
      const refused = await begin(caseId, given)
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain(words)
    }
    const sent = await begin(caseId, { ...own, confirmedApart: 'yes' })
    expect(sent.status).toBe(303)
    expect(await pageOf(sent.headers.get('location')!)).toContain('Hålls isär från dem som har utsatts')
    const twice = prison.perform(beginStay, {
      caseId,
      programmeId: convicted,
      fromDay: '2026-11-02',
      voluntary: 'yes',
      apartFromHarmed: 'yes',
      confirmedApart: 'yes',
    })
    await expect(twice).rejects.toMatchObject({ code: 'stay.running_already' })
  })
})

describe('as ordered', () => {
  test('the pilot is ordered, reported back and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: försöksverksamhet i anstalt',
      task: 'Pröva frivilliga insatser i anstalt.',
      body: 'Påhittade anstalten',
      questions: ['Hur gick det efter frigivningen?'],
      answer: 'Påhittat: de flesta hade bostad.',
      output: 'Piloten är genomförd.',
      figure: { label: 'Deltagare', value: '24', unit: 'personer' },
    })
    expect(report.state).toBe('accepted')
  })
})
