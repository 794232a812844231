import pg from 'pg'
import { eventWord } from '../modules/support/notes/timeline/words.ts'

/** Of which actions it is looked; the list may only become longer. */
const LOOKED_AT = ['return', 'follow_up_abroad', 'claim', 'payment']

/** Changes of a case that its timeline does not tell: pages of their own do, with every step of a claim and every way for its money. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...['claim.ask_lawyer', 'claim.ask_review', 'claim.claim_damages', 'claim.close', 'claim.judge'],
  ...[
    'claim.record_recovery',
    'claim.recount',
    'claim.reopen',
    'claim.represent',
    'claim.take_back_recovery',
    'claim.take_back_review',
    'claim.translate',
    'claim.write_proceedings',
  ],
  ...[
    'payment.add_route',
    'payment.change_word',
    'payment.give_code',
    'payment.look_again',
    'payment.retire_route',
  ],
  ...['follow_up_abroad.end_link', 'return.review_risks', 'return.take_back_question'],
])

/**
 * Looks, when a test file ends, whether the timeline of each case tells what was done to it meanwhile: an action that changed a part of
 * a case has left an event in its transaction, and of a kind that there are words for.
 *
 * @throws Error naming the actions that left none.
 */
export const requireTimeline = async (database: string): Promise<void> => {
  const client = new pg.Client(database)
  await client.connect()
  const { rows } = await client.query<{ action: string; kind: string | null }>(
    `select distinct r.action, e.kind from audit.record r join support.case_file c on c.id::text = r.subject_id
      left join support.event e on e.case_id = c.id and e.xmin = r.xmin
      where r.outcome = 'done' and r.subject_kind = 'case' and r.details ? 'section' and split_part(r.action, '.', 1) = any ($1)`,
    [LOOKED_AT],
  )
  await client.end()
  const isTold = (kind: string | null) => kind !== null && eventWord('sv', kind) !== eventWord('sv', 'other')
  const silent = rows.filter(({ action, kind }) => !isTold(kind) && !ELSEWHERE.has(action))
  if (silent.length > 0)
    throw new Error(`the timeline does not tell of ${silent.map(({ action }) => action).join(', ')}`)
}
