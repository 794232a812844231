import { counted, type Endings, listed, nothing, restOn } from '../../platform/ends/rests.ts'

const BODY = 'directory.body'

/** What of the plan rests on the bodies that carry it out. Plans and measures do not end: they are told of for good. */
export const planEndings: Endings = {
  endings: [{ of: 'plan.contact', ended: 'e.ended_at is not null' }],
  rests: [
    ...restOn(
      BODY,
      ['plan.measure_body.body_id'],
      listed('true', {
        words: counted({
          sv: ['nämns i {count} åtgärd', 'nämns i {count} åtgärder'],
          en: ['is named in {count} measure', 'is named in {count} measures'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['plan.assignment_body.body_id'],
      listed("exists (select from plan.assignment a where a.id = r.assignment_id and a.state = 'given')", {
        words: counted({
          sv: ['har {count} uppdrag', 'har {count} uppdrag'],
          en: ['has {count} assignment', 'has {count} assignments'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['plan.assignment_deadline.body_id'],
      nothing('who reports a part carries it out, and is listed as that'),
    ),
    ...restOn(
      BODY,
      ['plan.report_back.body_id'],
      listed("r.state in ('draft', 'submitted', 'returned')", {
        words: counted({
          sv: ['{count} redovisning är påbörjad', '{count} redovisningar är påbörjade'],
          en: ['{count} report-back is begun', '{count} report-backs are begun'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['plan.report_link.body_id'],
      listed('r.ended_at is null and r.ends_at > access.now()', {
        words: counted({
          sv: ['{count} länk att redovisa genom', '{count} länkar att redovisa genom'],
          en: ['{count} link to report by', '{count} links to report by'],
        }),
      }),
    ),
    ...restOn(BODY, ['plan.evaluation.body_id'], nothing('what it has judged stands in its name')),
    ...restOn(
      BODY,
      ['plan.contact.body_id'],
      listed('r.ended_at is null', {
        words: counted({
          sv: ['{count} kontakt påminns om redovisningar', '{count} kontakter påminns om redovisningar'],
          en: [
            '{count} contact is reminded of report-backs',
            '{count} contacts are reminded of report-backs',
          ],
        }),
      }),
    ),
    ...restOn('plan.contact', ['plan.chase.contact_id'], nothing('what was sent to it was sent')),
    ...restOn(
      BODY,
      ['plan.risk_look.owner_id'],
      listed(
        'r.next_look is not null and r.id = (select max(l.id) from plan.risk_look l where l.risk_id = r.risk_id)',
        {
          words: counted({
            sv: ['ser till {count} risk', 'ser till {count} risker'],
            en: ['sees to {count} risk', 'sees to {count} risks'],
          }),
        },
      ),
    ),
    ...restOn(
      BODY,
      ['plan.chase.body_id', 'plan.progress_note.body_id'],
      nothing('what it was reminded of and what it noted, in its name'),
    ),
    ...restOn(BODY, ['plan.activity.body_id'], nothing('what it has done or planned, in its name')),
    ...restOn(
      BODY,
      ['money.account.body_id', 'money.account.steward_id', 'money.posting.body_id'],
      nothing('the ledger says whose money it was; what is left is posted on'),
    ),
    ...restOn(BODY, ['files.file.body_id'], nothing('whose file it was')),
  ],
}
