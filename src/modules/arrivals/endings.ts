import { type Endings, nothing, restOn } from '../../platform/ends/rests.ts'

/** What waits rests on the case that it comes from and on the people and bodies that it waits for. */
export const arrivalEndings: Endings = {
  endings: [],
  rests: [
    ...restOn(
      'support.case_file',
      ['arrivals.arrival.case_id'],
      nothing('what has been said of a danger waits until somebody has dealt with it, open case or closed'),
    ),
    ...restOn(
      'directory.body',
      ['arrivals.arrival.body_id', 'arrivals.arrival.from_body'],
      nothing('goes on to the next until somebody takes it, the national coordinator at last'),
    ),
    ...restOn('identity.person', ['arrivals.telling.person_id'], nothing('who was told')),
  ],
}
