import { randomUUID } from 'node:crypto'
import { recordConsent } from '../../src/modules/disclosure/consents/actions.ts'
import {
  askForAccess,
  decideOnAccess,
  endEmergency,
  reviewEmergency,
} from '../../src/modules/disclosure/emergency/break-glass-actions.ts'
import { deny, liftDenial } from '../../src/modules/disclosure/emergency/denial-actions.ts'
import { saveDraft, sendReferral } from '../../src/modules/disclosure/referrals/send-actions.ts'
import {
  acceptReferral,
  askForMore,
  beginReferral,
  declineReferral,
  reportOutcome,
} from '../../src/modules/disclosure/referrals/step-actions.ts'
import { viewReferral } from '../../src/modules/disclosure/referrals/view-actions.ts'
import {
  lookUp,
  registerRequest,
  viewRequest,
} from '../../src/modules/disclosure/requests/compelled/actions.ts'
import { decideRequest } from '../../src/modules/disclosure/requests/compelled/decide-action.ts'
import {
  chooseParts,
  decideDocuments,
  registerDocuments,
  viewDocumentRequest,
} from '../../src/modules/disclosure/requests/documents/actions.ts'
import { decideDisclosure } from '../../src/modules/disclosure/sharing/decide-actions.ts'
import { overrideDisclosure, reviewOverride } from '../../src/modules/disclosure/sharing/override-actions.ts'
import { answerQuestion, viewQuestions } from '../../src/modules/disclosure/sharing/question-actions.ts'
import { disclosureSubjectParts } from '../../src/modules/disclosure/subject-parts.ts'
import {
  bookAppointment,
  bookInterpreter,
  endAppointment,
} from '../../src/modules/support/appointments/actions.ts'
import { closeCase } from '../../src/modules/support/cases/close-actions.ts'
import { openCase } from '../../src/modules/support/cases/open-actions.ts'
import { changeSetting } from '../../src/modules/support/cases/setting-actions.ts'
import { assignCase } from '../../src/modules/support/cases/staff-actions.ts'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { startClockOfCase } from '../../src/modules/support/clocks/actions.ts'
import { extendClock } from '../../src/modules/support/clocks/change-actions.ts'
import { checklistOn } from '../../src/modules/support/content/checklists.ts'
import { beginChecklist, judgeChecklist, savePart } from '../../src/modules/support/identification/actions.ts'
import { saySituation } from '../../src/modules/support/identification/step-actions.ts'
import { beginLetter, saveDecision, saveLetter } from '../../src/modules/support/letters/actions.ts'
import { finishLetter, returnLetter, sendLetter } from '../../src/modules/support/letters/finish-actions.ts'
import { addDocument } from '../../src/modules/support/notes/documents/actions.ts'
import { keepDraftOf } from '../../src/modules/support/notes/drafts/actions.ts'
import { signNote } from '../../src/modules/support/notes/sign-actions.ts'
import { addGoal, addStep } from '../../src/modules/support/planning/goal-actions.ts'
import { addPhase, reviewPlan, writePlanWishes } from '../../src/modules/support/planning/plan-actions.ts'
import { translatePlan } from '../../src/modules/support/planning/translation-actions.ts'
import { addProgramme } from '../../src/modules/support/programmes/register-actions.ts'
import { holdScreening } from '../../src/modules/support/programmes/screening-actions.ts'
import {
  beginStay,
  endStay,
  recordFollowUp,
  viewStay,
  writeDischarge,
} from '../../src/modules/support/programmes/stay-actions.ts'
import { liftHold, placeHold } from '../../src/modules/support/retention/actions.ts'
import { disposeNightly } from '../../src/modules/support/retention/disposal/job.ts'
import { askByRight, decideRequest as decideByRight } from '../../src/modules/support/rights/actions.ts'
import { supportSubjectParts } from '../../src/modules/support/rights/parts/index.ts'
import { writeSection } from '../../src/modules/support/section-pages/write-actions.ts'
import { fieldsOf, sectionKeys } from '../../src/modules/support/sections/sections.ts'
import { beginCoReading, endCoReading } from '../../src/modules/support/supervision/actions.ts'
import { endTask, giveTask, viewTasks } from '../../src/modules/support/tasks/actions.ts'
import type { Vault } from '../../src/platform/vault/case-vault.ts'
import { plantChild } from '../../src/testing/planted-children-concern.ts'
import { plantJointMarks } from '../../src/testing/planted-children-joint.ts'
import { plantPlacementMarks } from '../../src/testing/planted-housing-placements.ts'
import { plantRequestMarks } from '../../src/testing/planted-housing-requests.ts'
import { plantRedressMarks } from '../../src/testing/planted-redress.ts'
import { plantReturnMarks } from '../../src/testing/planted-return.ts'
import type { SharingScene } from '../../src/testing/sharing-scene.ts'
import type { TestPerson } from '../../src/testing/world.ts'

const TODAY = '2026-11-24'
const BIRTH_DAY = '1970-10-03'
// A number that Swedish forms show as an example: it belongs to nobody.
const NUMBER = '197010632391'

/** What has been planted, by what it is; and who and what it was planted with. */
export interface Marks {
  /** The name of a mark → the value that is found nowhere else. */
  readonly marks: ReadonlyMap<string, string>
  readonly caseId: string
  /** A draft of a referral, which its page goes on with. */
  readonly draftId: string
  readonly people: Readonly<
    Record<'worker' | 'colleague' | 'denied' | 'manager' | 'lawyer' | 'recipient' | 'live', TestPerson>
  >
}

/** Plants marked values through the actions that the pages use, in everything of a case that is sealed. */
export const plantMarks = async (scene: SharingScene): Promise<Marks> => {
  const marks = new Map<string, string>()
  const mark = (what: string): string => {
    const value = `zq${what.replaceAll(/[^a-z]/gi, '').toLowerCase()}${randomUUID().replaceAll('-', '').slice(0, 12)}`
    marks.set(what, value)
    return value
  }
  const { world, social: worker, ngo, officer } = scene
  await plantPackages(scene, mark)
  world.setTime('2026-11-24T12:00:00Z')
  const manager = await scene.municipal('case_manager')
  const lawyer = await scene.municipal('lawyer')
  const [colleague, asker, second, denied] = [
    await scene.municipal('caseworker'),
    await scene.municipal('caseworker'),
    await scene.municipal('caseworker'),
    await scene.municipal('caseworker'),
  ]
  await manager.perform(changeSetting, {
    fileKind: 'coordination',
    secrecy: 'social',
    retention: 'municipal',
    opensAt: '08:00',
    closesAt: '16:30',
  })
  const { caseId } = await worker.perform(openCase, {
    chosenName: mark('identity.chosen_name'),
    ageGroup: 'adult',
    externalNumber: mark('external number'),
  })
  await plantSections(worker, caseId, mark)
  marks.set('identity.identity_number', NUMBER)
  marks.set('identity.birth_date', BIRTH_DAY)
  const { number } = await worker.perform(viewCase, { caseId })

  const sign = (kind: 'note' | 'decision' | 'correction' | 'dissent', aboutId?: string) =>
    worker.perform(signNote, {
      caseId,
      kind,
      happenedOn: TODAY,
      text: mark(`note ${kind}`),
      ...(aboutId === undefined ? {} : { aboutId }),
    })
  const { noteId } = await sign('note')
  await sign('decision')
  await sign('correction', noteId)
  await sign('dissent', noteId)
  await worker.perform(keepDraftOf, {
    caseId,
    form: 'note',
    values: { kind: 'note', happenedOn: TODAY, text: mark('draft') },
  })
  await worker.perform(addDocument, {
    caseId,
    file: new File([mark('document content')], `${mark('document name')}.txt`),
  })
  const list = checklistOn('adult', TODAY)!
  const [dimension] = list.dimensions
  const { assessmentId } = await worker.perform(beginChecklist, { caseId, checklist: 'adult' })
  const [sign0] = dimension!.indicators
  await worker.perform(savePart, {
    caseId,
    assessmentId,
    part: dimension!.key,
    answers: { [sign0!.key]: 'yes' },
    observations: { [sign0!.key]: mark('observation') },
  })
  await worker.perform(saySituation, { caseId, assessmentId, conditions: ['interpreter_needed'] })
  await worker.perform(judgeChecklist, {
    caseId,
    assessmentId,
    judgement: 'unsure',
    reasons: mark('judgement reasons'),
  })
  const { clockId } = await worker.perform(startClockOfCase, {
    caseId,
    kind: 'reflection_period',
    startsOn: TODAY,
    applicant: 'social_welfare_board',
  })
  await worker.perform(extendClock, {
    caseId,
    clockId,
    revision: 1,
    to: '2027-01-20',
    reason: mark('clock reason'),
  })
  await plantPlan(worker, caseId, mark)
  await plantProgramme(scene, caseId, mark)
  await plantLetters(worker, manager, caseId, mark)
  await plantVisits(scene, caseId, mark)
  const { holdId } = await worker.perform(placeHold, { caseId, kind: 'request', reason: mark('hold reason') })
  await worker.perform(liftHold, { caseId, holdId, reason: mark('hold lift reason') })
  const right = await worker.perform(askByRight, {
    caseId,
    kind: 'erasure',
    askedOn: TODAY,
    wish: mark('rights wish'),
  })
  await worker.perform(decideByRight, {
    caseId,
    requestId: right.requestId,
    decision: 'refused',
    reasons: mark('rights decision'),
  })

  await plantDisclosures(scene, caseId, { manager, lawyer }, mark)
  const draftId = await plantReferrals(scene, caseId, mark)
  await plantRequests(scene, { caseId, number, manager }, mark)
  // A case has one request at a time: this one has ended before the placement's begins.
  await plantRequestMarks(world, worker, caseId, mark)
  await plantPlacementMarks(world, worker, caseId, mark)
  await plantJointMarks(world, worker, mark)
  await plantReturnMarks(world, worker, caseId, mark)
  await plantRedressMarks({ worker, lawyer }, caseId, mark)
  await plantChild(world, worker, caseId, mark, mark)

  const reason = (what: string) => `${mark(what)} som räcker till`
  const asked = await asker.perform(askForAccess, { number, reason: reason('emergency reason') })
  await second.perform(decideOnAccess, { emergencyId: asked.emergencyId, decision: 'open' })
  await asker.perform(endEmergency, { emergencyId: asked.emergencyId })
  await manager.perform(reviewEmergency, {
    emergencyId: asked.emergencyId,
    outcome: 'justified',
    reason: reason('emergency review'),
  })
  await worker.perform(assignCase, { caseId, personId: denied.actor.personId })
  await worker.perform(deny, {
    caseId,
    who: `person.${denied.actor.personId}`,
    reason: reason('denial reason'),
  })
  const lifted = await worker.perform(deny, {
    caseId,
    who: `person.${second.actor.personId}`,
    reason: reason('denial reason that was lifted'),
  })
  await worker.perform(liftDenial, {
    caseId,
    denialId: lifted.denialId,
    reason: reason('denial lift reason'),
  })
  return {
    marks,
    caseId,
    draftId,
    people: { worker, colleague, denied, manager, lawyer, recipient: ngo, live: officer },
  }
}

type Mark = (what: string) => string

/** A marked value in every field that takes words; what is written over stays as an older value. */
const plantSections = async (worker: TestPerson, caseId: string, mark: Mark): Promise<void> => {
  for (const section of sectionKeys) {
    const values: Record<string, string> = {}
    for (const [field, { kind }] of Object.entries(fieldsOf(section))) {
      if (field === 'chosen_name') continue
      if (kind === 'line' || kind === 'text') values[field] = mark(`${section}.${field}`)
      if (kind === 'day') values[field] = BIRTH_DAY
      if (kind === 'identity_number') values[field] = NUMBER
    }
    if (Object.keys(values).length > 0)
      await worker.perform(writeSection, { caseId, section, values, revisions: {} })
  }
  await worker.perform(writeSection, {
    caseId,
    section: 'safety',
    values: { precautions: mark('newer value of safety.precautions') },
    revisions: { precautions: 1 },
  })
}

const plantPlan = async (worker: TestPerson, caseId: string, mark: Mark): Promise<void> => {
  await worker.perform(writePlanWishes, { caseId, wishes: mark('plan wishes'), language: 'ro' })
  await worker.perform(addPhase, {
    caseId,
    kind: 'own',
    name: mark('phase name'),
    from: TODAY,
    to: '2026-12-20',
  })
  const { goalId } = await worker.perform(addGoal, { caseId, goal: mark('goal') })
  await worker.perform(addStep, { caseId, goalId, step: mark('step'), plain: mark('step in plain words') })
  await worker.perform(translatePlan, {
    ...{
      caseId,
      translatedBy: 'interpreter',
      words: { [goalId]: mark('goal in the language of the person') },
    },
  })
  await worker.perform(reviewPlan, { caseId, heldOn: TODAY, text: mark('plan review'), tookPart: 'yes' })
}

/** What a screening and a follow-up hold are codes: the keys of their questions are looked for. */
export const codedAnswers = { screening: 'gives_substances', followUp: 'safe' } as const

const plantProgramme = async (
  { social: worker }: SharingScene,
  caseId: string,
  mark: Mark,
): Promise<void> => {
  const { programmeId } = await worker.perform(addProgramme, {
    name: 'Påhittat program',
    setting: 'addiction',
    meets: ['addiction'],
    serves: ['women'],
    capacity: 'open',
  })
  await worker.perform(holdScreening, {
    caseId,
    setting: 'addiction',
    mayAsk: 'yes',
    answers: { [codedAnswers.screening]: 'yes' },
  })
  const { stayId } = await worker.perform(beginStay, { caseId, programmeId, fromDay: '2026-08-01' })
  const revision = async () => (await worker.perform(viewStay, { caseId, stayId })).stay.revision
  await worker.perform(writeDischarge, {
    caseId,
    stayId,
    headings: { first_day: mark('discharge plan') },
    revision: await revision(),
  })
  await worker.perform(endStay, {
    caseId,
    stayId,
    toDay: '2026-08-20',
    reason: 'completed',
    revision: await revision(),
  })
  const { followUps } = await worker.perform(viewStay, { caseId, stayId })
  await worker.perform(recordFollowUp, {
    caseId,
    followUpId: followUps[0]!.id,
    result: 'answered',
    doneOn: TODAY,
    answers: { [codedAnswers.followUp]: 'yes' },
  })
}

/** A decision that came back unsigned, a letter that was finished, and a co-reading that has ended. */
const plantLetters = async (
  worker: TestPerson,
  manager: TestPerson,
  caseId: string,
  mark: Mark,
): Promise<void> => {
  const { letterId } = await worker.perform(beginLetter, { caseId, kind: 'decision', language: 'sv' })
  await worker.perform(saveDecision, {
    ...{ caseId, letterId, revision: 1, appeal: 'court' },
    ...{ recipient: mark('letter recipient'), address: mark('letter address') },
    ...{ subject: mark('letter subject'), body: mark('letter body'), reasons: mark('letter reasons') },
    ...{ provisions: mark('letter provisions'), delegation: mark('letter delegation') },
    appealNote: mark('appeal note'),
  })
  await worker.perform(sendLetter, { caseId, letterId, revision: 2 })
  await manager.perform(returnLetter, { caseId, letterId, revision: 3, returned: mark('letter returned') })
  const finished = await worker.perform(beginLetter, { caseId, kind: 'letter', language: 'sv' })
  await worker.perform(saveLetter, {
    ...{ ...finished, revision: 1, recipient: mark('finished recipient'), address: '' },
    ...{ subject: mark('finished subject'), body: mark('finished body') },
  })
  await worker.perform(finishLetter, { ...finished, revision: 2 })
  await manager.perform(beginCoReading, {
    ...{ caseId, days: 1, because: 'quality', reason: mark('co-reading reason') },
  })
  await manager.perform(endCoReading, { caseId })
}

/** An appointment that is held, with its interpreter, and a task that is done. */
const plantVisits = async ({ social: worker }: SharingScene, caseId: string, mark: Mark): Promise<void> => {
  const own = worker.actor.personId
  const of = await worker.perform(bookAppointment, {
    ...{ caseId, kind: 'meeting', onDay: TODAY, from: '9:00', until: '10:00', attendees: [own] },
    ...{ place: mark('appointment place'), about: mark('appointment about') },
  })
  await worker.perform(bookInterpreter, {
    ...{ ...of, revision: 1, interpreter: 'ordered', language: 'ro', means: 'telephone' },
    ...{
      notInterpreter: mark('not interpreter'),
      meetAt: mark('meet at'),
      reference: mark('order reference'),
    },
  })
  await worker.perform(endAppointment, {
    ...{ ...of, revision: 2, outcome: 'came', word: mark('appointment word') },
  })
  await worker.perform(giveTask, { caseId, what: mark('task'), forPerson: own })
  const { open } = await worker.perform(viewTasks, { caseId })
  const { id: taskId, revision } = open[0]!
  await worker.perform(endTask, { caseId, taskId, revision, state: 'done', answer: mark('task answer') })
}

const plantDisclosures = async (
  scene: SharingScene,
  caseId: string,
  { manager, lawyer }: { manager: TestPerson; lawyer: TestPerson },
  mark: Mark,
): Promise<void> => {
  const { social: worker, body } = scene
  const { consentId } = await worker.perform(recordConsent, {
    caseId,
    language: 'sv',
    interpreter: 'none_needed',
    representative: 'none',
    manner: 'oral',
    givenOn: TODAY,
    expiresOn: '2026-12-31',
    note: mark('consent note'),
    items: [
      { toBody: body.ngo, purpose: 'support', section: 'needs', field: '' },
      { toBody: body.ngo, purpose: 'support', section: 'contact', field: 'telephone' },
      { toName: mark('consent recipient'), purpose: 'support', section: 'needs', field: '' },
    ],
  })
  await worker.perform(decideDisclosure, scene.onConsent(caseId, consentId))
  await worker.perform(
    decideDisclosure,
    scene.toPolice(caseId, {
      toBody: null,
      toName: mark('disclosure recipient'),
      toKind: 'health',
      purpose: 'health_care',
      purposeText: mark('disclosure purpose'),
      provision: 'harm_test',
      offence: undefined,
      offenceForm: undefined,
      harmTest: 'clear_no_harm',
      harmText: mark('disclosure harm'),
      necessity: mark('disclosure necessity'),
      proviso: mark('disclosure proviso'),
      items: [{ section: 'health', field: 'medicine' }],
    }),
  )
  // A live view of the threats for the police, which a lawyer confirms.
  const live = await worker.perform(
    decideDisclosure,
    scene.toPolice(caseId, {
      form: 'live',
      liveGround: 'stated_section',
      liveSection: mark('live section'),
      question: mark('legal question'),
    }),
  )
  const { questions } = await lawyer.perform(viewQuestions, {})
  const question = questions.find(({ disclosureId }) => disclosureId === live.disclosureId)!
  await lawyer.perform(answerQuestion, {
    questionId: question.id,
    verdict: 'may',
    reason: mark('legal answer'),
  })
  const { disclosureId } = await worker.perform(
    decideDisclosure,
    scene.toPolice(caseId, {
      offence: 'procuring',
      situation: { dangerToLife: 'yes' },
      danger: mark('danger'),
    }),
  )
  await manager.perform(overrideDisclosure, {
    caseId,
    disclosureId,
    reason: `${mark('override reason')} hotas till livet i natt och polisen måste veta.`,
  })
  await lawyer.perform(reviewOverride, { disclosureId, outcome: 'upheld', reason: mark('override review') })
}

const plantReferrals = async (scene: SharingScene, caseId: string, mark: Mark): Promise<string> => {
  const { social: worker, ngo, body } = scene
  const referral = (changed: object) => ({
    caseId,
    toBody: body.ngo as string | undefined,
    need: 'leaving_prostitution' as const,
    urgency: 'ordinary' as const,
    ground: 'new_consent' as const,
    language: 'sv',
    interpreter: 'none_needed' as const,
    manner: 'oral' as const,
    itemsChoice: 'chosen' as const,
    items: [{ section: 'needs' as const, field: 'wants' }],
    ...changed,
  })
  const sent = await worker.perform(sendReferral, referral({ message: mark('referral message') }))
  const { referralId } = sent
  await ngo.perform(viewReferral, { referralId })
  await ngo.perform(askForMore, { referralId, words: mark('referral asks for more') })
  await ngo.perform(acceptReferral, { referralId, words: mark('referral answer') })
  await ngo.perform(beginReferral, { referralId })
  await ngo.perform(reportOutcome, {
    referralId,
    outcome: 'support_given',
    words: mark('referral outcome'),
  })
  const other = await worker.perform(sendReferral, referral({}))
  await ngo.perform(viewReferral, { referralId: other.referralId })
  await ngo.perform(declineReferral, {
    referralId: other.referralId,
    reason: 'full',
    words: mark('referral declined'),
  })
  await worker.perform(
    sendReferral,
    referral({ toBody: undefined, toName: mark('referral recipient'), toKind: 'ngo' }),
  )
  const draft = await worker.perform(saveDraft, {
    caseId,
    need: 'health',
    filled: { need: 'health', urgency: 'ordinary', message: mark('referral draft') },
  })
  return draft.referralId
}

const plantRequests = async (
  { social: worker, body }: SharingScene,
  { caseId, number, manager }: { caseId: string; number: string; manager: TestPerson },
  mark: Mark,
): Promise<void> => {
  const { requestId } = await worker.perform(registerRequest, {
    fromKind: 'police',
    fromBody: body.police,
    from: mark('compelled from'),
    basis: 'law-2025-170-4',
    request: mark('compelled request'),
    receivedOn: TODAY,
  })
  const { request } = await worker.perform(viewRequest, { requestId })
  await manager.perform(lookUp, { requestId, revision: request.revision, found: 'yes', caseNumber: number })
  await worker.perform(decideRequest, {
    requestId,
    revision: request.revision + 1,
    decision: 'refused',
    basis: 'law-2025-170-4',
    individual: 'yes',
    exceptional: 'yes',
    items: [],
    answer: mark('compelled answer'),
    reasons: mark('compelled reasons'),
  })
  const documents = await worker.perform(registerDocuments, {
    caseId,
    recipient: 'journalist',
    words: mark('documents asked for'),
    receivedOn: TODAY,
  })
  const of = { caseId, requestId: documents.requestId }
  const viewed = await worker.perform(viewDocumentRequest, of)
  const shown = viewed.parts.find(({ section, field }) => section === 'needs' && field === 'wants')!
  await worker.perform(chooseParts, {
    ...of,
    revision: viewed.request.revision,
    choice: { [shown.key]: 'show' },
  })
  const chosen = await worker.perform(viewDocumentRequest, of)
  await worker.perform(decideDocuments, {
    ...of,
    revision: chosen.request.revision,
    reasons: mark('documents reasons'),
  })
}

/** Two cases of a body that archives first, years ago: one disposed of, one whose disposal was stopped at its key. */
const plantPackages = async ({ world }: SharingScene, mark: Mark): Promise<void> => {
  const parts = [...supportSubjectParts, ...disclosureSubjectParts]
  world.setTime('2020-01-07T12:00:00Z')
  await world.body('Arkivexempel', 'ngo')
  const archivist = await world.as('ngo_officer', 'Arkivexempel')
  const manager = await world.as('case_manager', 'Arkivexempel')
  await manager.perform(changeSetting, {
    fileKind: 'own',
    secrecy: 'ngo',
    retention: 'ngo',
    archiveFirst: 'yes',
    opensAt: '08:00',
    closesAt: '16:30',
  })
  const closed = async (what: string) => {
    world.setTime('2020-01-07T12:00:00Z')
    const { caseId } = await archivist.perform(openCase, { chosenName: mark(what), ageGroup: 'adult' })
    await archivist.perform(signNote, {
      caseId,
      kind: 'note',
      happenedOn: '2020-01-07',
      text: mark(`${what} note`),
    })
    await archivist.perform(closeCase, { caseId, reason: 'needs_met', acknowledged: 'yes' })
    world.setTime('2022-02-01T02:00:00Z')
  }
  await closed('archived')
  await disposeNightly(world.house, parts)({})
  await closed('stopped disposal')
  const killed = (whole: Vault): Vault =>
    new Proxy(whole, {
      get: (target, name: keyof Vault) => {
        if (name === 'destroyKey') return () => Promise.reject(new Error('killed'))
        if (name === 'opening')
          return (...kinds: Parameters<Vault['opening']>) => killed(target.opening(...kinds))
        return (target[name] as () => unknown).bind(target)
      },
    })
  const vault = killed(world.house.vault)
  await disposeNightly({ ...world.house, vault }, parts)({}).catch(() => undefined)
}
