import { type Endings, nothing, restOn } from '../../platform/ends/rests.ts'

const BODY = 'directory.body'

/** What of series rests on the bodies that report them. A series does not end. */
export const seriesEndings: Endings = {
  endings: [],
  rests: [
    ...restOn(
      BODY,
      ['series.reported.body_id', 'series.report.body_id'],
      nothing('figures in its name; its successor is chosen by whoever describes the series'),
    ),
    ...restOn(
      BODY,
      ['series.held.for_body_id'],
      nothing('for which body it was reported; who reports for it no more releases nothing'),
    ),
    ...restOn(
      'identity.service_account',
      ['series.held.service_id'],
      nothing('which program reported it, which stays as it was'),
    ),
  ],
}
