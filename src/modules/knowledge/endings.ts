import { type Endings, nothing, restOn } from '../../platform/ends/rests.ts'

/** What of the room of knowledge rests on other things. */
export const knowledgeEndings: Endings = {
  endings: [],
  rests: [
    ...restOn(
      'knowledge.search',
      ['knowledge.imported.search_id', 'knowledge.found.search_id'],
      nothing('what a search has found stays where it is done no more'),
    ),
    ...restOn(
      'identity.person',
      ['knowledge.screening.person_id', 'knowledge.settled.settled_by'],
      nothing('in whose name something was said'),
    ),
  ],
}
