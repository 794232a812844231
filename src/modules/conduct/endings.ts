import { type Endings, nothing, restOn } from '../../platform/ends/rests.ts'

/** The columns of one name in tables of the room. */
const columns = (column: string, ...tables: readonly string[]): string[] =>
  tables.map((table) => `conduct.${table}.${column}`)

/** What of conduct rests on other things. */
export const conductEndings: Endings = {
  endings: [],
  rests: [
    ...restOn(
      'directory.body',
      [...columns('body_id', 'asking', 'answer', 'headcount'), ...columns('by_body', 'answer')],
      nothing('what a body was asked, answered or counted stays'),
    ),
    ...restOn(
      'conduct.text',
      columns('adopted_from', 'text'),
      nothing('what was taken over is the body’s own'),
    ),
    ...restOn('conduct.agreement', columns('agreement_id', 'check_of'), nothing('a part of the agreement')),
    ...restOn(
      'conduct.clause',
      columns('clause_id', 'check_of'),
      nothing('an agreement is held against the words of its day'),
    ),
    ...restOn(
      'identity.person',
      [
        ...columns('asked_by', 'asking'),
        ...columns('answered_by', 'answer'),
        ...columns('made_by', 'headcount', 'check_of'),
      ],
      nothing('in whose name something was done'),
    ),
  ],
}
