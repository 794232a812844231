import { hinted, optional, sealed } from '../../../platform/fields/field.ts'
import { choice, comingDay, instant, reference, text } from '../../../platform/fields/kinds.ts'
import { versionedRecord } from '../../../platform/records/versioned.ts'

const states = ['open', 'done', 'declined'] as const

/** What is asked of somebody. */
export const asked = {
  what: sealed(text(2_000, 2)),
  forPerson: hinted(reference(), 'forPersonHint'),
  byDay: optional(comingDay()),
}

export const answered = { answer: hinted(optional(sealed(text(2_000, 2))), 'answerHint') }

/** A task from when it is asked for until it is done or declined. */
export const tasks = versionedRecord('support.task', 'task', {
  ...asked,
  ...answered,
  askedBy: reference(),
  askedAt: instant(),
  state: choice(states),
  endedBy: optional(reference()),
  endedAt: optional(instant()),
})
