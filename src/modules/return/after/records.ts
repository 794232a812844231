import { z } from 'zod'
import { hinted, optional, sealed } from '../../../platform/fields/field.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { answers, choice, pastDay, text, yes, yesOrNo } from '../../../platform/fields/kinds.ts'
import { keptRecord } from '../../../platform/records/kept.ts'
import { codes, questions, results, sources } from './codes.ts'

/** What the person has said about being followed up, each time it was said; the latest counts. */
export const choices = keptRecord(
  'return.follow_up_choice',
  { of: ['caseId', 'planId'], by: 'recorded_by', at: 'recorded_at', order: 'position' },
  {
    wants: yesOrNo(),
    byName: hinted(yes(), 'byNameHint'),
    saidOn: pastDay(),
    words: optional(sealed(text(20_000, 3))),
  },
)

/** What came of a follow-up, as the partner tells it by its link. */
export const byPartner = {
  result: choice(results),
  doneOn: pastDay(),
  answers: answers(questions, codes),
  note: hinted(optional(text(20_000, 3)), 'noteHint'),
}

const { result, ...told } = byPartner
/** What came of a follow-up, as somebody who works on the case has been told it, and by whom. */
export const outcome = { result, source: choice(sources), ...told, note: optional(text()) }

export const partnerAnswerInput = z.object({ followUpId: z.guid(), ...inputOf(byPartner) })

export type GivenAnswers = Pick<z.output<typeof partnerAnswerInput>, 'result' | 'answers' | 'note'>
