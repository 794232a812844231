import { counted, type Endings, listed, nothing, restOn, stopped } from '../../platform/ends/rests.ts'

const CASE = 'support.case_file'
const CLAIM = 'redress.claim'
const part = nothing('a part of what it belongs to')
const onTheWay = "r.state in ('planned', 'sent')"

/** How claims and routes end, and what of the room rests on other things. */
export const redressEndings: Endings = {
  endings: [
    { of: CLAIM, ended: "e.state = 'closed'" },
    { of: 'redress.route', ended: 'e.retired_on is not null' },
  ],
  rests: [
    ...restOn(
      CASE,
      ['redress.claim.case_id'],
      listed("r.state <> 'closed'", {
        words: counted({
          sv: ['{count} anspråk på ersättning är öppet', '{count} anspråk på ersättning är öppna'],
          en: ['{count} claim for compensation is open', '{count} claims for compensation are open'],
        }),
      }),
    ),
    ...restOn(
      CASE,
      ['redress.payment.case_id'],
      listed(onTheWay, {
        words: counted({
          sv: ['{count} utbetalning är på väg', '{count} utbetalningar är på väg'],
          en: ['{count} payment is on its way', '{count} payments are on their way'],
        }),
      }),
    ),
    ...restOn(
      CASE,
      [
        'redress.claim_event.case_id',
        'redress.recovery.case_id',
        'redress.late_question.case_id',
        'redress.route.case_id',
        'redress.payment_event.case_id',
        'redress.obstacle.case_id',
        'redress.receipt_code.case_id',
      ],
      part,
    ),
    ...restOn(
      CLAIM,
      ['redress.payment.claim_id'],
      listed(onTheWay, {
        words: counted({
          sv: ['{count} utbetalning är på väg', '{count} utbetalningar är på väg'],
          en: ['{count} payment is on its way', '{count} payments are on their way'],
        }),
      }),
    ),
    ...restOn(
      CLAIM,
      [
        'redress.claim_event.claim_id',
        'redress.recovery.claim_id',
        'redress.late_question.claim_id',
        'redress.route.claim_id',
      ],
      part,
    ),
    ...restOn('redress.route', ['redress.payment.route_id'], stopped("r.state = 'planned'")),
    ...restOn(
      'identity.person',
      ['redress.claim_event.person_id', 'redress.payment_event.person_id'],
      nothing('who did it'),
    ),
    ...restOn(
      'directory.body',
      ['redress.late_question.body_id'],
      listed('r.answered_at is null', {
        words: counted({
          sv: ['{count} fråga om en sen ansökan', '{count} frågor om sena ansökningar'],
          en: ['{count} question about a late application', '{count} questions about late applications'],
        }),
      }),
    ),
    ...restOn(
      'directory.body',
      ['redress.study_text.body_id', 'redress.proposal.body_id'],
      nothing('in whose name something was written'),
    ),
  ],
}
