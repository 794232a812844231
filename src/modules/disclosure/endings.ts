import {
  counted,
  type Endings,
  listed,
  nothing,
  restBehind,
  restOn,
  stopped,
} from '../../platform/ends/rests.ts'
import { paths } from './paths.ts'

const CASE = 'support.case_file'
const CONSENT = 'disclosure.consent'
const DISCLOSURE = 'disclosure.disclosure'
const REFERRAL = 'disclosure.referral'
const PERSON = 'identity.person'
const BODY = 'directory.body'
const GUARDS = 'what was, and what guards the case if the person comes back'
const living = "r.state in ('sent', 'received', 'accepted', 'under_way')"
/** A lawyer is asked for as long as what is asked about waits for the answer. */
const OPEN_QUESTION = `r.answered_at is null and exists (select from disclosure.disclosure d
  where d.id = r.disclosure_id and d.state = 'waits_for_lawyer')`

/** How consents, disclosures and referrals end, and what of the room rests on other things. */
export const disclosureEndings: Endings = {
  endings: [
    { of: CONSENT, ended: 'e.withdrawn_at is not null' },
    // One that has served its purpose leaves what came of it; one that should not have been leaves nothing.
    {
      of: DISCLOSURE,
      ended: "e.state = 'ended' and e.end_reason in ('consent_withdrawn', 'mistake', 'denied')",
    },
    { of: REFERRAL, ended: "e.state in ('withdrawn', 'expired', 'closed')" },
  ],
  rests: [
    ...restOn(
      CONSENT,
      ['disclosure.disclosure.consent_id'],
      // What somebody has taken upon themselves in danger to life rests on that, and no longer on the consent.
      stopped("r.state in ('in_force', 'waits_for_lawyer') and r.overridden_by is null"),
    ),
    ...restOn(CONSENT, ['disclosure.consent_item.consent_id'], nothing('a part of the consent')),
    ...restOn(DISCLOSURE, ['disclosure.referral.disclosure_id'], stopped(living)),
    ...restOn(
      DISCLOSURE,
      ['disclosure.item.disclosure_id', 'disclosure.referral_event.disclosure_id'],
      nothing('what it covered, and that it was given'),
    ),
    ...restOn(DISCLOSURE, ['disclosure.legal_question.disclosure_id'], stopped(OPEN_QUESTION)),
    ...restOn(
      DISCLOSURE,
      ['disclosure.compelled_request.disclosure_id'],
      nothing('the answer to a request that the law obliges to: it was answered'),
    ),
    ...restOn(REFERRAL, ['disclosure.referral_event.referral_id'], nothing('what happened with it')),
    ...restOn(
      CASE,
      ['disclosure.consent.case_id'],
      listed(
        "r.withdrawn_at is null and r.expires_on >= (access.now() at time zone 'Europe/Stockholm')::date",
        {
          words: counted({
            sv: ['{count} samtycke gäller', '{count} samtycken gäller'],
            en: ['{count} consent holds', '{count} consents hold'],
          }),
          href: (caseId) => paths.consents({ caseId }),
        },
      ),
    ),
    ...restOn(
      CASE,
      ['disclosure.disclosure.case_id'],
      stopped(
        "(r.form = 'live' and r.state = 'in_force' and r.ends_at > access.now()) or r.state = 'waits_for_lawyer'",
        {
          words: counted({
            sv: [
              '{count} annan organisation ser delar av ärendet eller väntar på att få det: det upphör',
              '{count} andra organisationer ser delar av ärendet eller väntar på att få det: det upphör',
            ],
            en: [
              '{count} other body sees parts of the case, or waits to: that ends',
              '{count} other bodies see parts of the case, or wait to: that ends',
            ],
          }),
          href: (caseId) => paths.disclosures({ caseId }),
        },
      ),
    ),
    ...restOn(
      CASE,
      ['disclosure.referral.case_id'],
      listed(`${living} or r.state in ('draft', 'outcome_reported')`, {
        words: counted({
          sv: ['{count} remiss utan utfall', '{count} remisser utan utfall'],
          en: ['{count} referral without an outcome', '{count} referrals without an outcome'],
        }),
        href: (caseId) => paths.caseReferrals({ caseId }),
      }),
    ),
    ...restOn(
      CASE,
      ['disclosure.referral.recipient_case'],
      listed("r.state in ('accepted', 'under_way')", {
        words: counted({
          sv: [
            '{count} remiss till er som ärendet svarar för',
            '{count} remisser till er som ärendet svarar för',
          ],
          en: [
            '{count} referral to you that the case looks after',
            '{count} referrals to you that the case looks after',
          ],
        }),
        href: () => paths.referrals(),
      }),
    ),
    ...restOn(
      CASE,
      ['disclosure.legal_question.case_id'],
      listed(OPEN_QUESTION, {
        words: counted({
          sv: ['{count} fråga väntar på juristen', '{count} frågor väntar på juristen'],
          en: ['{count} question waits for the lawyer', '{count} questions wait for the lawyer'],
        }),
      }),
    ),
    ...restOn(
      CASE,
      ['disclosure.compelled_request.case_id'],
      listed('r.decided_at is null', {
        words: counted({
          sv: [
            '{count} begäran som lagen kräver svar på väntar',
            '{count} begäranden som lagen kräver svar på väntar',
          ],
          en: [
            '{count} request that the law wants answered waits',
            '{count} requests that the law wants answered wait',
          ],
        }),
      }),
    ),
    ...restOn(
      CASE,
      ['disclosure.document_request.case_id'],
      listed("r.state = 'open'", {
        words: counted({
          sv: ['{count} begäran om allmän handling väntar', '{count} begäranden om allmän handling väntar'],
          en: [
            '{count} request for official documents waits',
            '{count} requests for official documents wait',
          ],
        }),
      }),
    ),
    ...restOn(
      CASE,
      ['disclosure.item.case_id', 'disclosure.consent_item.case_id'],
      nothing('a part of what it belongs to'),
    ),
    ...restOn(CASE, ['disclosure.copy.registered_case'], nothing('what came to the case is a part of it')),
    ...restOn(CASE, ['disclosure.denial.case_id'], nothing('nobody may see it who might not before')),
    ...restOn(CASE, ['disclosure.break_glass.case_id'], nothing('ends by itself within hours')),
    ...restOn(
      PERSON,
      ['disclosure.break_glass.person_id', 'disclosure.break_glass.second_person'],
      nothing('ends by itself within hours; a closed account opens nothing'),
    ),
    ...restBehind('denied', PERSON, ['disclosure.denial.person_alias'], nothing(GUARDS)),
    ...restBehind('alerted', PERSON, ['disclosure.alert.person_alias'], nothing(GUARDS)),
    ...restBehind(
      'denied',
      BODY,
      ['disclosure.denial.body_alias'],
      nothing('what guards the case from its people, whoever they work for then'),
    ),
    ...restOn(
      PERSON,
      ['disclosure.own_number.person_id', 'disclosure.referral_event.person_id'],
      nothing(GUARDS),
    ),
    ...restOn(
      BODY,
      ['disclosure.disclosure.to_body', 'disclosure.disclosure.from_body'],
      listed("r.form = 'live' and r.state = 'in_force' and r.ends_at > access.now()", {
        words: counted({
          sv: ['{count} insyn i ett ärende', '{count} insyner i ärenden'],
          en: ['{count} live view of a case', '{count} live views of cases'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      [
        'disclosure.referral.to_body',
        'disclosure.referral.from_body',
        'disclosure.referral.coordinator_body',
      ],
      listed(living, {
        words: counted({
          sv: ['{count} remiss som pågår', '{count} remisser som pågår'],
          en: ['{count} living referral', '{count} living referrals'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['disclosure.legal_question.body_id'],
      listed(OPEN_QUESTION, {
        words: counted({
          sv: ['{count} fråga till juristen', '{count} frågor till juristen'],
          en: ['{count} question to the lawyer', '{count} questions to the lawyer'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['disclosure.compelled_request.body_id', 'disclosure.compelled_request.from_body'],
      listed('r.decided_at is null', {
        words: counted({
          sv: ['{count} begäran som lagen kräver svar på', '{count} begäranden som lagen kräver svar på'],
          en: ['{count} request that the law wants answered', '{count} requests that the law wants answered'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['disclosure.document_request.body_id'],
      listed("r.state = 'open'", {
        words: counted({
          sv: ['{count} begäran om allmän handling', '{count} begäranden om allmän handling'],
          en: ['{count} request for official documents', '{count} requests for official documents'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      [
        'disclosure.consent_item.to_body',
        'disclosure.copy.from_body',
        'disclosure.copy.to_body',
        'disclosure.break_glass.body_id',
        'disclosure.alert.body_id',
        'disclosure.own_number.body_id',
        'disclosure.referral_event.body_id',
      ],
      nothing('what was, in its name: a body that has ended is not offered as a recipient'),
    ),
  ],
}
