import { type Endings, nothing, restOn } from '../../platform/ends/rests.ts'

/** What of legislation rests on other things. */
export const legislationEndings: Endings = {
  endings: [],
  rests: [
    ...restOn(
      'legislation.matter',
      ['legislation.step.matter_id'],
      nothing('a matter that has ended keeps its steps'),
    ),
  ],
}
