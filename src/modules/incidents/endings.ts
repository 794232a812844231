import { counted, type Endings, listed, nothing, restOn } from '../../platform/ends/rests.ts'

/** What of breaches rests on other things. */
export const incidentEndings: Endings = {
  endings: [],
  rests: [
    ...restOn(
      'support.case_file',
      ['incidents.concerned.case_id'],
      listed('r.done_on is null', {
        words: counted({
          sv: [
            '{count} personuppgiftsincident väntar på att personen får veta',
            '{count} personuppgiftsincidenter väntar på att personen får veta',
          ],
          en: [
            '{count} breach waits until the person is told',
            '{count} breaches wait until the person is told',
          ],
        }),
      }),
    ),
    ...restOn(
      'incidents.incident',
      ['incidents.concerned.incident_id'],
      nothing('a part of what it belongs to'),
    ),
    ...restOn(
      'identity.person',
      ['incidents.concerned.changed_by'],
      nothing('in whose name something was done'),
    ),
  ],
}
