import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { hinted, labelled } from '../../../platform/fields/field.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { choice, text } from '../../../platform/fields/kinds.ts'
import { keptRecord } from '../../../platform/records/kept.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { regionPolicy } from './policy.ts'
import { foreignActivities } from './registers.ts'
import { meetingPoints } from './rules.ts'

const judgements = ['same_work', 'completes', 'unrelated'] as const
export const judged = {
  judgement: choice(judgements),
  words: labelled(hinted(text(2_000, 2), 'whyHint'), 'why'),
}
const overlaps = keptRecord(
  'cooperation.overlap',
  { of: ['oneId', 'otherId', 'bodyId'], by: 'judged_by', at: 'judged_at' },
  judged,
)

/** Where activities of two actors meet: on one topic, in one country, in one year. A prompt to look; whether it is the same work a person says. */
export const viewOverlaps = action(
  regionPolicy,
  'foreign_activity.overlaps',
  'read',
  z.object({}),
  async ({ tx, may }) => {
    const met = meetingPoints(await foreignActivities.open(tx))
    const said = await tx.selectFrom('cooperation.overlap').selectAll().orderBy('judged_at').execute()
    return {
      mayJudge: may(regionPolicy, 'foreign_activity.judge'),
      overlaps: met.map((one) => {
        const last = said.findLast(
          ({ one_id, other_id }) => one_id === one.one.id && other_id === one.other.id,
        )
        return { ...one, judged: last && overlaps.read(last) }
      }),
    }
  },
)
export type ViewedOverlaps = Awaited<ReturnType<typeof viewOverlaps.run>>

/** Judges what two activities are to each other. What was said before stays. @throws NotFound, Refusal `foreign_activity.do_not_meet` */
export const judgeOverlap = action(
  regionPolicy,
  'foreign_activity.judge',
  'change',
  z.object({ oneId: z.guid(), otherId: z.guid(), ...inputOf(judged) }),
  async ({ tx, actor, now, about }, { oneId, otherId, ...values }) => {
    const [one, other] = [await foreignActivities.get(tx, oneId), await foreignActivities.get(tx, otherId)]
    if (one.closedOn !== null || other.closedOn !== null) throw new NotFound('foreign_activity')
    const [met] = meetingPoints([one, other])
    if (met === undefined) throw new Refusal('foreign_activity.do_not_meet', 409)
    about('foreign_activity', met.one.id)
    const person = personIn(actor, 'foreign_activity.judge')
    await overlaps.keep(
      tx,
      { of: { oneId: met.one.id, otherId: met.other.id, bodyId: person.bodyId }, actor: person, now },
      values,
    )
    return { oneId, otherId }
  },
)
