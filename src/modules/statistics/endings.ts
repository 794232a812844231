import { counted, type Endings, listed, nothing, restOn } from '../../platform/ends/rests.ts'

const BODY = 'directory.body'

/** What of the statistics rests on bodies. What was published and is withdrawn says so itself. */
export const statisticsEndings: Endings = {
  endings: [],
  rests: [
    ...restOn(
      'identity.service_account',
      ['statistics.submission.service_id'],
      nothing('which program handed it in, which stays as it was'),
    ),
    ...restOn(
      BODY,
      ['statistics.reporter.body_id'],
      listed(
        `exists (select from statistics.collection c where c.id = r.collection_id and c.due_on >= (access.now() at time zone 'Europe/Stockholm')::date)
          and not exists (select from statistics.submission s where s.collection_id = r.collection_id and s.body_id = r.body_id)`,
        {
          words: counted({
            sv: ['{count} insamling som den ska svara i', '{count} insamlingar som den ska svara i'],
            en: ['{count} collection that it is to answer in', '{count} collections that it is to answer in'],
          }),
        },
      ),
    ),
    ...restOn(
      BODY,
      [
        'statistics.estimate.body_id',
        'statistics.collection.body_id',
        'statistics.linkage_run.body_id',
        'statistics.linkage_run.unit_id',
        'statistics.linkage_body.body_id',
        'statistics.count_table.body_id',
        'statistics.evidence.body_id',
        'statistics.evidence_contrast.body_id',
        'statistics.situation_report.body_id',
      ],
      nothing('in whose name something was counted or published'),
    ),
  ],
}
