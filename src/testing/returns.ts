import { recordConsent } from '../modules/disclosure/consents/actions.ts'
import { withdrawConsent } from '../modules/disclosure/withdrawal/actions.ts'
import { partnerRegister } from '../modules/return/partners/register.ts'
import { sides, topics } from '../modules/return/plans/codes.ts'
import {
  answerQuestion,
  askOrganiser,
  confirmReturn,
  viewQuestions,
} from '../modules/return/plans/confirmation-actions.ts'
import {
  beginReturn,
  recordDecision,
  recordJourney,
  writePlan,
} from '../modules/return/plans/plan-actions.ts'
import { answerReception, askPartner } from '../modules/return/plans/reception-actions.ts'
import { assessRisks, prepareRisks, reviewRisks } from '../modules/return/plans/risk-actions.ts'
import { viewReturn } from '../modules/return/plans/view-actions.ts'
import { assignCase } from '../modules/support/cases/staff-actions.ts'
import { givenCase } from './cases.ts'
import { openWorld, type TestPerson, type World } from './world.ts'

interface Return {
  readonly caseId: string
  readonly returnId: string
}

/** A regional coordinator with a colleague, the organiser of the programme, a partner outside the EEA: all fictional. */
export interface ReturnScene {
  readonly world: World
  readonly coordinator: TestPerson
  readonly colleague: TestPerson
  readonly organiser: TestPerson
  readonly partnerId: string
  /** A return whose person has been told and wants to return. */
  wanted(given?: {
    readonly ground?: 'trafficked' | 'prostitution'
    readonly ageGroup?: 'adult' | 'child' | 'uncertain'
    readonly birthDate?: string
  }): Promise<Return>
  /** Both sides assessed with nothing open, read through by the colleague. */
  assessed(of: Return): Promise<void>
  /** Papers, travel and contact in order: leaves on 1 December 2026. */
  planned(of: Return): Promise<void>
  /** The partner has been asked on the person's consent and receives. @returns the consent. */
  received(of: Return): Promise<string>
  /** Everything above, confirmed by both. @returns the consent on which the partner is told. */
  confirmed(of: Return): Promise<string>
  /** Confirmed and travelled on 1 December 2026. @returns the consent on which the partner is told. */
  travelled(of: Return): Promise<string>
  withdraw(of: Return, consentId: string): Promise<void>
}

const PARTNER = 'Påhittade mottagandet'
const ORGANISER = 'Påhittade migrationsorganisationen'

/** Opens the scene at noon on 24 November 2026. */
export const openReturns = async (): Promise<ReturnScene> => {
  const world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Region Exempel', 'region')
  const organiserBody = await world.body(ORGANISER, 'international_organisation')
  const coordinator = await world.as('regional_coordinator', 'Region Exempel')
  const colleague = await world.as('regional_coordinator', 'Region Exempel')
  const organiser = await world.as('ngo_officer', ORGANISER)
  const { id: partnerId } = await coordinator.perform(partnerRegister.add, {
    name: PARTNER,
    kind: 'ngo',
    countries: ['TH'],
    languages: ['th'],
    competence: ['reception', 'shelter'],
    address: 'mottagning@example.invalid',
    protection: 'none',
  })

  const wanted: ReturnScene['wanted'] = async ({
    ground = 'trafficked',
    ageGroup = 'adult',
    birthDate,
  } = {}) => {
    const caseId = await givenCase(coordinator, {
      chosenName: 'Påhittad Lind',
      ageGroup,
      language: 'th',
      ...(birthDate === undefined ? {} : { values: { identity: { birth_date: birthDate } } }),
    })
    await coordinator.perform(assignCase, { caseId, personId: colleague.actor.personId })
    const { returnId } = await coordinator.perform(beginReturn, {
      caseId,
      ground,
      language: 'th',
      informedOn: '2026-11-20',
      informedHow: 'in_person',
      interpreter: 'in_person',
    })
    await coordinator.perform(recordDecision, {
      caseId,
      returnId,
      saidOn: '2026-11-21',
      wants: 'return',
      words: 'Påhittat: jag vill hem till min mamma.',
      interpreter: 'in_person',
    })
    return { caseId, returnId }
  }

  const assessed: ReturnScene['assessed'] = async (of) => {
    for (const side of sides) {
      await coordinator.perform(assessRisks, {
        ...of,
        side,
        assessedOn: '2026-11-22',
        topics: Object.fromEntries(topics.map((topic) => [topic, { answer: 'no' as const }])),
      })
      const { latest } = await colleague.perform(prepareRisks, { ...of, side })
      await colleague.perform(reviewRisks, { ...of, side, assessmentId: latest!.id })
    }
  }

  const planned: ReturnScene['planned'] = async (of) => {
    const { plan } = await coordinator.perform(viewReturn, of)
    await coordinator.perform(writePlan, {
      ...of,
      country: 'TH',
      documentKind: 'passport',
      documentState: 'ready',
      documentUntil: '2030-01-01',
      departsOn: '2026-12-01',
      arrivesOn: '2026-12-02',
      companion: 'none',
      contactAgreed: 'yes',
      texts: { housing: 'Påhittat: hos en faster.', emergencyContact: '070-000 00 00' },
      revision: plan.revision,
    })
  }

  const consented = async ({ caseId }: Return, to: { toBody?: string; toName?: string }): Promise<string> =>
    (
      await coordinator.perform(recordConsent, {
        caseId,
        language: 'th',
        interpreter: 'in_person',
        representative: 'none',
        manner: 'oral',
        givenOn: '2026-11-22',
        expiresOn: '2027-06-30',
        items: [{ section: 'identity', field: 'chosen_name', purpose: 'return', ...to }],
      })
    ).consentId

  const received: ReturnScene['received'] = async (of) => {
    const consentId = await consented(of, { toName: PARTNER })
    await coordinator.perform(askPartner, {
      ...of,
      partnerId,
      consentId,
      parts: ['identity.chosen_name'],
      endsOn: '2027-06-30',
    })
    const [reception] = (await coordinator.perform(viewReturn, of)).receptions
    await coordinator.perform(answerReception, {
      ...of,
      receptionId: reception!.id,
      answer: 'accepted',
      answeredOn: '2026-11-24',
      receivesOn: '2026-12-01',
    })
    return consentId
  }

  const confirmed: ReturnScene['confirmed'] = async (of) => {
    await assessed(of)
    await planned(of)
    const consentId = await received(of)
    const toOrganiser = await consented(of, { toBody: organiserBody })
    await coordinator.perform(askOrganiser, {
      ...of,
      organiser: organiserBody,
      consentId: toOrganiser,
      endsOn: '2027-06-30',
    })
    const [question] = (await organiser.perform(viewQuestions, {})).questions
    await organiser.perform(answerQuestion, { questionId: question!.id, answer: 'confirmed' })
    const { plan } = await coordinator.perform(viewReturn, of)
    await coordinator.perform(confirmReturn, { ...of, answer: 'confirmed', edition: plan.edition })
    return consentId
  }

  const travelled: ReturnScene['travelled'] = async (of) => {
    const consentId = await confirmed(of)
    world.setTime('2026-12-02T12:00:00Z')
    const { plan } = await coordinator.perform(viewReturn, of)
    await coordinator.perform(recordJourney, { ...of, travelledOn: '2026-12-01', revision: plan.revision })
    return consentId
  }

  return {
    world,
    coordinator,
    colleague,
    organiser,
    partnerId,
    wanted,
    assessed,
    planned,
    received,
    confirmed,
    travelled,
    withdraw: async ({ caseId }, consentId) => {
      await coordinator.perform(withdrawConsent, { caseId, consentId })
    },
  }
}
