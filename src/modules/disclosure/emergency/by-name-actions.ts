import { randomUUID } from 'node:crypto'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { type PersonActor, personIn } from '../../../platform/access/actor.ts'
import { arrive } from '../../../platform/arrivals/arrive.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { noteDeniedLookUp } from '../../support/index.ts'
import { askColleague, askedByName } from './arrivals.ts'
import { hasEmergency, insertEmergency, worksOnCase } from './break-glass-store.ts'
import { HOURS_OF_A_NIGHT, isKnownBy, type KnownOf, TRIES_IN_A_NIGHT } from './by-name-rules.ts'
import { addTry, countTries, findNamed, listOnDuty } from './by-name-store.ts'
import { watchPolicy } from './policy.ts'
import { HOURS_TO_DECIDE } from './rules.ts'
import { askByNameInput } from './schema.ts'

const HOUR = 3_600_000
/** Two of one name and one year are told apart by whoever opens; more are nobody's emergency. */
const MOST_CASES = 3

type Asking = Pick<ActionContext, 'tx' | 'vault' | 'now'> & { readonly actor: PersonActor }

/** Asks for what fits, as by its number. @returns the case of the first. */
const askFor = async (
  { tx, vault, now, actor }: Asking,
  name: string,
  known: KnownOf,
  reason: string,
): Promise<string | undefined> => {
  const token = await vault.blindIndex(actor.bodyId, 'chosen_name', name)
  await noteDeniedLookUp(tx, 'chosen_name', token)
  const fitting = (await findNamed(tx, vault, token)).filter(({ stands }) => isKnownBy(stands, known))
  if (fitting.length > MOST_CASES) return undefined
  const since = new Date(now.getTime() - HOURS_TO_DECIDE * HOUR)
  for (const { caseId, key } of fitting) {
    if (await worksOnCase(tx, caseId)) continue
    if (await hasEmergency(tx, actor, caseId, since, now)) continue
    const id = randomUUID()
    await insertEmergency(tx, actor, { id, caseId, key, reason, now, byName: true })
    await askColleague({ tx, now }, { emergencyId: id, bodyId: actor.bodyId })
  }
  return fitting[0]?.caseId
}

/**
 * Asks for emergency access to a case of the own body by the whole name of the person and one thing more, for whoever has no number:
 * at night, alone. Whether there is such a case is answered by nothing: not in words, not in time, and it stands in no list of whoever
 * asked until a second person has opened it (the address answers after a time that is always the same). Each try is told to whoever leads and whoever is on duty.
 *
 * @throws Refusal `emergency.one_more`, `emergency.stopped_tonight`
 */
export const askByName = action(
  watchPolicy,
  'emergency.ask_by_name',
  'change',
  askByNameInput,
  async ({ tx, actor: asker, now, about, vault }, { name, reason, ...known }) => {
    const actor = personIn(asker, 'emergency.ask_by_name')
    about('body', actor.bodyId)
    if (!known.birthYear && !known.personNumber && !known.alias)
      throw new Refusal('emergency.one_more', 422, {}, 'birthYear')
    const night = new Date(now.getTime() - HOURS_OF_A_NIGHT * HOUR)
    if ((await countTries(tx, night)) >= TRIES_IN_A_NIGHT) throw new Refusal('emergency.stopped_tonight', 429)
    const caseId = await askFor({ tx, vault, now, actor }, name, known, reason)
    const alertId = randomUUID()
    await addTry(tx, actor, { id: alertId, caseId, at: now })
    await arrive({ tx, now }, askedByName, {
      about: alertId,
      for: { bodyId: actor.bodyId, roles: askedByName.for, people: await listOnDuty(tx, actor) },
      place: {},
    })
    about('alert', alertId)
    return {}
  },
)
