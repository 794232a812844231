import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { action, preparedAction } from '../../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { writtenKronor } from '../../../platform/fields/kronor.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { carriedInput, tableInput, takeTable } from '../../../platform/tables/read-table.ts'
import { type CarriedTable, takeText } from '../../../platform/tables/take-text.ts'
import { asBefore, keepTaken } from '../../../platform/tables/taken-before.ts'
import { findPlanHead } from '../names/store.ts'
import { listLying } from './accounts-store.ts'
import { type PlanFrame, type ReadRow, type RowError, type RowPosting, readRows } from './import-rules.ts'
import { moneyPolicy } from './policy.ts'
import { draftDecision, granted } from './post-actions.ts'
import { holdMoney, type Poster, post, yearsIn } from './posting-store.ts'
import { type Account, type Draft, move, yearsOf } from './rules.ts'
import { decisionInput, exportInput } from './schema.ts'
import { steps } from './stages.ts'
import type { SetAside } from './sums.ts'
import { holderName, listPostings } from './sums-store.ts'
import { kindWords, type MoneyColumn, moneyColumns } from './table-columns.ts'

/** Every posting of a plan, one row for each account that money came to. */
export const exportMoney = action(
  moneyPolicy,
  'money.export',
  'read',
  exportInput,
  async ({ tx }, { planId, format }) => {
    const plan = await findPlanHead(tx, planId)
    if (plan === undefined) throw new NotFound('plan')
    const found = await sql<
      Record<string, string | number | null> & { kind: keyof typeof kindWords; ore: number }
    >`
      select p.kind, p.day, l.amount_ore::float8 as ore, l.from_year as "fromYear", l.to_year as "toYear",
        coalesce(w.name, ${holderName}) as body,
        case when p.kind = 'grant' or a.steward_id is not null then ${holderName} end as recipient,
        a.item, s.reference as assignment,
        (select string_agg(i.number, ' ' order by length(i.number), i.number) from plan.measure i where i.id in (
          select m.measure_id from money.account_measure m where m.account_id = a.id
          union select m.measure_id from plan.assignment_measure m where m.assignment_id = a.assignment_id)) as measures,
        p.decision_number as "decisionNumber", p.words, p.source, p.page
      from money.posting p join money.line l on l.posting_id = p.id and l.side = 'in'
      join money.account a on a.id = l.account_id
      left join directory.body b on b.id = a.body_id left join directory.body w on w.id = a.steward_id left join plan.assignment s on s.id = a.assignment_id
      where p.plan_id = ${planId} order by p.day, p.posted_at, p.id, l.position`.execute(tx)
    const text = (value: string | number | null | undefined): string => String(value ?? '')
    return {
      plan,
      format,
      rows: (locale: 'sv' | 'en') =>
        found.rows.map((row) => ({
          kind: kindWords[row.kind][locale],
          day: text(row.day),
          kronor: row.ore < 0 ? `-${writtenKronor(-row.ore)}` : writtenKronor(row.ore),
          currency: 'SEK',
          fromYear: text(row.fromYear),
          toYear: text(row.toYear),
          body: text(row.body),
          recipient: text(row.recipient),
          item: text(row.item),
          assignment: text(row.assignment),
          measures: text(row.measures),
          appropriation: '',
          decisionNumber: text(row.decisionNumber),
          words: text(row.words),
          source: text(row.source),
          page: text(row.page),
        })) satisfies Record<MoneyColumn, string>[],
    }
  },
)

const frameOf = async (tx: DatabaseTransaction, planId: string): Promise<PlanFrame> => {
  const plan = await tx
    .selectFrom('plan.plan')
    .select(['reference', 'period_from', 'period_to'])
    .where('id', '=', planId)
    .executeTakeFirst()
  if (plan === undefined) throw new NotFound('plan')
  const named = await tx
    .selectFrom('money.posting')
    .select('passage')
    .where('plan_id', '=', planId)
    .where('kind', '=', 'estimate')
    .where('passage', 'is not', null)
    .execute()
  const appropriation = named
    .map(({ passage }) => /anslag\w*\s+(?:\d+\s+)?(\d{1,2}:\d{1,3})/iu.exec(passage ?? '')?.[1])
    .find((number) => number !== undefined)
  return {
    reference: plan.reference,
    fromYear: plan.period_from,
    toYear: plan.period_to,
    appropriation: appropriation ?? null,
  }
}

const rowError = (
  row: number,
  column: string | null,
  code: string,
  parameters: RowError['parameters'] = {},
) => ({
  ...{ row, column, code, parameters },
})

/** Where the fields of a form stand in a table. */
const columnOfField: Readonly<Record<string, MoneyColumn>> = {
  kronor: 'kronor',
  decisionNumber: 'decisionNumber',
  bodies: 'body',
  holder: 'recipient',
  toYear: 'toYear',
  day: 'day',
  assignmentId: 'assignment',
  measures: 'measures',
}

interface Places {
  readonly planId: string
  readonly today: string
  readonly assignments: ReadonlyMap<string, string>
  readonly measures: ReadonlyMap<string, string>
}

const stepDraft = async (
  tx: DatabaseTransaction,
  { planId, assignments }: Places,
  input: RowPosting & { kind: keyof typeof steps },
): Promise<Draft | undefined> => {
  const { from, to } = steps[input.kind]
  const assignmentId = input.assignment === undefined ? undefined : assignments.get(input.assignment)
  // A grant goes out of what a body has; each later step is of a grant that somebody has.
  const isGrant = input.kind === 'grant'
  const holder = isGrant ? input.body : (input.recipient ?? input.body)
  const accounts = (await listLying(tx, { planId, stages: [from] })).filter(
    (account) =>
      (assignmentId === undefined || account.assignmentId === assignmentId) &&
      (holder === undefined || account.holders.includes(holder)) &&
      (isGrant || input.item === undefined || account.item === input.item),
  )
  const account = accounts.find(({ leftOre }) => leftOre >= input.ore) ?? accounts[0]
  if (account === undefined) return undefined
  const { stage, measures, bodyId, stewardId, recipient, item } = account
  const source = { stage, assignmentId: account.assignmentId, measures, bodyId, stewardId, recipient, item }
  const target: Account = isGrant
    ? await granted(tx, source, { day: input.day, holder: input.recipient, item: input.item })
    : { ...source, stage: to }
  const years = yearsOf(input) ?? (await yearsIn(tx, planId, source))
  return {
    planId,
    kind: input.kind,
    day: input.day,
    decisionNumber: input.decisionNumber ?? null,
    reference: null,
    words: input.words,
    source: input.source,
    page: input.page ?? null,
    passage: null,
    reverses: null,
    lines: move(source, target, input.ore, years),
  }
}

const draftOf = async (
  tx: DatabaseTransaction,
  places: Places,
  input: RowPosting,
): Promise<Draft | undefined> => {
  if (input.kind !== 'decision' && input.kind !== 'planning' && input.kind !== 'parliament')
    return stepDraft(tx, places, input as RowPosting & { kind: keyof typeof steps })
  const { ore: _, assignment, measures, body, ...rest } = input
  return draftDecision(
    tx,
    decisionInput.parse({
      ...rest,
      planId: places.planId,
      ...(assignment === undefined ? {} : { assignmentId: places.assignments.get(assignment) }),
      measures: measures.map((number) => places.measures.get(number)),
      ...(body === undefined ? {} : { bodies: body }),
    }),
    places.today,
  )
}

const unknownIn = (
  row: number,
  { assignments, measures }: Places,
  input: RowPosting,
): RowError | undefined => {
  if (input.assignment !== undefined && !assignments.has(input.assignment))
    return rowError(row, 'assignment', 'assignment_unknown', { number: input.assignment.slice(0, 100) })
  const strange = input.measures.find((number) => !measures.has(number))
  return strange === undefined
    ? undefined
    : rowError(row, 'measures', 'measure_unknown', { number: strange.slice(0, 20) })
}

/** What was wrong with a row, where the ledger refused it. @throws anything else */
const errorOf = (row: number, error: unknown): RowError => {
  if (!(error instanceof Refusal)) throw error
  return rowError(row, columnOfField[error.field ?? ''] ?? null, error.code, error.parameters)
}

/** Carries rows out one after the other, so that each finds what those before it left; what is wrong with each. */
const carryOut = async (
  tx: DatabaseTransaction,
  by: Poster,
  places: Places,
  rows: readonly ReadRow[],
): Promise<RowError[]> => {
  const errors: RowError[] = []
  for (const row of rows) {
    if (row.kind === 'set_aside') {
      const { amountOre, ...line } = row.line
      await tx
        .insertInto('money.set_aside')
        .values({
          plan_id: places.planId,
          ...line,
          amount_ore: amountOre,
          noted_by: by.actor.kind === 'person' ? by.actor.personId : null,
          noted_at: by.now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      continue
    }
    const unknown = unknownIn(row.row, places, row.input)
    if (unknown !== undefined) {
      errors.push(unknown)
      continue
    }
    try {
      const draft = await draftOf(tx, places, row.input)
      if (draft === undefined) errors.push(rowError(row.row, 'assignment', 'nowhere'))
      else await post(tx, by, draft)
    } catch (error) {
      errors.push(errorOf(row.row, error))
    }
  }
  return errors
}

const placesOf = async (tx: DatabaseTransaction, planId: string, today: string): Promise<Places> => {
  const assignments = await tx
    .selectFrom('plan.assignment')
    .select(['id', 'reference'])
    .where('plan_id', '=', planId)
    .where('reference', 'is not', null)
    .execute()
  const measures = await tx
    .selectFrom('plan.measure')
    .select(['id', 'number'])
    .where('plan_id', '=', planId)
    .execute()
  return {
    planId,
    today,
    assignments: new Map(assignments.map(({ id, reference }) => [reference as string, id])),
    measures: new Map(measures.map(({ id, number }) => [number, id])),
  }
}

export interface MoneyImport {
  readonly posted: readonly (RowPosting & { readonly row: number })[]
  readonly aside: readonly (SetAside & { readonly row: number })[]
  readonly errors: readonly RowError[]
}

const importOf = (read: readonly ReadRow[], errors: readonly RowError[]): MoneyImport => ({
  posted: read.flatMap((one) => (one.kind === 'posting' ? [{ ...one.input, row: one.row }] : [])),
  aside: read.flatMap((one) => (one.kind === 'set_aside' ? [{ ...one.line, row: one.row }] : [])),
  errors: errors.toSorted((first, second) => first.row - second.row),
})

type Read = CarriedTable<MoneyColumn>
const noRows = (errors: readonly RowError[]): MoneyImport => ({ posted: [], aside: [], errors })

/** Tries rows out: what each would do is done and taken back, so that the ledger itself says what is wrong. */
const tryOut = async (
  tx: DatabaseTransaction,
  by: Poster,
  planId: string,
  { read: table }: Read,
  today: string,
): Promise<MoneyImport> => {
  if ('errors' in table) return noRows(table.errors)
  const { read, errors } = readRows(table.rows, await frameOf(tx, planId))
  await sql`savepoint tried`.execute(tx)
  const wrong = await carryOut(tx, by, await placesOf(tx, planId, today), read)
  await sql`rollback to savepoint tried`.execute(tx)
  return importOf(read, [...errors, ...wrong])
}

/** How much has been posted in a plan: what was examined is read in only while nothing has come between. */
const stateOf = async (tx: DatabaseTransaction, planId: string): Promise<number> =>
  (await listPostings(tx, { planId, limit: 1, offset: 0 })).total

const digestOf = ({ read }: Read, state: number): string =>
  createHash('sha256')
    .update(JSON.stringify([read, state]))
    .digest('hex')

const KIND = 'plan.money'
const options = { isPreview: true } as const

/** Shows what reading a table in would do. It changes nothing. */
export const previewImport = preparedAction(
  moneyPolicy,
  'money.preview_import',
  'read',
  z.object({
    planId: z.guid(),
    ...tableInput,
    posted: z.coerce.number().int().optional(),
    aside: z.coerce.number().int().optional(),
  }),
  async ({ planId, posted, aside, ...given }) => ({
    planId,
    done: posted === undefined || aside === undefined ? undefined : { posted, aside },
    taken: await takeTable(given, moneyColumns, options),
  }),
  async (context, { planId, done, taken: sent }) => {
    const { tx, actor, now, today } = context
    const plan = await findPlanHead(tx, planId)
    if (plan === undefined) throw new NotFound('plan')
    const taken = await asBefore(context, KIND, sent, moneyColumns, options)
    if (taken === undefined) return { plan, done, preview: undefined }
    const preview = await tryOut(tx, { actor, now }, planId, taken, today)
    return { plan, done, preview: { ...preview, taken, digest: digestOf(taken, await stateOf(tx, planId)) } }
  },
)
export type PreviewedImport = Awaited<ReturnType<typeof previewImport.run>>

/** Reads a table in: all of it or nothing, and only what was examined. */
export const importMoney = action(
  moneyPolicy,
  'money.import',
  'change',
  z.object({ planId: z.guid(), ...carriedInput, digest: z.string().length(64) }),
  async (context, { planId, table, as, digest }) => {
    const { tx, actor, now, today, about } = context
    await holdMoney(tx, planId)
    const taken = takeText(table, moneyColumns, { ...options, as })
    if (digestOf(taken, await stateOf(tx, planId)) !== digest) throw new Refusal('money.import_changed', 409)
    if ('errors' in taken.read) throw new Refusal('money.import_has_errors', 422)
    const { read, errors } = readRows(taken.read.rows, await frameOf(tx, planId))
    const wrong = await carryOut(tx, { actor, now }, await placesOf(tx, planId, today), read)
    if (errors.length + wrong.length > 0) throw new Refusal('money.import_has_errors', 422)
    await keepTaken(context, KIND, taken)
    const { posted, aside } = importOf(read, [])
    about('plan', planId, { posted: posted.length, aside: aside.length })
    return { planId, posted: posted.length, aside: aside.length }
  },
)
