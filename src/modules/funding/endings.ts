import { counted, type Endings, listed, nothing, restOn, stopped } from '../../platform/ends/rests.ts'

const CALL = 'funding.call'
const APPLICATION = 'funding.application'
const GRANT = 'funding.grant'
const BODY = 'directory.body'
const DELEGATION = 'funding.delegation'
const part = nothing('a part of what it belongs to')

/** How calls, applications and grants end, and what of the room rests on other things. */
export const fundingEndings: Endings = {
  endings: [
    { of: CALL, ended: "e.state = 'withdrawn'" },
    { of: APPLICATION, ended: "e.state = 'withdrawn'" },
    { of: GRANT, ended: "e.state = 'closed'" },
    { of: DELEGATION, ended: 'e.ended_at is not null' },
  ],
  rests: [
    ...restOn(
      CALL,
      ['funding.application.call_id'],
      listed("r.state in ('draft', 'submitted')", {
        words: counted({
          sv: [
            '{count} ansökan är påbörjad eller inskickad',
            '{count} ansökningar är påbörjade eller inskickade',
          ],
          en: ['{count} application is begun or handed in', '{count} applications are begun or handed in'],
        }),
      }),
    ),
    ...restOn(
      CALL,
      [
        'funding.call_measure.call_id',
        'funding.criterion.call_id',
        'funding.question.call_id',
        'funding.call_document.call_id',
        'funding.assessor.call_id',
      ],
      part,
    ),
    ...restOn(
      CALL,
      ['funding.decision.call_id', 'funding.grant.call_id'],
      nothing('a call is not withdrawn once it has been decided'),
    ),
    ...restOn(
      APPLICATION,
      [
        'funding.budget_line.application_id',
        'funding.activity.application_id',
        'funding.expected_result.application_id',
        'funding.answer.application_id',
        'funding.attachment.application_id',
        'funding.declaration.application_id',
      ],
      part,
    ),
    ...restOn(
      APPLICATION,
      ['funding.assessment.application_id'],
      nothing('what was thought of it; a withdrawn one is not decided on'),
    ),
    ...restOn(
      APPLICATION,
      [
        'funding.decision.application_id',
        'funding.earlier_decision.application_id',
        'funding.grant.application_id',
      ],
      nothing('an application is not withdrawn once it has been decided'),
    ),
    ...restOn(GRANT, ['funding.report.grant_id'], stopped("r.state in ('draft', 'submitted', 'returned')")),
    ...restOn(
      GRANT,
      [
        'funding.agreement.grant_id',
        'funding.instalment.grant_id',
        'funding.repayment.grant_id',
        'funding.taken_back.grant_id',
        'funding.public_result.grant_id',
      ],
      nothing('what was agreed and paid'),
    ),
    ...restOn(
      'identity.person',
      ['funding.declaration.person_id', 'funding.assessor.person_id', 'funding.assessment.person_id'],
      nothing('who assessed, and had declared'),
    ),
    ...restOn(
      BODY,
      ['funding.call.body_id'],
      listed("r.state = 'published'", {
        words: counted({
          sv: ['{count} öppen utlysning', '{count} öppna utlysningar'],
          en: ['{count} open call', '{count} open calls'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['funding.application.body_id'],
      listed("r.state = 'submitted'", {
        words: counted({
          sv: ['{count} inskickad ansökan', '{count} inskickade ansökningar'],
          en: ['{count} application that is handed in', '{count} applications that are handed in'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['funding.grant.giver_id', 'funding.grant.receiver_id'],
      listed("r.state not in ('closed', 'forgone')", {
        words: counted({
          sv: ['{count} bidrag som inte är avslutat', '{count} bidrag som inte är avslutade'],
          en: ['{count} grant that is not closed', '{count} grants that are not closed'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['funding.decision.body_id', 'funding.earlier_decision.body_id'],
      nothing('in whose name it was decided'),
    ),
    ...restOn(DELEGATION, ['funding.delegate.delegation_id'], part),
    ...restOn(BODY, ['funding.delegation.body_id'], nothing('it gives nothing where nobody acts')),
    ...restOn('identity.person', ['funding.delegate.person_id'], nothing('it gives nothing to who has left')),
  ],
}
