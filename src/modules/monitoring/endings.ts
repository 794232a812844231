import { type Endings, nothing, restOn } from '../../platform/ends/rests.ts'

const inTheName = nothing('in whose name something was done')

/** The columns of one name in tables of the room. */
const columns = (...named: readonly string[]): string[] => named.map((one) => `monitoring.${one}`)

/** What of monitoring rests on other things. */
export const monitoringEndings: Endings = {
  endings: [],
  rests: [
    ...restOn(
      'monitoring.round',
      columns('part.round_id', 'reply.round_id'),
      nothing('what was asked and what was replied stays'),
    ),
    ...restOn('directory.body', columns('asking.owner_id', 'asking.body_id'), inTheName),
    ...restOn(
      'identity.person',
      columns(
        'part.approved_by',
        'part.changed_by',
        'draw.added_by',
        'asking.asked_by',
        'asking.answered_by',
        'asking.accepted_by',
        'reply.sent_by',
      ),
      inTheName,
    ),
  ],
}
