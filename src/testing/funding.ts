import {
  beginApplication,
  editApplication,
  saveApplication,
  submitApplication,
  viewApplication,
} from '../modules/funding/applications/actions.ts'
import {
  addAssessor,
  decide,
  declare,
  finishAssessment,
  saveAssessment,
} from '../modules/funding/assessment/actions.ts'
import { beginCall, publishCall, viewCall } from '../modules/funding/calls/actions.ts'
import { acceptAgreement, offerAgreement } from '../modules/funding/grants/actions.ts'
import type { TestPerson, World } from './world.ts'

/** A made-up call of a test, as its form sends it. */
export const CALL = {
  title: 'Påhittat bidrag till stöd för utsatta',
  purpose: 'Påhittad utlysning för stöd till människor i prostitution och människohandel.',
  frame: '1 000 000',
  opensDay: '2026-02-01',
  closesDay: '2026-03-29',
  closesTime: '16:00',
  criteria: [
    { title: 'Nytta för målgruppen', weight: 3 },
    { title: 'Genomförande', weight: 1 },
  ],
  questions: [{ question: 'Hur når ni dem som behöver stödet?', required: 'yes' as const }],
}

/** A published call of somebody who distributes money. */
export const givenCall = async (
  officer: TestPerson,
  given: Partial<Omit<typeof CALL, 'criteria'>> & {
    applicants?: 'agency'[]
    appeal?: string
    plan?: string
    measures?: string
    assignment?: string
  } = {},
): Promise<{ callId: string }> => {
  const { callId } = await officer.perform(beginCall, { ...CALL, ...given })
  await officer.perform(publishCall, { callId })
  return { callId }
}

/** A draft with everything in it, for 400 000 kr of 500 000 unless something else is said. */
export const writeApplication = async (
  applicant: TestPerson,
  callId: string,
  given: { title?: string; cost?: string } = {},
): Promise<{ applicationId: string }> => {
  const { applicationId } = await applicant.perform(beginApplication, { callId })
  const { application, call } = await applicant.perform(editApplication, { applicationId })
  await applicant.perform(saveApplication, {
    applicationId,
    revision: application.revision,
    title: given.title ?? 'Påhittad mötesplats',
    summary: 'En påhittad mötesplats med stöd tre kvällar i veckan.',
    targetGroup: 'Människor med erfarenhet av prostitution.',
    contactName: 'Påhittad Kontakt',
    contactEmail: 'kontakt@exempelstod.exempel.invalid',
    startsOn: '2026-05-01',
    endsOn: '2026-12-31',
    costs: [
      { kind: 'staff', label: 'Samtalsledare', amount: given.cost ?? '400 000' },
      { kind: 'premises', label: 'Lokal', amount: '100 000' },
    ],
    financing: [{ kind: 'own', label: 'Ideellt arbete', amount: '100 000' }],
    activities: [{ title: 'Mötesplatsen öppnar', fromDay: '2026-05-01', toDay: '2026-12-31' }],
    results: [
      { title: 'Människor som har fått stöd', level: 'output', target: '120', unit: 'personer' },
      { title: 'Avhopp från stödet', level: 'outcome', target: '0', unit: 'personer' },
    ],
    answers: Object.fromEntries(
      call.questions.map(({ id }) => [id, 'Genom uppsökande arbete och andra besökare.']),
    ),
  })
  return { applicationId }
}

/** An application that is sent in. */
export const givenApplication = async (
  applicant: TestPerson,
  callId: string,
  given: { title?: string; cost?: string } = {},
): Promise<{ applicationId: string; receipt: string }> => {
  const { applicationId } = await writeApplication(applicant, callId, given)
  return applicant.perform(submitApplication, { applicationId })
}

/** Somebody declares that nothing makes them partial to applications. */
export const impartial = (officer: TestPerson, callId: string, applicationIds: readonly string[]) =>
  officer.perform(declare, {
    callId,
    partial: Object.fromEntries(applicationIds.map((id) => [id, 'no' as const])),
  })

/** An assessor's whole assessment: the same points for every criterion. */
export const assessed = async (
  manager: TestPerson,
  assessor: TestPerson,
  callId: string,
  applicationId: string,
  points = 4,
): Promise<void> => {
  await manager.perform(addAssessor, { callId, person: assessor.actor.personId })
  await impartial(assessor, callId, [applicationId])
  const { call } = await assessor.perform(viewCall, { callId })
  await assessor.perform(saveAssessment, {
    applicationId,
    points: Object.fromEntries(call.criteria.map(({ id }) => [id, points])),
    reason: Object.fromEntries(call.criteria.map(({ id }) => [id, 'Påhittat skäl.'])),
    comment: 'Påhittat omdöme.',
  })
  await assessor.perform(finishAssessment, { applicationId })
}

/** A grant of an application that is decided: the register's own identifier of it. */
export const givenGrant = async (
  world: World,
  officer: TestPerson,
  assessor: TestPerson,
  applicant: TestPerson,
  given: {
    callId: string
    closed: string
    number: string
    outcome?: 'granted' | 'part'
    granted?: string
    decidedOn: string
    title?: string
  },
): Promise<{ grantId: string; applicationId: string }> => {
  const { applicationId } = await givenApplication(
    applicant,
    given.callId,
    given.title === undefined ? {} : { title: given.title },
  )
  world.setTime(given.closed)
  await assessed(officer, assessor, given.callId, applicationId)
  await impartial(officer, given.callId, [applicationId])
  const { outcome = 'granted', granted, number, decidedOn } = given
  await officer.perform(decide, {
    applicationId,
    outcome,
    granted,
    number,
    decidedOn,
    reasons: 'Påhittade skäl.',
  })
  const { application } = await applicant.perform(viewApplication, { applicationId })
  return { grantId: application.grantId!, applicationId }
}

/** An agreement that is offered and accepted, with two payments of which the first is half. */
export const givenAgreement = async (
  officer: TestPerson,
  applicant: TestPerson,
  grantId: string,
  half: string,
): Promise<void> => {
  await officer.perform(offerAgreement, {
    grantId,
    conditions: 'Påhittade villkor: pengarna används till det som står i ansökan.',
    startsOn: '2026-05-01',
    endsOn: '2026-12-31',
    reportOn: '2027-02-01',
    instalments: [
      { amount: half, dueOn: '2026-05-15' },
      { amount: half, dueOn: '2026-10-01', condition: 'Verksamheten pågår.' },
    ],
  })
  await applicant.perform(acceptAgreement, { grantId })
}
