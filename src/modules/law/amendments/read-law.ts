import { type House, setActor } from '../../../platform/access/action.ts'
import type { SystemActor } from '../../../platform/access/actor.ts'
import { whyNotTaken } from '../../../platform/database/away.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Log } from '../../../platform/log/log.ts'
import { amended, type Law, OWN_LAW, useLaw } from '../law.ts'
import { changesOf } from './change.ts'
import { type EnteredAmendment, findEntered, listConfirmed } from './store.ts'

const lawyer: SystemActor = { kind: 'system', name: 'law' }

/** How long an amendment that was confirmed elsewhere may be unknown to this process, in milliseconds. */
const UNKNOWN_FOR = 10_000

/** The law with every amendment that has been confirmed, and with a draft besides where one is asked about. */
export const readLaw = async (tx: DatabaseTransaction, draft?: EnteredAmendment): Promise<Law> => {
  const confirmed = await listConfirmed(tx)
  const others = confirmed.filter(({ id }) => id !== draft?.id && id !== draft?.corrects)
  return amended(OWN_LAW, [...others, ...(draft === undefined ? [] : [draft])].flatMap(changesOf))
}

/** The law with an amendment as it was entered wrongly, before another took its place; nothing where it took nobody's. */
export const readWrongLaw = async (
  tx: DatabaseTransaction,
  { id, corrects }: EnteredAmendment,
): Promise<Law | undefined> => {
  const wrong = corrects === null ? undefined : await findEntered(tx, corrects)
  if (wrong === undefined) return undefined
  const others = (await listConfirmed(tx)).filter((one) => one.id !== id && one.id !== corrects)
  return amended(OWN_LAW, [...others, wrong].flatMap(changesOf))
}

/** Reads the law anew and decides by it from now on. */
export const refreshLaw = async (house: Pick<House, 'worker'>): Promise<void> => {
  await house.worker.transaction().execute(async (tx) => {
    await setActor(tx, lawyer)
    useLaw(await readLaw(tx))
  })
}

/**
 * Reads the law at the start and keeps it fresh: an amendment is part of it within seconds, whichever process it was confirmed in. It
 * is confirmed before its day as a rule, so that nothing hangs on the seconds.
 *
 * @returns stops it.
 */
export const keepLaw = async (house: House, log: Log): Promise<() => void> => {
  await refreshLaw(house)
  const timer = setInterval(() => {
    refreshLaw(house).catch((error: unknown) => {
      // While the database is away the law stays as it was read.
      if (whyNotTaken(error) === undefined) log.error({ error }, 'the law was not read anew')
    })
  }, UNKNOWN_FOR)
  timer.unref()
  return () => clearInterval(timer)
}
