import type { ActionContext } from '../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { resolveBodies } from '../directory/index.ts'
import { rounds } from './round.ts'
import { listQuestions, type Question } from './store.ts'

type Permitting = ActionContext<{ bodyId: string }>

/** The round, where it is for who acts to work on it. @throws NotFound, Refusal `ended_already` where it is worked on no more. */
export const ownRound = async ({ tx, permit }: Permitting, id: string, writing?: 'writing') => {
  const round = await rounds.get(tx, id)
  permit({ bodyId: round.bodyId! })
  if (writing && round.closedOn !== null) throw new Refusal('ended_already', 409)
  return round
}

/** The same with one of its questions. @throws NotFound */
export const ownQuestion = async (
  context: Permitting,
  { id, questionId }: { readonly id: string; readonly questionId: string },
  writing?: 'writing',
) => {
  const round = await ownRound(context, id, writing)
  const questions = await listQuestions(context.tx, round, context.now)
  const question: Question | undefined = questions.find((one) => one.id === questionId)
  if (question === undefined) throw new NotFound('question')
  return { round, question, questions }
}

/** The body that a name stands for. @throws Refusal at the field, saying which bodies it may stand for. */
export const bodyNamed = async (
  tx: DatabaseTransaction,
  name: string,
  { today, field }: { readonly today: string; readonly field: string },
): Promise<string> => {
  try {
    const found = await resolveBodies(tx, { assignees: [name], consulted: [], cooperating: [] }, today)
    return found.assignees[0]!
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.code, error.status, error.parameters, field)
  }
}
