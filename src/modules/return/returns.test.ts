import { load } from 'cheerio'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NotFound } from '../../platform/refusal.ts'
import { givenConsent } from '../../testing/disclosures.ts'
import { openReturns, type ReturnScene } from '../../testing/returns.ts'
import { paths } from './paths.ts'
import { topics } from './plans/codes.ts'
import {
  answerQuestion,
  askOrganiser,
  confirmReturn,
  prepareConfirmation,
  takeBackQuestion,
  viewQuestions,
} from './plans/confirmation-actions.ts'
import { recordDecision, recordJourney, writePlan } from './plans/plan-actions.ts'
import { assessRisks, prepareRisks, reviewRisks } from './plans/risk-actions.ts'
import { viewReturn } from './plans/view-actions.ts'

let scene: ReturnScene

beforeAll(async () => {
  scene = await openReturns()
})
beforeEach(() => scene.world.setTime('2026-11-24T12:00:00Z'))

const stateOf = async (of: { caseId: string; returnId: string }) =>
  (await scene.coordinator.perform(viewReturn, of)).plan

describe('the confirmation', () => {
  test('is given by two bodies and two people once nothing stands against it, and a change asks for it anew', async () => {
    const of = await scene.wanted()
    const before = await scene.coordinator.perform(prepareConfirmation, of)
    expect(before.obstacles.map(({ code }) => code)).toEqual([
      'risk_not_assessed',
      'risk_not_assessed',
      'no_travel',
      'no_document',
      'no_reception',
      'no_contact',
    ])
    await expect(
      scene.coordinator.perform(confirmReturn, { ...of, answer: 'confirmed', edition: before.plan.edition }),
    ).rejects.toMatchObject({ code: 'return.stands_against' })
    await scene.confirmed(of)
    expect(await stateOf(of)).toMatchObject({ state: 'confirmed' })
    await scene.coordinator.perform(assessRisks, {
      ...of,
      side: 'abroad',
      assessedOn: '2026-11-24',
      topics: { debts: { answer: 'yes', observation: 'Påhittad skuld' } },
    })
    expect(await stateOf(of)).toMatchObject({ state: 'planned', confirmedOn: null })
    const { obstacles } = await scene.coordinator.perform(viewReturn, of)
    expect(obstacles.find(({ code }) => code === 'risk_unresolved')).toMatchObject({ side: 'abroad' })
  })

  test('is nobody’s who is not a regional coordinator, and withheld only with reasons and what would change it', async () => {
    const of = await scene.wanted()
    const { plan } = await scene.coordinator.perform(viewReturn, of)
    const withheld = { ...of, answer: 'withheld' as const, edition: plan.edition }
    await expect(scene.coordinator.perform(confirmReturn, withheld)).rejects.toMatchObject({
      code: 'return.withheld_without_reasons',
    })
    await expect(
      scene.coordinator.perform(confirmReturn, { ...withheld, reasons: ['no_reception'] }),
    ).rejects.toMatchObject({ code: 'return.withheld_without_change', field: 'text' })
    await scene.coordinator.perform(confirmReturn, {
      ...withheld,
      reasons: ['no_reception'],
      text: 'Påhittat: när någon tar emot.',
    })
    expect(await stateOf(of)).toMatchObject({ state: 'planned' })
  })
})

test('a question to the organiser that was put before a risk was read through says that it has to be put anew', async () => {
  const { coordinator, colleague, organiser } = scene
  const of = await scene.wanted()
  for (const side of ['sweden', 'abroad'] as const)
    await coordinator.perform(assessRisks, {
      ...{ ...of, side, assessedOn: '2026-11-24' },
      topics: Object.fromEntries(topics.map((topic) => [topic, { answer: 'no' as const }])),
    })
  await scene.planned(of)
  await scene.received(of)
  const toBody = organiser.actor.bodyId
  const consentId = await givenConsent(coordinator, {
    ...{ caseId: of.caseId, toBody, purpose: 'return' },
    items: [{ section: 'identity', field: 'chosen_name' }],
    ...{ givenOn: '2026-11-24', expiresOn: '2027-03-31' },
  })
  const ask = () =>
    coordinator.perform(askOrganiser, { ...of, organiser: toBody, consentId, endsOn: '2027-03-31' })
  const asked = async () => (await coordinator.perform(prepareConfirmation, of)).question
  const confirm = async () => {
    const { questions } = await organiser.perform(viewQuestions, {})
    return organiser.perform(answerQuestion, { questionId: questions.at(-1)!.id, answer: 'confirmed' })
  }
  expect(await asked()).toBeUndefined()
  await ask()
  expect(await asked()).toEqual({ isOutdated: false })
  for (const side of ['sweden', 'abroad'] as const) {
    const { latest } = await colleague.perform(prepareRisks, { ...of, side })
    await colleague.perform(reviewRisks, { ...of, side, assessmentId: latest!.id })
  }
  expect(await asked()).toEqual({ isOutdated: true })
  await expect(confirm()).rejects.toMatchObject({ code: 'return.stands_against' })
  const page = await (await coordinator.get(paths.confirmation(of))).text()
  expect(page).toContain('Ta tillbaka frågan och ställ den på nytt')
  await coordinator.perform(takeBackQuestion, of)
  await ask()
  expect(await asked()).toEqual({ isOutdated: false })
  await confirm()
  expect(await asked()).toBeUndefined()
})

test('what was judged of a risk last time is told and judged anew: its texts alone are filled in', async () => {
  const of = { ...(await scene.wanted()), side: 'abroad' as const }
  const risk = {
    answer: 'yes',
    observation: 'Påhittad skuld',
    resolved: 'yes',
    reasons: 'Påhittat: betald',
  } as const
  await scene.coordinator.perform(assessRisks, {
    ...{ ...of, assessedOn: '2026-11-20' },
    topics: { debts: risk, health: { answer: 'no' } },
  })
  const page = load(await (await scene.coordinator.get(paths.risks(of))).text())
  expect(page('input:checked').length).toBe(0)
  expect(page('[name="assessedOn"]').val()).toBeFalsy()
  expect(page('#debts').text()).toContain('Senast, 20 november 2026: Ja. Löst.')
  expect(page('#health').text()).toContain('Senast, 20 november 2026: Nej.')
  expect(page('#home').text()).not.toContain('Senast')
  expect(page('[name="topics.debts.observation"]').val()).toBe('Påhittad skuld')
  const unjudged = await scene.coordinator.post(paths.risks(of), {
    assessedOn: '2026-11-24',
    'topics.debts.observation': 'Påhittad skuld',
  })
  expect(unjudged.status).toBe(422)
})

test('nobody reads an assessment of their own through', async () => {
  const of = await scene.wanted()
  await scene.coordinator.perform(assessRisks, { ...of, side: 'sweden', assessedOn: '2026-11-24' })
  const { latest } = await scene.coordinator.perform(prepareRisks, { ...of, side: 'sweden' })
  expect(latest?.openTopics).toHaveLength(8)
  await expect(
    scene.coordinator.perform(reviewRisks, { ...of, side: 'sweden', assessmentId: latest!.id }),
  ).rejects.toMatchObject({ code: 'return.reviews_own' })
})

test('what the person decides moves the return, and what was said before stays', async () => {
  const of = await scene.wanted()
  const say = (wants: 'wait' | 'not_return' | 'return') =>
    scene.coordinator.perform(recordDecision, {
      ...of,
      saidOn: '2026-11-24',
      wants,
      interpreter: 'none_needed',
    })
  await say('wait')
  expect(await stateOf(of)).toMatchObject({ state: 'considering' })
  await say('not_return')
  expect(await stateOf(of)).toMatchObject({ state: 'stayed', endReason: 'stays' })
  await say('return')
  expect(await stateOf(of)).toMatchObject({ state: 'planned', endReason: null })
  const { decisions } = await scene.coordinator.perform(viewReturn, of)
  expect(decisions.map(({ wants }) => wants)).toEqual(['return', 'not_return', 'wait', 'return'])
})

test('whoever travels on their own is not stopped, and not called confirmed', async () => {
  const of = await scene.wanted()
  const { plan } = await scene.coordinator.perform(viewReturn, of)
  const journey = { ...of, travelledOn: '2026-11-24', revision: plan.revision }
  await expect(scene.coordinator.perform(recordJourney, journey)).rejects.toMatchObject({
    code: 'return.not_confirmed',
  })
  await scene.coordinator.perform(recordJourney, { ...journey, onOwn: 'yes' })
  expect(await stateOf(of)).toMatchObject({ state: 'travelled', onOwn: true, confirmedOn: null })
})

test('a return is not there for another body, nor under another case; of two who write the second is told', async () => {
  const of = await scene.wanted()
  const stranger = await scene.world.as('regional_coordinator', 'Annan påhittad region')
  await expect(stranger.perform(viewReturn, of)).rejects.toThrow(NotFound)
  await expect(scene.organiser.perform(viewReturn, of)).rejects.toThrow(NotFound)
  const other = await scene.wanted()
  await expect(
    scene.coordinator.perform(viewReturn, { caseId: other.caseId, returnId: of.returnId }),
  ).rejects.toThrow(NotFound)
  await scene.planned(of)
  await expect(
    scene.coordinator.perform(writePlan, {
      ...of,
      country: 'TH',
      documentState: 'none',
      companion: 'none',
      revision: 1,
    }),
  ).rejects.toMatchObject({ code: 'changed_by_another' })
})

test('what a colleague wrote in the plan meanwhile stands beside what the second writer wrote', async () => {
  const of = await scene.wanted()
  await scene.planned(of)
  const { plan } = await scene.coordinator.perform(viewReturn, of)
  const answer = await scene.coordinator.post(paths.write(of), {
    revision: String(plan.revision - 1),
    country: plan.country!,
    documentState: 'ready',
    companion: 'none',
    'texts.housing': 'Hos en vän',
  })
  expect(answer.status).toBe(409)
  const versions = load(await answer.text())('.contested').text()
  expect(versions).toContain('Boende: Sparat av kollegan')
  expect(versions).toContain('vän')
})

test('what is wrong with a partner is told with the name of its field, also of a list', async () => {
  const answer = await scene.coordinator.post(paths.partner.add(), { name: 'Påhittad partner' })
  const $ = load(await answer.text())
  expect($('a[href="#field-countries"]').text()).toBe('Länder: Fyll i det här fältet')
})
