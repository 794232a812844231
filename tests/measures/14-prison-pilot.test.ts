import { beforeAll, describe, expect, test } from 'vitest'
import { sendReferral } from '../../src/modules/disclosure/referrals/send-actions.ts'
import { acceptReferral } from '../../src/modules/disclosure/referrals/step-actions.ts'
import { viewReferral } from '../../src/modules/disclosure/referrals/view-actions.ts'
import { beginClaim } from '../../src/modules/redress/claims/begin-actions.ts'
import { paths as returnPaths } from '../../src/modules/return/paths.ts'
import { topics } from '../../src/modules/return/plans/codes.ts'
import { confirmReturn } from '../../src/modules/return/plans/confirmation-actions.ts'
import { assessRisks } from '../../src/modules/return/plans/risk-actions.ts'
import { viewReturn } from '../../src/modules/return/plans/view-actions.ts'
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

  test('to be expelled is no reason to return unprepared: told in her language, risks for her and her children, her own word', async () => {
    await world.body('Påhittade regionkoordinationen', 'municipal_function')
    const coordinator = await world.as('regional_coordinator', 'Påhittade regionkoordinationen')
    const caseId = await givenCase(prison, {
      chosenName: 'Påhittad Noi',
      language: 'th',
      values: { family: { children: 'Två påhittade barn' }, needs: { wants: 'Påhittat: hem till barnen' } },
    })
    expect((await begin(caseId, { voluntary: 'yes', toBeExpelled: 'yes' })).status).toBe(303)
    expect(await pageOf(returnPaths.begin({ caseId }, { language: 'th' }))).toContain('เป็นเรื่องสมัครใจ')
    const told = await prison.post(returnPaths.begin({ caseId }), {
      ground: 'prostitution',
      language: 'th',
      informedOn: '2026-11-24',
      informedHow: 'in_person',
      interpreter: 'in_person',
    })
    const returnId = told.headers.get('location')!.split('?')[0]!.split('/').at(-1)!
    const of = { caseId, returnId }
    const decided = await prison.post(returnPaths.decision(of), {
      saidOn: '2026-11-24',
      wants: 'return',
      words: 'Påhittat: jag vill hem till mina barn, men inte till min bror.',
      interpreter: 'in_person',
    })
    expect(decided.status).toBe(303)
    await prison.perform(assessRisks, {
      ...of,
      side: 'abroad',
      assessedOn: '2026-11-24',
      topics: Object.fromEntries(
        topics.map((topic) => [
          topic,
          topic === 'children'
            ? { answer: 'yes' as const, observation: 'Påhittat: brodern har dem.', resolved: 'no' as const }
            : { answer: 'no' as const },
        ]),
      ),
    })
    const { obstacles, plan } = await prison.perform(viewReturn, of)
    expect(obstacles.map(({ code }) => code)).toContain('risk_unresolved')
    expect(await pageOf(returnPaths.plan(of))).toContain('Olöst: barn')
    // The prison does not confirm a return: that is the coordinator's, whom she says yes to.
    await expect(
      prison.perform(confirmReturn, { ...of, answer: 'confirmed', edition: plan.edition }),
    ).rejects.toMatchObject({ name: 'NotPermitted' })
    const { referralId } = await prison.perform(sendReferral, {
      caseId,
      toBody: coordinator.actor.bodyId,
      need: 'going_home',
      urgency: 'ordinary',
      ground: 'new_consent',
      language: 'th',
      interpreter: 'in_person',
      manner: 'oral',
      itemsChoice: 'usual',
    })
    await coordinator.perform(viewReferral, { referralId })
    await coordinator.perform(acceptReferral, { referralId })
    for (const address of [paths.case({ caseId }), returnPaths.plan(of)])
      expect((await coordinator.get(address)).status).toBe(404)
    // What she has suffered is hers to claim for, wherever she is.
    const claim = await prison.perform(beginClaim, {
      caseId,
      proceedings: 'not_reported',
      crimeOn: '2025-01-10',
    })
    expect(claim.caseId).toBe(caseId)
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
