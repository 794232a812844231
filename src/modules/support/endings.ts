import { counted, type Endings, listed, nothing, restOn, stopped } from '../../platform/ends/rests.ts'
import { paths } from './paths.ts'

const CASE = 'support.case_file'
const PERSON = 'identity.person'
const BODY = 'directory.body'
const content = nothing('what is written in the case: it is kept as long as the case is')

/** How cases and programmes end, and what of the room rests on other things. */
export const supportEndings: Endings = {
  endings: [
    { of: CASE, ended: "e.state = 'closed'" },
    { of: 'support.programme', ended: 'e.closed_on is not null' },
    { of: 'support.document', ended: 'e.withdrawn_at is not null' },
    { of: 'support.step', ended: 'e.ended_on is not null' },
  ],
  rests: [
    ...restOn(
      CASE,
      ['support.clock.case_id'],
      listed("r.state = 'running'", {
        words: counted({
          sv: ['{count} klocka går', '{count} klockor går'],
          en: ['{count} clock is running', '{count} clocks are running'],
        }),
        href: (caseId) => paths.caseClocks({ caseId }),
      }),
    ),
    ...restOn(
      CASE,
      ['support.stay.case_id'],
      listed('r.to_day is null', {
        words: counted({
          sv: ['{count} period i ett program pågår', '{count} perioder i program pågår'],
          en: ['{count} period in a programme is running', '{count} periods in programmes are running'],
        }),
      }),
    ),
    ...restOn(
      CASE,
      ['support.rights_request.case_id'],
      listed('r.decided_on is null', {
        words: counted({
          sv: [
            '{count} begäran från personen väntar på beslut',
            '{count} begäranden från personen väntar på beslut',
          ],
          en: [
            '{count} request by the person waits for a decision',
            '{count} requests by the person wait for a decision',
          ],
        }),
      }),
    ),
    ...restOn(
      CASE,
      ['support.appointment.case_id'],
      listed('r.outcome is null', {
        words: counted({
          sv: ['{count} möte är bokat', '{count} möten är bokade'],
          en: ['{count} appointment is booked', '{count} appointments are booked'],
        }),
        href: (caseId) => paths.caseAppointments({ caseId }),
      }),
    ),
    ...restOn(
      CASE,
      ['support.task.case_id'],
      listed("r.state = 'open'", {
        words: counted({
          sv: ['{count} uppgift är inte gjord', '{count} uppgifter är inte gjorda'],
          en: ['{count} task is not done', '{count} tasks are not done'],
        }),
        href: (caseId) => paths.tasks({ caseId }),
      }),
    ),
    ...restOn(
      CASE,
      [
        'support.lookup.case_id',
        'support.field.case_id',
        'support.note.case_id',
        'support.document.case_id',
        'support.draft.case_id',
        'support.event.case_id',
        'support.assessment.case_id',
        'support.plan.case_id',
        'support.phase.case_id',
        'support.goal.case_id',
        'support.step.case_id',
        'support.translation.case_id',
        'support.review.case_id',
        'support.outcome.case_id',
        'support.screening.case_id',
        'support.follow_up.case_id',
        'support.letter.case_id',
      ],
      content,
    ),
    ...restOn(
      CASE,
      ['support.assignment.case_id'],
      nothing('whoever has worked on it keeps it for as long as it is kept, and reopens it'),
    ),
    ...restOn(
      CASE,
      ['support.co_reading.case_id'],
      nothing('whoever leads looks at how a case was worked on after it is closed too'),
    ),
    ...restOn(CASE, ['support.hold.case_id'], nothing('a hold is on keeping a case, open or closed')),
    ...restOn(
      CASE,
      ['support.joining.case_id', 'support.joining.into_case'],
      nothing('an annexed case is closed already, and what it is annexed to may end as any'),
    ),
    ...restOn(CASE, ['support.disposal_begun.case_id'], nothing('disposal comes after closing')),
    ...restOn(
      'support.programme',
      ['support.stay.programme_id'],
      listed('r.to_day is null', {
        words: counted({
          sv: ['{count} person är i programmet', '{count} personer är i programmet'],
          en: ['{count} person is in the programme', '{count} people are in the programme'],
        }),
      }),
    ),
    ...restOn(
      'support.step',
      ['support.translation.step_id'],
      nothing('what a step was called in the language of the person'),
    ),
    ...restOn('support.document', ['return.payout.document_id'], nothing('a receipt stays a receipt')),
    ...restOn(
      PERSON,
      ['support.assignment.person_id', 'support.assignment.in_place_of'],
      stopped('r.ended_at is null'),
    ),
    ...restOn(
      PERSON,
      ['support.co_reading.person_id'],
      nothing('reading along ends by itself within days, and asks whether they lead each time'),
    ),
    ...restOn('on_call.absence', ['support.assignment.absence_id'], stopped('r.ended_at is null')),
    ...restOn(
      PERSON,
      ['support.clock.responsible_person'],
      listed("r.state = 'running'", {
        words: counted({
          sv: ['svarar för {count} klocka som går', 'svarar för {count} klockor som går'],
          en: ['answers for {count} running clock', 'answers for {count} running clocks'],
        }),
      }),
    ),
    ...restOn(
      PERSON,
      ['support.task.for_person'],
      nothing('an open task follows the case: to whoever is responsible, or whoever leads gives it to'),
    ),
    ...restOn(
      PERSON,
      ['support.draft.person_id', 'support.event.person_id'],
      nothing('what somebody has written stands in their name'),
    ),
    ...restOn(
      BODY,
      ['support.case_file.body_id'],
      listed("r.state = 'open'", {
        words: counted({
          sv: ['{count} öppet ärende', '{count} öppna ärenden'],
          en: ['{count} open case', '{count} open cases'],
        }),
      }),
    ),
    ...restOn(BODY, ['support.joining.body_id'], nothing('the cases of a body end before it does')),
    ...restOn(
      BODY,
      ['support.assignment.body_id'],
      listed('r.ended_at is null', {
        words: counted({
          sv: ['{count} uppdrag i ett ärende', '{count} uppdrag i ärenden'],
          en: ['{count} person at work on a case', '{count} people at work on cases'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['support.clock.responsible_body'],
      listed("r.state = 'running'", {
        words: counted({
          sv: ['{count} klocka som den svarar för', '{count} klockor som den svarar för'],
          en: ['{count} clock that it answers for', '{count} clocks that it answers for'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['support.step.responsible_body'],
      listed("r.state = 'planned'", {
        words: counted({
          sv: ['{count} planerat steg som den svarar för', '{count} planerade steg som den svarar för'],
          en: ['{count} planned step that it answers for', '{count} planned steps that it answers for'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['support.programme.body_id'],
      listed('r.closed_on is null', {
        words: counted({
          sv: ['{count} program', '{count} program'],
          en: ['{count} programme', '{count} programmes'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      [
        'support.body_setting.body_id',
        'support.letter_text.body_id',
        'support.co_reading.body_id',
        'support.lookup.body_id',
        'support.field.written_body',
        'support.note.signed_body',
        'support.document.added_body',
        'support.event.body_id',
        'support.consultation.body_id',
        'support.disposal.body_id',
        'support.archive_package.body_id',
        'support.disposal_begun.body_id',
      ],
      nothing('in whose name something was done'),
    ),
  ],
}
