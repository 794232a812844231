import { startClock } from '../../support/index.ts'
import type { AnswerDuty } from './rules.ts'
import { writeAnswerDue } from './store.ts'

type Starting = Parameters<typeof startClock>[0]
type CaseOfClock = Parameters<typeof startClock>[1]

/** The duties to answer a reporter, whichever of them runs. */
export const ANSWER_DUTIES = ['answer_to_reporter', 'answer_at_once'] as const

/** Notes by when the reporter of a report is told, and starts the clock of it. */
export const owe = async (
  starting: Starting,
  file: CaseOfClock,
  concernId: string,
  { kind, startsOn, due }: AnswerDuty,
): Promise<void> => {
  await writeAnswerDue(starting.tx, concernId, due)
  // The clock of an answer is kept for children alone; the answer is owed all the same.
  if (file.ageGroup !== 'adult') await startClock(starting, file, { kind, startsOn, subjectId: concernId })
}
