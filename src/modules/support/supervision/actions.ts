import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { breakdownOf, inBoth } from '../../../platform/series/breakdown.ts'
import { protect } from '../../../platform/series/protect.ts'
import { CLOCK_KINDS, clockOf } from '../../law/index.ts'
import { getFacts } from '../cases/facts-store.ts'
import { addEvent, getCase } from '../cases/store.ts'
import { supervisionWords } from './messages.ts'
import { supervisionPolicy } from './policy.ts'
import { asked, coReadings } from './records.ts'
import { endReading, listCaseloads, listCounts, listReaders, mayCoRead } from './store.ts'

const caseInput = z.object({ caseId: z.guid() })

/** Who has read along in a case and why, and whether one may begin to. */
export const viewCoReadings = action(
  supervisionPolicy,
  'co_reading.view',
  'read_personal',
  caseInput,
  async ({ tx, actor: viewer, about, permit, vault }, { caseId }) => {
    const actor = personIn(viewer, 'co_reading.view')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { page: 'co_reading' })
    permit(facts)
    const { number, keyId } = await getCase(tx, caseId)
    const key = await vault.openKey(keyId)
    return {
      caseId,
      number,
      until: facts.coReadsUntil ? new Date(facts.coReadsUntil) : null,
      may: !facts.works && (await mayCoRead(tx, caseId)),
      rows: await listReaders(tx, key, caseId),
    }
  },
)

/**
 * Begins to read along in a case: it stands in what has happened there, and ends by itself.
 *
 * @throws NotFound where something keeps one from the case; Refusal `co_reading.works`, `co_reading.already`.
 */
export const beginCoReading = action(
  supervisionPolicy,
  'co_reading.begin',
  'change',
  caseInput.extend(inputOf(asked)),
  async ({ tx, actor: reader, now, about, permit, vault }, { caseId, days, because, reason }) => {
    const actor = personIn(reader, 'co_reading.begin')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { coReading: because, days })
    permit(facts)
    if (facts.works) throw new Refusal('co_reading.works', 409)
    if (facts.coReadsUntil) throw new Refusal('co_reading.already', 409)
    if (!(await mayCoRead(tx, caseId))) throw new NotFound('case')
    const key = await vault.openKey((await getCase(tx, caseId)).keyId)
    const id = await coReadings.keep(
      tx,
      { of: { caseId, bodyId: actor.bodyId }, actor, now, key },
      { because, reason, untilAt: new Date(now.getTime() + days * 86_400_000) },
    )
    await addEvent(tx, { caseId, section: 'timeline', kind: 'co_reading', subjectId: id, actor, now })
    return { caseId }
  },
)

/** Ends one's own reading along before its time. @throws Refusal `co_reading.ended_already`. */
export const endCoReading = action(
  supervisionPolicy,
  'co_reading.end',
  'change',
  caseInput,
  async ({ tx, actor: reader, now, about, permit }, { caseId }) => {
    const actor = personIn(reader, 'co_reading.end')
    permit(await getFacts(tx, actor, caseId))
    about('case', caseId, { coReading: 'ended' })
    if (!(await endReading(tx, { caseId, personId: actor.personId, now })))
      throw new Refusal('co_reading.ended_already', 409)
    await addEvent(tx, { caseId, section: 'timeline', kind: 'co_reading_ended', actor, now })
    return { caseId }
  },
)

/** What the casework of a body is counted by; each is protected by itself. */
const unitParts = {
  open: ['month', 'quarter', 'half', 'year', 'longer'],
  age: ['child', 'adult', 'uncertain'],
  wait: ['day', 'week', 'month', 'longer', 'not_yet'],
  time: ['kept', 'missed'],
} as const
type UnitPart = keyof typeof unitParts
/** The word of one of the values. */
export type UnitWord = { [What in UnitPart]: `${What}_${(typeof unitParts)[What][number]}` }[UnitPart]

/** Clocks that somebody has missed when their time has passed. */
const missable = CLOCK_KINDS.filter((kind) => clockOf(kind).passing === 'late')

/** How the casework of one's body stands: how many cases each works on, and counts of which none tells of few. */
export const viewUnit = action(
  supervisionPolicy,
  'unit.view',
  'read',
  z.object({}),
  async ({ tx, actor: viewer }) => {
    const { bodyId } = personIn(viewer, 'unit.view')
    const counts = await listCounts(tx, missable)
    const tables = (Object.keys(unitParts) as UnitPart[]).map((what) => ({
      what,
      cells: protect(
        {
          adds: true,
          breakdowns: [
            breakdownOf(what, inBoth(supervisionWords)(what), unitParts[what] as readonly string[], (part) =>
              inBoth(supervisionWords)(`${what}_${part}` as UnitWord),
            ),
          ],
        },
        counts.filter((row) => row.what === what),
      ),
    }))
    return { caseloads: await listCaseloads(tx, bodyId), tables }
  },
)
