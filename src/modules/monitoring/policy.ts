import type { Actor } from '../../platform/access/actor.ts'
import { actsFor, policy } from '../../platform/access/policy.ts'
import { answerers, keepers } from './fields.ts'

/** Which body answers for a round, or is asked. */
interface OfBody {
  readonly bodyId: string
}

const own = (actor: Actor, { bodyId }: OfBody): boolean => actsFor(actor, bodyId)
const kept = { people: keepers, when: own } as const
const answered = { people: answerers, when: own } as const
const nightly = { people: [], system: true } as const

/** The body that answers for a reply works on it; a body that is asked answers; what was sent everybody reads. */
export const monitoringPolicy = policy({
  'monitoring.lay_out': kept,
  'monitoring.read_again': kept,
  'monitoring.read_nightly': nightly,
  'monitoring.tell_due': nightly,
  'monitoring.prepare_question': kept,
  'monitoring.add_question': kept,
  'monitoring.prepare_question_change': kept,
  'monitoring.change_question': kept,
  'monitoring.question': kept,
  'monitoring.draw': kept,
  'monitoring.undraw': kept,
  'monitoring.answer': kept,
  'monitoring.ask': kept,
  'monitoring.ask_all': kept,
  'monitoring.asked': answered,
  'monitoring.answer_asked': answered,
  'monitoring.accept': kept,
  'monitoring.send_back': kept,
  'monitoring.draft': kept,
  'monitoring.send': kept,
  'monitoring.reply': { people: 'all', anyone: true },
})
