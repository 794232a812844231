import { type ActionContext, action } from '../../../platform/access/action.ts'
import { type PersonActor, personIn } from '../../../platform/access/actor.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import { swedishMoment } from '../../../platform/clock/working-days.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import {
  addEvent,
  beginReading,
  beginWriting,
  endDuty,
  type FoundCase,
  findSetting,
  getCase,
  noteChildInvestigation,
  openNewCase,
  startClock,
} from '../../support/index.ts'
import { ageOf } from './age.ts'
import { owe } from './owe.ts'
import { concernPolicy } from './policy.ts'
import { answerWhileRunning, faultOfReceived, isAdult, preliminaryUntil } from './rules.ts'
import { caseInput, noInput, type Received, registerInput, registerNewInput } from './schema.ts'
import { concerns, hasRunningInvestigation } from './store.ts'

type Doing = Pick<ActionContext, 'tx' | 'now' | 'today' | 'vault'>

/** Reports of concern are received by the social services alone: others make them. */
const requireBoard = async ({ tx }: Pick<Doing, 'tx'>, bodyId: string): Promise<void> => {
  if ((await findSetting(tx, bodyId)).secrecy !== 'social')
    throw new Refusal('concern.only_social_services', 409)
}

/** What the form of a received report needs. */
export const prepareConcern = action(
  concernPolicy,
  'concern.prepare',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { file, key, writes } = await beginReading(context, caseId, 'family', { concern: 'new' })
    await requireBoard(context, file.bodyId)
    return {
      caseId: caseId as string | undefined,
      number: file.number as string | undefined,
      writes,
      age: await ageOf(context.tx, key, file, context.today),
    }
  },
)
export type PreparedConcern = Awaited<ReturnType<typeof prepareConcern.run>>

/** The same, for a report about a child who has no case here yet. @throws Refusal `concern.only_social_services`. */
export const prepareNewConcern = action(
  concernPolicy,
  'concern.prepare_new',
  'read',
  noInput,
  async (context): Promise<PreparedConcern> => {
    await requireBoard(context, personIn(context.actor, 'concern.prepare_new').bodyId)
    return {
      caseId: undefined,
      number: undefined,
      writes: true,
      age: { standing: 'child', turnsAdultOn: null, isYoung: false },
    }
  },
)

const register = async (
  context: Doing,
  actor: PersonActor,
  file: FoundCase,
  key: CaseKey,
  received: Received,
): Promise<string> => {
  const { tx, now, today } = context
  const moment = swedishMoment(received.receivedOn, received.receivedAt)
  const fault = faultOfReceived(received, moment, now)
  if (fault !== undefined) throw new Refusal(fault.code, 422, {}, fault.field)
  const { standing, isYoung } = await ageOf(tx, key, file, dayOf(moment))
  if (isAdult(standing) && !isYoung) throw new Refusal('concern.case_of_adult', 409)
  const { reporter, anonymous, reporterWho, about, wantsAnswer } = received
  const concernId = await concerns.add(
    tx,
    {
      ...{ receivedAt: moment, reporter, anonymous, reporterWho, about, wantsAnswer },
      preliminaryUntil: preliminaryUntil(received.receivedOn, today),
    },
    { case_id: file.id, body_id: actor.bodyId, made_by: actor.personId, made_at: now },
    key,
  )
  // A clock that a checklist started for the same duty has come to its report.
  await endDuty(tx, actor, { caseId: file.id, subjectId: concernId, kind: 'report_of_concern' }, today)
  for (const kind of ['protection_assessment', 'preliminary_assessment'] as const)
    await startClock({ tx, actor, now, today }, file, {
      kind,
      startsOn: received.receivedOn,
      subjectId: concernId,
    })
  if (!isAdult(standing)) await noteChildInvestigation(context, file.id, 'report_only')
  if (received.wantsAnswer && (await hasRunningInvestigation(tx, file.id)))
    await owe({ tx, actor, now, today }, file, concernId, answerWhileRunning(received.receivedOn))
  await addEvent(tx, {
    caseId: file.id,
    section: 'family',
    kind: 'concern_received',
    subjectId: concernId,
    actor,
    now,
  })
  return concernId
}

/**
 * Registers a report of concern that the social services have received in a case of theirs. The protection assessment is to
 * be made at once, the preliminary assessment within 14 days: both clocks start.
 *
 * @throws NotFound, Refusal `concern.only_social_services`, `concern.case_of_adult`; `concern.*` at the field.
 */
export const registerConcern = action(
  concernPolicy,
  'concern.register',
  'change',
  registerInput,
  async (context, { caseId, ...received }) => {
    const { actor, file, key } = await beginWriting(context, caseId, 'family', { concern: 'new' })
    await requireBoard(context, file.bodyId)
    const concernId = await register(context, actor, file, key, received)
    return { caseId, concernId }
  },
)

/**
 * The same, about a child who has no case here yet: the case is opened and the report registered in one step, or neither.
 *
 * @throws as `registerConcern`.
 */
export const registerNewConcern = action(
  concernPolicy,
  'concern.register_new',
  'change',
  registerNewInput,
  async (context, { chosenName, ageGroup, ...received }) => {
    const actor = personIn(context.actor, 'concern.register_new')
    await requireBoard(context, actor.bodyId)
    const caseId = await openNewCase(context, actor, { chosenName, ageGroup })
    context.about('case', caseId, { section: 'family', concern: 'new' })
    const file = await getCase(context.tx, caseId)
    const key = await context.vault.openKey(file.keyId)
    const concernId = await register(context, actor, file, key, received)
    return { caseId, concernId }
  },
)
