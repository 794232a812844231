import { counted, type Endings, listed, nothing, restOn, stopped } from '../../platform/ends/rests.ts'

const CASE = 'support.case_file'
const PERSON = 'identity.person'
const BODY = 'directory.body'
const INVESTIGATION = 'children.investigation'
const part = nothing('a part of what it belongs to')

/** How what concerns a child ends, and what of the room rests on other things. */
export const childrenEndings: Endings = {
  endings: [
    { of: 'children.concern', ended: "e.state in ('not_opened', 'closed')" },
    { of: 'children.disappearance', ended: "e.state = 'closed'" },
    { of: 'children.agreement', ended: 'e.ended_on is not null' },
    { of: 'children.house', ended: 'e.closed_on is not null' },
    { of: INVESTIGATION, ended: "e.state = 'ended'" },
    { of: 'children.participant', ended: "e.state in ('declined', 'left', 'removed')" },
    { of: 'children.share', ended: 'e.withdrawn_at is not null' },
  ],
  rests: [
    ...restOn(
      CASE,
      ['children.concern.case_id'],
      listed("r.state in ('received', 'assessed', 'investigating')", {
        words: counted({
          sv: ['{count} orosanmälan utreds', '{count} orosanmälningar utreds'],
          en: [
            '{count} report of concern is being looked into',
            '{count} reports of concern are being looked into',
          ],
        }),
      }),
    ),
    ...restOn(
      CASE,
      ['children.concern_report.case_id'],
      listed("r.state = 'written'", {
        words: counted({
          sv: [
            '{count} orosanmälan är skriven men inte skickad',
            '{count} orosanmälningar är skrivna men inte skickade',
          ],
          en: [
            '{count} report of concern is written and not sent',
            '{count} reports of concern are written and not sent',
          ],
        }),
      }),
    ),
    ...restOn(
      CASE,
      ['children.representative.case_id'],
      listed("r.state in ('needed', 'applied', 'appointed')", {
        words: counted({
          sv: ['{count} ställföreträdare för barnet', '{count} ställföreträdare för barnet'],
          en: ['{count} representative of the child', '{count} representatives of the child'],
        }),
      }),
    ),
    ...restOn(
      CASE,
      ['children.disappearance.case_id'],
      listed("r.state in ('missing', 'search_ended')", {
        words: counted({
          sv: ['Barnet är försvunnet', 'Barnet är försvunnet'],
          en: ['The child is missing', 'The child is missing'],
        }),
      }),
    ),
    ...restOn(
      CASE,
      ['children.layer.case_id'],
      nothing('an authority’s layer of a joint investigation, which is ended of itself'),
    ),
    ...restOn(
      CASE,
      [
        'children.best_interest.case_id',
        'children.inquiry_part.case_id',
        'children.protection.case_id',
        'children.voice.case_id',
        'children.suspected_guardian.case_id',
        'children.disappearance_plan.case_id',
        'children.guideline_use.case_id',
      ],
      nothing('what is written of the child: it is kept as long as the case is'),
    ),
    ...restOn(
      'children.concern',
      [
        'children.best_interest.concern_id',
        'children.inquiry_part.concern_id',
        'children.protection.concern_id',
      ],
      part,
    ),
    ...restOn(
      'children.disappearance',
      ['children.alarm_step.disappearance_id'],
      stopped("r.state = 'open'"),
    ),
    ...restOn('children.agreement', ['children.agreement_part.agreement_id'], part),
    ...restOn(
      'children.agreement',
      ['children.disappearance_plan.agreement_id'],
      nothing(
        'the plan of a child says what was agreed when it was made; it shows the agreement with its last day',
      ),
    ),
    ...restOn(
      'children.house',
      ['children.investigation.house_id'],
      listed("r.state = 'open'", {
        words: counted({
          sv: ['{count} öppen utredning', '{count} öppna utredningar'],
          en: ['{count} open investigation', '{count} open investigations'],
        }),
      }),
    ),
    ...restOn(
      'children.house',
      ['children.house_body.house_id', 'children.house_answer.house_id', 'children.house_figure.house_id'],
      part,
    ),
    ...restOn(
      INVESTIGATION,
      ['children.participant.investigation_id'],
      nothing('who took part; nothing can be written in an ended one'),
    ),
    ...restOn(
      INVESTIGATION,
      ['children.joint_step.investigation_id'],
      stopped("r.state = 'planned' and false"),
    ),
    ...restOn(
      'children.participant',
      ['children.layer.body_id+investigation_id'],
      nothing('its layer stays its own'),
    ),
    ...restOn(
      'children.participant',
      ['children.share.from_body+investigation_id', 'children.share.investigation_id+to_body'],
      nothing('what one authority has told another stays told; it is withdrawn by itself'),
    ),
    ...restOn(
      'children.participant',
      [
        'children.joint_step.investigation_id+responsible_body',
        'children.agreed.investigation_id+responsible_body',
      ],
      nothing(
        'what one who has left answered for stands in the plan until whoever leads gives it to another',
      ),
    ),
    ...restOn(
      'children.participant',
      ['children.attendance.body_id+investigation_id'],
      nothing('who was there'),
    ),
    ...restOn('children.share', ['children.share_reason.id'], part),
    ...restOn(
      'disclosure.disclosure',
      ['children.concern_report.disclosure_id'],
      nothing('a report of concern rests on a duty in law, and is taken back by its own step'),
    ),
    ...restOn(PERSON, ['children.layer_staff.person_id'], stopped('r.ended_at is null')),
    ...restOn(
      PERSON,
      ['children.alarm_step.responsible_person'],
      listed("r.state = 'open'", {
        words: counted({
          sv: ['{count} öppet steg för ett försvunnet barn', '{count} öppna steg för försvunna barn'],
          en: ['{count} open step for a missing child', '{count} open steps for missing children'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['children.concern.body_id'],
      listed("r.state in ('received', 'assessed', 'investigating')", {
        words: counted({
          sv: ['{count} orosanmälan utreds', '{count} orosanmälningar utreds'],
          en: [
            '{count} report of concern is being looked into',
            '{count} reports of concern are being looked into',
          ],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['children.concern_report.body_id', 'children.concern_report.to_body'],
      listed("r.state = 'written'", {
        words: counted({
          sv: [
            '{count} orosanmälan är skriven men inte skickad',
            '{count} orosanmälningar är skrivna men inte skickade',
          ],
          en: [
            '{count} report of concern is written and not sent',
            '{count} reports of concern are written and not sent',
          ],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['children.agreement.body_id', 'children.agreement_part.body_id'],
      nothing('agreements are ended of themselves, and show who the parties were'),
    ),
    ...restOn(
      BODY,
      ['children.disappearance.body_id'],
      listed("r.state in ('missing', 'search_ended')", {
        words: counted({
          sv: ['{count} försvunnet barn', '{count} försvunna barn'],
          en: ['{count} missing child', '{count} missing children'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['children.house.host_body'],
      listed('r.closed_on is null', {
        words: counted({
          sv: ['{count} barnahus som den är värd för', '{count} barnahus som den är värd för'],
          en: ['{count} children’s house that it hosts', '{count} children’s houses that it hosts'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['children.house_body.body_id'],
      listed('r.left_on is null', {
        words: counted({
          sv: ['{count} barnahus som den ingår i', '{count} barnahus som den ingår i'],
          en: [
            '{count} children’s house that it is a part of',
            '{count} children’s houses that it is a part of',
          ],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['children.investigation.body_id'],
      listed("r.state = 'open'", {
        words: counted({
          sv: ['{count} gemensam utredning', '{count} gemensamma utredningar'],
          en: ['{count} joint investigation', '{count} joint investigations'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['children.participant.body_id'],
      listed("r.state in ('invited', 'joined')", {
        words: counted({
          sv: [
            '{count} gemensam utredning som den deltar i',
            '{count} gemensamma utredningar som den deltar i',
          ],
          en: [
            '{count} joint investigation that it takes part in',
            '{count} joint investigations that it takes part in',
          ],
        }),
      }),
    ),
    ...restOn(
      BODY,
      [
        'children.entry.from_body',
        'children.guideline_held.body_id',
        'children.guideline_use.body_id',
        'children.guideline_feedback.body_id',
      ],
      nothing('in whose name something was done'),
    ),
  ],
}
