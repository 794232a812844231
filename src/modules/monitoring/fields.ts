import type { Role } from '../../platform/access/roles.ts'
import { hinted, labelled, optional } from '../../platform/fields/field.ts'
import { choice, comingDay, day, line, pastDay, text, yes } from '../../platform/fields/kinds.ts'
import { mechanisms } from '../recommendations/index.ts'

/** Who answers for a reply, each for their own body: the same as `monitoring.keeps()`. */
export const keepers = ['national_coordinator', 'ministry_officer'] as const satisfies readonly Role[]

/** Who answers for a body that is asked: the same as `monitoring.answers()`. */
export const answerers = [
  'body_officer',
  'county_coordinator',
  'ministry_officer',
  'national_coordinator',
] as const satisfies readonly Role[]

/** A round: who asks, by when they are answered, and how old a source may be. */
export const round = {
  name: line(200),
  mechanism: choice(mechanisms),
  reference: hinted(optional(line(60)), 'referenceHint'),
  sentOn: pastDay(),
  dueOn: day(),
  notBefore: hinted(day(), 'notBeforeHint'),
}

/** What kind of answer a question asks for. */
export const answerKinds = ['words', 'figures', 'law', 'measures'] as const

/** A question of a round. Its wording is entered by an editor: the program brings none. */
export const question = {
  number: line(20),
  topic: hinted(line(300), 'topicHint'),
  article: optional(line(60)),
  kind: choice(answerKinds),
  wording: hinted(optional(text(20_000, 6)), 'wordingHint'),
  responsible: hinted(optional(line(200)), 'responsibleHint'),
}

/** What is answered, in words. */
export const answer = {
  answer: hinted(optional(text(20_000, 10)), 'answerHint'),
  approved: hinted(yes(), 'approvedHint'),
}

/** Whom to ask for an answer, and until when. */
export const asking = {
  body: labelled(line(200), 'askedBody'),
  until: labelled(comingDay(), 'untilOn'),
  note: optional(text(2_000, 3)),
}

/** Until when all are to answer. */
export const askAllFields = { until: comingDay() }

/** What a body answers, and on what that rests. */
export const bodyAnswer = {
  answer: text(20_000, 8),
  source: hinted(line(500), 'sourceHint'),
  asOf: hinted(pastDay(), 'asOfHint'),
}
