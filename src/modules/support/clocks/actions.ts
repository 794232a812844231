import { type ActionContext, action } from '../../../platform/access/action.ts'
import { NotFound, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { type CaseFacts, worksOn } from '../cases/facts.ts'
import { getFacts } from '../cases/facts-store.ts'
import { type FoundCase, getCase, listWorkers } from '../cases/store.ts'
import { requireInUse } from '../cases/use.ts'
import { findBirthDate } from '../kept-until/facts-store.ts'
import { findSetting } from '../settings/setting-store.ts'
import { clockSeen } from './arrivals.ts'
import { comingLastDay } from './coming.ts'
import { listRunning } from './list-store.ts'
import { clockPolicy } from './policy.ts'
import { openReasons } from './reasons.ts'
import { type ClockPerson, daysOf, followingOf, keepsTime, kindsFor, tellsOfHousing } from './rules.ts'
import { allInput, caseInput, clockInput, prepareInput, startInput } from './schema.ts'
import { startClock } from './start.ts'
import { getClock, listClocks, listRunningKinds } from './store.ts'

/** The clocks that run in the actor's cases, with chosen names; for those who lead also those of the body, by number. */
export const viewAllClocks = action(
  clockPolicy,
  'clock.list',
  'read_personal',
  allInput,
  async ({ tx, actor, vault }, wanted) => {
    if (actor.kind !== 'person') throw new NotPermitted('clock.list')
    const leads = actor.role === 'case_manager'
    const selection = { ...wanted, of: leads ? wanted.of : ('mine' as const) }
    const { rows, total } = await listRunning(tx, actor, selection)
    const named = rows.filter(({ sealedName }) => sealedName !== null)
    const keys = await vault.openKeys(named.map(({ keyId }) => keyId))
    return {
      leads,
      selection,
      total,
      rows: rows.map(({ keyId, nameId, sealedName, ...row }) => ({
        ...row,
        chosenName:
          sealedName === null || nameId === null
            ? null
            : (keys.get(keyId)?.open(`support.field:${nameId}`, sealedName) ?? null),
      })),
    }
  },
)

const lookAt = async (
  { tx, actor, about, permit }: ActionContext<CaseFacts>,
  caseId: string,
  details: Record<string, unknown> = {},
) => {
  const facts = await getFacts(tx, actor, caseId)
  about('case', caseId, details)
  permit(facts)
  const file = await getCase(tx, caseId)
  const works = worksOn(actor, facts)
  return { facts, file, works, inUse: facts.open && !facts.restricted }
}

/** The clocks of a case, those that run first. */
export const viewCaseClocks = action(
  clockPolicy,
  'clock.of_case',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { file, works, inUse } = await lookAt(context, caseId)
    const clocks = (await listClocks(context.tx, caseId)).filter(({ kind }) => works || !tellsOfHousing(kind))
    return {
      caseId,
      number: file.number,
      writes: works && inUse,
      clocks: clocks.map(({ sealedReason: _, ...clock }) => clock),
    }
  },
)

/** One clock with the reasons given about it, and what can follow it. */
export const viewClock = action(
  clockPolicy,
  'clock.view',
  'read_personal',
  clockInput,
  async (context, { caseId, clockId }) => {
    const { file, works, inUse } = await lookAt(context, caseId, { clock: clockId })
    const { tx, vault } = context
    const { sealedReason, ...clock } = await getClock(tx, caseId, clockId)
    if (!works && tellsOfHousing(clock.kind)) throw new NotFound('clock')
    const key = await vault.openKey(file.keyId)
    const { secrecy } = await findSetting(tx, file.bodyId)
    const running = await listRunningKinds(tx, caseId)
    if (works) await clockSeen(tx, clockId)
    return {
      caseId,
      number: file.number,
      writes: works && inUse,
      clock,
      /** What an amendment to come makes of its last day. */
      coming: clock.state === 'running' ? comingLastDay(clock, context.today) : undefined,
      // What a person wrote is told to those who work on the case; a live view sees days and state.
      reasons: works ? openReasons(key, clockId, sealedReason) : '',
      // What a step of a placement starts is not offered by hand beside it.
      following:
        clock.subjectId !== null && tellsOfHousing(clock.kind)
          ? []
          : followingOf(clock, secrecy).filter(({ kind }) => !running.includes(kind)),
    }
  },
)

/** Of an adult the day of birth is read too: a clock of somebody under 20 asks for it. */
const personOf = async ({ tx, vault }: ActionContext<CaseFacts>, file: FoundCase): Promise<ClockPerson> => ({
  ageGroup: file.ageGroup,
  birthDate:
    file.ageGroup === 'adult' ? await findBirthDate(tx, await vault.openKey(file.keyId), file.id) : null,
})

/** What can be started in a case, and by whom it is kept. */
const startable = async (context: ActionContext<CaseFacts>, file: FoundCase) => {
  const { tx, actor, today } = context
  const { secrecy } = await findSetting(tx, file.bodyId)
  const person = await personOf(context, file)
  return {
    caseId: file.id,
    number: file.number,
    kinds: kindsFor(person, today).filter((kind) => keepsTime(kind, secrecy)),
    workers: (await listWorkers(tx, file.id)).map(({ personId, name }) => ({ personId, name })),
    self: actor.kind === 'person' ? actor.personId : '',
  }
}

/** What the page needs on which a clock is started. */
export const prepareClock = action(
  clockPolicy,
  'clock.prepare',
  'read_personal',
  prepareInput,
  async (context, { caseId, kind }) => {
    const { file, facts } = await lookAt(context, caseId)
    requireInUse(facts)
    return { ...(await startable(context, file)), kind }
  },
)

/** The last day of a clock before it is started: nothing is changed. */
export const previewClock = action(
  clockPolicy,
  'clock.preview',
  'read_personal',
  startInput,
  async (context, wanted) => {
    const { caseId, kind, startsOn, months } = wanted
    const { file, facts } = await lookAt(context, caseId)
    requireInUse(facts)
    if (startsOn > context.today) throw new Refusal('clock.starts_in_future', 422, {}, 'startsOn')
    return {
      ...(await startable(context, file)),
      kind,
      preview: { kind, startsOn, ...daysOf(kind, startsOn, context.today, { months }) },
    }
  },
)

/**
 * Starts a clock of the law in a case.
 *
 * @throws Refusal `clock.kept_by_the_board` where its body does not keep the time of it, and those of `startClock`.
 */
export const startClockOfCase = action(
  clockPolicy,
  'clock.start',
  'change',
  startInput,
  async (context, { caseId, ...wanted }) => {
    const { actor, tx } = context
    if (actor.kind !== 'person') throw new NotPermitted('clock.start')
    const { file, facts } = await lookAt(context, caseId, { kind: wanted.kind })
    requireInUse(facts)
    const { secrecy } = await findSetting(tx, file.bodyId)
    if (!keepsTime(wanted.kind, secrecy)) throw new Refusal('clock.kept_by_the_board', 422, {}, 'kind')
    const { birthDate } = await personOf(context, file)
    const clockId = await startClock({ ...context, actor }, file, { ...wanted, birthDate })
    return { caseId, clockId }
  },
)
