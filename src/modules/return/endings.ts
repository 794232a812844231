import { counted, type Endings, listed, nothing, restOn, stopped } from '../../platform/ends/rests.ts'

const CASE = 'support.case_file'
const BODY = 'directory.body'
const PLAN = 'return.plan'
const part = nothing('a part of what it belongs to')
const going = "r.state in ('informed', 'considering', 'planned', 'confirmed', 'travelled')"

/** How plans of return, partners and their access end, and what of the room rests on other things. */
export const returnEndings: Endings = {
  endings: [
    { of: PLAN, ended: "e.state in ('ended', 'stayed', 'withdrawn')" },
    { of: 'return.partner_access', ended: 'e.ended_at is not null' },
    { of: 'return.question', ended: 'e.ended_at is not null' },
  ],
  rests: [
    ...restOn(
      CASE,
      ['return.plan.case_id'],
      listed(going, {
        words: counted({
          sv: ['{count} plan för återvändande pågår', '{count} planer för återvändande pågår'],
          en: ['{count} plan of return is going on', '{count} plans of return are going on'],
        }),
      }),
    ),
    ...restOn(
      CASE,
      ['return.partner_access.case_id'],
      listed('r.ended_at is null and r.ends_at > access.now()', {
        words: counted({
          sv: [
            '{count} mottagare utomlands kan svara genom en länk',
            '{count} mottagare utomlands kan svara genom en länk',
          ],
          en: [
            '{count} receiver abroad can answer by a link',
            '{count} receivers abroad can answer by a link',
          ],
        }),
      }),
    ),
    ...restOn(
      CASE,
      [
        'return.decision.case_id',
        'return.assessment.case_id',
        'return.best_interest.case_id',
        'return.reception.case_id',
        'return.question.case_id',
        'return.confirmation.case_id',
        'return.allowance.case_id',
        'return.payout.case_id',
        'return.follow_up_choice.case_id',
        'return.follow_up.case_id',
      ],
      part,
    ),
    ...restOn(PLAN, ['return.question.plan_id'], stopped('r.ended_at is null')),
    ...restOn(
      PLAN,
      ['return.partner_access.plan_id'],
      stopped('r.ended_at is null and r.ends_at > access.now()'),
    ),
    ...restOn(
      PLAN,
      [
        'return.decision.plan_id',
        'return.assessment.plan_id',
        'return.best_interest.plan_id',
        'return.reception.plan_id',
        'return.confirmation.plan_id',
        'return.allowance.plan_id',
        'return.follow_up_choice.plan_id',
        'return.follow_up.plan_id',
      ],
      part,
    ),
    ...restOn(
      'return.partner',
      ['return.agreement.partner_id'],
      listed('r.ended_on is null', {
        words: counted({
          sv: ['{count} överenskommelse gäller', '{count} överenskommelser gäller'],
          en: ['{count} agreement holds', '{count} agreements hold'],
        }),
      }),
    ),
    ...restOn(
      'return.partner',
      ['return.activity.partner_id', 'return.reception.partner_id'],
      nothing('what was done with the partner; a closed one is chosen no more'),
    ),
    ...restOn(
      'return.partner_access',
      ['return.follow_up.access_id'],
      nothing('what was answered by the link'),
    ),
    ...restOn('return.question', ['return.confirmation.question_id'], nothing('what was answered')),
    ...restOn('disclosure.disclosure', ['return.question.disclosure_id'], stopped('r.ended_at is null')),
    ...restOn(
      'disclosure.disclosure',
      ['return.reception.disclosure_id'],
      nothing('what a receiver was told by, and has'),
    ),
    ...restOn('identity.person', ['return.confirmation.person_id'], nothing('who confirmed')),
    ...restOn(
      BODY,
      ['return.agreement.body_id'],
      listed('r.ended_on is null', {
        words: counted({
          sv: ['{count} överenskommelse om återvändande', '{count} överenskommelser om återvändande'],
          en: ['{count} agreement on return', '{count} agreements on return'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['return.plan.organiser_body'],
      listed(going, {
        words: counted({
          sv: ['{count} återvändande som den ordnar', '{count} återvändanden som den ordnar'],
          en: ['{count} return that it organises', '{count} returns that it organises'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['return.question.body_id', 'return.question.to_body'],
      listed('r.ended_at is null', {
        words: counted({
          sv: ['{count} fråga om ett återvändande', '{count} frågor om återvändanden'],
          en: ['{count} question about a return', '{count} questions about returns'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['return.activity.body_id', 'return.confirmation.body_id'],
      nothing('in whose name something was done'),
    ),
  ],
}
