import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { action, preparedAction } from '../../platform/access/action.ts'
import { personIn } from '../../platform/access/actor.ts'
import { policy } from '../../platform/access/policy.ts'
import { arrivalKind, wordsFrom } from '../../platform/arrivals/kind.ts'
import { tellDue } from '../../platform/records/due.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { requireTable, tableInput } from '../../platform/tables/read-table.ts'
import type { TableError } from '../../platform/tables/table.ts'
import type { CarriedTable } from '../../platform/tables/take-text.ts'
import { asBefore, keepTaken } from '../../platform/tables/taken-before.ts'
import { recommendationWords } from './messages.ts'
import { paths } from './paths.ts'
import { keepers, recommendations } from './registers.ts'
import { choicesFor, type LinkKind, listUnheeded } from './store.ts'
import { columns, readRecommendations } from './table.ts'

const kept = { people: keepers }
const linkPolicy = policy({
  'recommendation.unheeded': { people: 'all', anyone: true },
  'recommendation.link': kept,
  'recommendation.unlink': kept,
  'recommendation.prepare_table': kept,
  'recommendation.read_table': kept,
  'recommendation.tell_due': { people: [], system: true },
})

/** What nobody acts on. */
export const viewUnheeded = action(
  linkPolicy,
  'recommendation.unheeded',
  'read',
  z.object({}),
  async ({ tx }) => ({
    rows: await listUnheeded(tx),
    isEmpty: (await recommendations.open(tx)).length === 0,
  }),
)

/** Says that something acts on a recommendation, or follows it. @throws NotFound, Refusal `recommendation.no_such`, `recommendation.linked_already`. */
export const linkRecommendation = action(
  linkPolicy,
  'recommendation.link',
  'change',
  z.object({ id: z.guid(), target: z.string().max(60) }),
  async ({ tx, actor, today, about }, { id, target }) => {
    const person = personIn(actor, 'recommendation.link')
    const { bodyId } = await recommendations.get(tx, id)
    if (bodyId !== person.bodyId) throw new NotFound('recommendation')
    if (!(await choicesFor(tx, today)).some(({ value }) => value === target))
      throw new Refusal('recommendation.no_such', 422, {}, 'target')
    const [kind, targetId] = target.split(':') as [LinkKind, string]
    about('recommendation', id, { [kind]: targetId })
    const { rows } =
      await sql`insert into recommendations.acted_on (id, recommendation_id, ${sql.ref(`${kind}_id`)}, linked_by, linked_on)
      values (${randomUUID()}, ${id}, ${targetId}, ${person.personId}, ${today}) on conflict do nothing returning 1`.execute(
        tx,
      )
    if (rows.length === 0) throw new Refusal('recommendation.linked_already', 422, {}, 'target')
    return { id }
  },
)

/** Takes that back. @throws NotFound */
export const unlinkRecommendation = action(
  linkPolicy,
  'recommendation.unlink',
  'change',
  z.object({ id: z.guid(), linkId: z.guid() }),
  async ({ tx, about }, { id, linkId }) => {
    about('recommendation', id, { linkId })
    const { numDeletedRows } = await tx
      .deleteFrom('recommendations.acted_on')
      .where('id', '=', linkId)
      .where('recommendation_id', '=', id)
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw new NotFound('recommendation')
    return { id }
  },
)

interface TableRead {
  readonly taken?: CarriedTable
  readonly faults?: readonly TableError[]
  readonly added?: number | undefined
  readonly known?: number | undefined
}

/** The page on which a table is read in, and what came of the last one. */
export const prepareTable = action(
  linkPolicy,
  'recommendation.prepare_table',
  'read',
  z.object({ added: z.coerce.number().int().optional(), known: z.coerce.number().int().optional() }),
  async (_, read): Promise<TableRead> => read,
)

const KIND = 'recommendations.given'

/** Reads in recommendations from a table: all rows or none; those that are there already are left as they are. */
export const readTable = preparedAction(
  linkPolicy,
  'recommendation.read_table',
  'change',
  z.object(tableInput),
  (given) => requireTable(given, columns),
  async (context, sent): Promise<TableRead> => {
    const { tx, actor, now, today, about } = context
    const person = personIn(actor, 'recommendation.read_table')
    const taken = await asBefore(context, KIND, sent, columns)
    const read = readRecommendations(taken.read, today)
    if ('faults' in read) return { taken, faults: read.faults }
    await keepTaken(context, KIND, taken)
    let added = 0
    for (const row of read.rows) {
      const { rows } =
        await sql`insert into recommendations.recommendation (id, body_id, summary, mechanism, report, number, article,
          strength, given_on, responsible, response, state, evidence, next_report_on, changed_by, changed_at)
        values (${randomUUID()}, ${person.bodyId}, ${row.summary}, ${row.mechanism}, ${row.report}, ${row.number}, ${row.article},
          ${row.strength}, ${row.givenOn}, ${row.responsible}, ${row.response}, ${row.state}, ${row.evidence}, ${row.nextReportOn},
          ${person.personId}, ${now})
        on conflict (body_id, mechanism, report, number) do nothing returning 1`.execute(tx)
      added += rows.length
    }
    const done = { added, known: read.rows.length - added }
    about('recommendation', 'all', done)
    return done
  },
)

/** How many days ahead whoever keeps a recommendation is told that it is to be reported on. */
const DAYS_BEFORE = 60

/** A recommendation is soon to be reported on. */
export const reportDue = arrivalKind('recommendations.report_due', {
  urgency: 'ordinary',
  place: paths.recommendation.one,
  for: ['national_coordinator', 'ministry_officer'],
  raisedBy: ['recommendation.tell_due'],
  settledBy: ['recommendation.tell_due'],
  words: wordsFrom(recommendationWords, 'dueArrived', 'dueVerb'),
})

/** Tells those who keep a recommendation that it is soon to be reported on. */
export const tellDueReports = tellDue(linkPolicy, 'recommendation.tell_due', {
  register: recommendations,
  field: 'nextReportOn',
  kind: reportDue,
  before: DAYS_BEFORE,
})
