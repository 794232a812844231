import { counted, type Endings, nothing, restBehind, restOn, stopped } from '../../platform/ends/rests.ts'

/**
 * What waits rests on the case that it comes from and on the people and bodies that it waits for. What a case itself says of a
 * danger ends with it; whatever else waits does so until somebody has dealt with it, open case or closed.
 */
export const arrivalEndings: Endings = {
  endings: [],
  rests: [
    ...restOn(
      'support.case_file',
      ['arrivals.arrival.case_id'],
      stopped("r.settled_at is null and r.kind = 'support.danger_now'", {
        words: counted({
          sv: [
            'Personen är i fara nu, står det i ärendet. Faran försvinner från dem som har fått veta.',
            'Personen är i fara nu, står det i ärendet. Faran försvinner på {count} ställen.',
          ],
          en: [
            'The case says that the person is in danger now. Those who were told will no longer see it.',
            'The case says that the person is in danger now. It will no longer be seen at {count} places.',
          ],
        }),
      }),
    ),
    ...restBehind(
      'waiting',
      'support.case_file',
      ['arrivals.arrival.case_alias'],
      nothing('waits apart from its case until somebody has dealt with it'),
    ),
    ...restOn(
      'directory.body',
      ['arrivals.arrival.body_id', 'arrivals.arrival.from_body'],
      nothing('goes on to the next until somebody takes it, the national coordinator at last'),
    ),
    ...restOn('identity.person', ['arrivals.telling.person_id'], nothing('who was told')),
    ...restOn(
      'identity.person',
      ['arrivals.arrival.for_person'],
      nothing('goes to those who lead, where nobody deals with it'),
    ),
  ],
}
