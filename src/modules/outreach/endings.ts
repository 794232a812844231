import { type Endings, nothing, restOn } from '../../platform/ends/rests.ts'

/** The columns of one name in tables of the room. */
const columns = (column: string, ...tables: readonly string[]): string[] =>
  tables.map((table) => `outreach.${table}.${column}`)

/** What of outreach rests on other things. */
export const outreachEndings: Endings = {
  endings: [],
  rests: [
    ...restOn(
      'directory.body',
      columns(
        'body_id',
        ...['contact', 'slip', 'adoption', 'followed_group', 'flow', 'said_of_result', 'reader'],
      ),
      nothing('what a unit has counted or said stays'),
    ),
    ...restOn(
      'outreach.method',
      columns('method_id', 'adoption'),
      nothing('who works by it is seen on its page'),
    ),
    ...restOn(
      'outreach.followed_group',
      columns('group_id', 'answer'),
      nothing('what men answered stays theirs'),
    ),
    ...restOn(
      'outreach.result',
      columns('until_year', 'said_of_result', 'reader'),
      nothing('a result never ends'),
    ),
    ...restOn(
      'identity.person',
      columns('said_by', 'said_of_result'),
      nothing('in whose name something was said'),
    ),
  ],
}
