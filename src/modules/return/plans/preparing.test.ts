import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openReturns, type ReturnScene } from '../../../testing/returns.ts'
import { recordConsent } from '../../disclosure/consents/actions.ts'
import { addAgreement, endAgreement } from '../partners/actions.ts'
import { partnerRegister } from '../partners/register.ts'
import { listAgreements } from '../partners/store.ts'
import { askOrganiser, prepareConfirmation } from './confirmation-actions.ts'
import { beginReturn, endReturn, preparePlan, recordDecision, writePlan } from './plan-actions.ts'
import { answerReception, askPartner, prepareReception } from './reception-actions.ts'
import { viewOwnReturn, viewReturn } from './view-actions.ts'

let scene: ReturnScene
beforeAll(async () => {
  scene = await openReturns()
})

beforeEach(() => scene.world.setTime('2026-11-24T12:00:00Z'))

type Of = { readonly caseId: string; readonly returnId: string }
const code = (wanted: string) => ({ code: wanted })

const addPartner = async (name: string, country: string): Promise<string> =>
  (
    await scene.coordinator.perform(partnerRegister.add, {
      ...{ name, kind: 'ngo', countries: [country], languages: ['th'], competence: ['reception'] },
      ...{ address: 'annan@example.invalid', protection: 'none' },
    })
  ).id

const askingOf = (partnerId: string) => ({
  ...{ partnerId, ground: 'vital_interest' as const, danger: 'Påhittat', necessity: 'Påhittat' },
  ...{ parts: ['identity.chosen_name'], endsOn: '2027-06-30' },
})

const receptionOf = async (of: Of) => (await scene.coordinator.perform(viewReturn, of)).receptions[0]!.id

test('a return ends once, and not before the journey', async () => {
  const of = await scene.wanted()
  const ends = async (endedOn: string) => {
    const { plan } = await scene.coordinator.perform(viewReturn, of)
    return scene.coordinator.perform(endReturn, {
      ...{ ...of, endedOn, reason: 'settled', revision: plan.revision },
    })
  }
  await scene.travelled(of)
  await expect(ends('2026-11-30')).rejects.toMatchObject(code('return.ends_before_travel'))
  await ends('2026-12-02')
  await expect(ends('2026-12-02')).rejects.toMatchObject(code('return.no_such_step'))
  scene.world.setTime('2026-11-24T12:00:00Z')
})

test('a partner is asked in the country to which the person returns, and as long as it receives people', async () => {
  const of = await scene.wanted()
  await scene.planned(of)
  const elsewhere = await addPartner('Påhittade huset', 'BR')
  await expect(
    scene.coordinator.perform(askPartner, { ...of, ...askingOf(elsewhere) }),
  ).rejects.toMatchObject(code('return.partner_elsewhere'))
  const closed = await addPartner('Påhittade stängda', 'TH')
  await scene.coordinator.perform(partnerRegister.close, { id: closed })
  await expect(scene.coordinator.perform(askPartner, { ...of, ...askingOf(closed) })).rejects.toMatchObject(
    code('return.partner_closed'),
  )
  const { partners } = await scene.coordinator.perform(prepareReception, of)
  expect(partners.map(({ name }) => name)).toEqual(['Påhittade mottagandet'])
})

test('a partner answers after it was asked; who declines says no day, who receives says from which', async () => {
  const of = await scene.wanted()
  await scene.planned(of)
  const consents = async () =>
    (await scene.coordinator.perform(prepareReception, { ...of, partnerId: scene.partnerId })).consents
  expect(await consents()).toEqual([])
  const { consentId } = await scene.coordinator.perform(recordConsent, {
    ...{
      caseId: of.caseId,
      language: 'th',
      interpreter: 'in_person',
      representative: 'none',
      manner: 'oral',
    },
    ...{ givenOn: '2026-11-22', expiresOn: '2027-06-30' },
    items: [
      { section: 'identity', field: 'chosen_name', purpose: 'return', toName: 'Påhittade mottagandet' },
    ],
  })
  expect((await consents()).map(({ consent }) => consent.id)).toEqual([consentId])
  await scene.coordinator.perform(askPartner, {
    ...{
      ...of,
      partnerId: scene.partnerId,
      consentId,
      parts: ['identity.chosen_name'],
      endsOn: '2027-06-30',
    },
  })
  const receptionId = await receptionOf(of)
  const answers = (given: object) =>
    scene.coordinator.perform(answerReception, {
      ...of,
      receptionId,
      answeredOn: '2026-11-24',
      ...given,
    } as never)
  await expect(answers({ answer: 'accepted' })).rejects.toMatchObject(code('return.receives_from_missing'))
  await expect(answers({ answer: 'declined', answeredOn: '2026-11-23' })).rejects.toMatchObject(
    code('return.answered_before_asked'),
  )
  await answers({ answer: 'declined' })
  await expect(answers({ answer: 'accepted', receivesOn: '2026-12-01' })).rejects.toMatchObject(
    code('return.answered_already'),
  )
})

test('a disclosure on which a partner has been asked is not offered once more', async () => {
  const of = await scene.wanted()
  await scene.planned(of)
  await scene.received(of)
  const { disclosures } = await scene.coordinator.perform(prepareReception, {
    ...{ ...of, partnerId: scene.partnerId },
  })
  expect(disclosures).toEqual([])
})

test('a disclosure that was made for an earlier return is offered to its partner, until its last day has passed', async () => {
  const earlier = await scene.wanted()
  await scene.planned(earlier)
  await scene.received(earlier)
  const said = {
    saidOn: '2026-11-22',
    words: 'Påhittat: jag har ändrat mig.',
    interpreter: 'in_person' as const,
  }
  await scene.coordinator.perform(recordDecision, { ...earlier, ...said, wants: 'not_return' })
  const { caseId } = earlier
  const { returnId } = await scene.coordinator.perform(beginReturn, {
    ...{ caseId, ground: 'trafficked', language: 'th', informedOn: '2026-11-23' },
    ...{ informedHow: 'in_person', interpreter: 'in_person' },
  })
  await scene.coordinator.perform(recordDecision, {
    ...{ caseId, returnId, ...said, saidOn: '2026-11-23', wants: 'return' },
  })
  const offered = async () =>
    (
      await scene.coordinator.perform(prepareReception, { caseId, returnId, partnerId: scene.partnerId })
    ).disclosures.map(({ id }) => id)
  const [disclosureId] = await offered()
  expect(disclosureId).toBeDefined()
  scene.world.setTime('2027-06-30T12:00:00Z')
  expect(await offered()).toEqual([disclosureId])
  scene.world.setTime('2027-07-01T12:00:00Z')
  expect(await offered()).toEqual([])
  await expect(
    scene.coordinator.perform(askPartner, {
      ...{ caseId, returnId, partnerId: scene.partnerId, disclosureId },
      ...{ parts: ['identity.chosen_name'], endsOn: '2027-12-31' },
    }),
  ).rejects.toMatchObject(code('return.disclosure_elsewhere'))
})

test('the organiser is asked once, on a consent that names it', async () => {
  const of = await scene.wanted()
  const organiser = scene.organiser.actor.bodyId
  const asks = (consentId: string) =>
    scene.coordinator.perform(askOrganiser, { ...of, organiser, consentId, endsOn: '2027-06-30' })
  const other = await scene.received(await scene.wanted())
  await scene.planned(of)
  const toPartner = await scene.received(of)
  expect((await scene.coordinator.perform(prepareConfirmation, of)).organisers).toEqual([])
  for (const consentId of [toPartner, other])
    await expect(asks(consentId)).rejects.toMatchObject(code('return.consent_elsewhere'))
  const { consentId } = await scene.coordinator.perform(recordConsent, {
    ...{
      caseId: of.caseId,
      language: 'th',
      interpreter: 'in_person',
      representative: 'none',
      manner: 'oral',
    },
    ...{ givenOn: '2026-11-22', expiresOn: '2027-06-30' },
    items: [{ section: 'identity', field: 'chosen_name', purpose: 'return', toBody: organiser }],
  })
  expect((await scene.coordinator.perform(prepareConfirmation, of)).organisers).toMatchObject([
    { bodyId: organiser, consentId, expiresOn: '2027-06-30' },
  ])
  // A consent that is somebody else's, or for another, is none for this.
  await expect(asks(toPartner)).rejects.toMatchObject(code('return.consent_elsewhere'))
  await asks(consentId)
  await expect(asks(consentId)).rejects.toMatchObject(code('return.asked_already'))
})

test.each([
  ['adult', false],
  ['child', true],
  ['uncertain', true],
] as const)('the plan of somebody who is %s asks for what a child needs: %s', async (ageGroup, isChild) => {
  const of = await scene.wanted({ ageGroup })
  expect((await scene.coordinator.perform(preparePlan, of)).isChild).toBe(isChild)
})

test('an agreement is ended by the body whose it is, and once', async () => {
  const { coordinator, partnerId, world } = scene
  await coordinator.perform(addAgreement, {
    ...{ id: partnerId, fromDay: '2026-01-01', untilDay: '2027-12-31', covers: ['reception'] },
    safeguards: 'none',
  })
  const [agreement] = await world.asSystem((tx) => listAgreements(tx, partnerId))
  const ends = (person = coordinator) =>
    person.perform(endAgreement, { id: partnerId, agreementId: agreement!.id })
  const stranger = await world.as('regional_coordinator', 'Främmande region')
  await expect(ends(stranger)).rejects.toThrow()
  await ends()
  await expect(ends()).rejects.toThrow()
})

test('the person’s own version tells what is written and nothing that betrays what it is about, or who helps', async () => {
  const of = await scene.wanted()
  await scene.planned(of)
  const own = () => scene.coordinator.perform(viewOwnReturn, of)
  const parts = async () => (await own()).parts.map(({ part }) => part)
  expect(await parts()).toContain('housing')
  expect((await own()).kept).toEqual([])
  const { plan } = await scene.coordinator.perform(viewReturn, of)
  await scene.coordinator.perform(writePlan, {
    ...{ ...of, country: 'TH', departsOn: '2026-12-01', arrivesOn: '2026-12-02', revision: plan.revision },
    documentKind: 'passport',
    documentState: 'ready',
    documentUntil: '2030-01-01',
    companion: 'none',
    contactAgreed: 'yes',
    texts: { housing: 'Påhittat: hos påhittade mottagandet.' },
  })
  await scene.received(of)
  expect((await own()).kept.map(({ part }) => part)).toEqual(['housing'])
  expect(await parts()).not.toContain('housing')
})
