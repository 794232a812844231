import { createHash } from 'node:crypto'
import { z } from 'zod'
import { action, preparedAction } from '../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { Refusal } from '../../platform/refusal.ts'
import { carriedInput, tableInput, takeTable } from '../../platform/tables/read-table.ts'
import { type CarriedTable, takeText } from '../../platform/tables/take-text.ts'
import { asBefore, keepTaken } from '../../platform/tables/taken-before.ts'
import { withTypeOf } from './actions.ts'
import { bodyColumns, type TableColumn } from './csv-columns.ts'
import {
  type ImportPlan,
  type NamedStep,
  planImport,
  type StandingBody,
  type TableBody,
} from './import-rules.ts'
import type { KindOfBody, SaidKind } from './kinds.ts'
import { listKinds } from './kinds-store.ts'
import { directoryPolicy } from './policy.ts'
import {
  deleteAlias,
  deleteSuccession,
  getBodyWithNames,
  insertAlias,
  insertBody,
  listAll,
  lockDirectory,
  putSuccession,
  touchBody,
  updateBody,
} from './store.ts'
import { askTogether } from './two/arrivals.ts'
import type { AskedChange } from './two/rules.ts'

/** Every body as a table shows it. Names that count only in texts that define them stay inside. */
const listStanding = async (tx: DatabaseTransaction): Promise<StandingBody[]> => {
  const { bodies, aliases, kinds, steps } = await listAll(tx)
  const names = new Map(bodies.map(({ id, name }) => [id, name]))
  const kindsOf = Map.groupBy(kinds, ({ bodyId }) => bodyId)
  const aliasesOf = Map.groupBy(aliases, ({ bodyId }) => bodyId)
  const stepsOf = Map.groupBy(steps, ({ bodyId }) => bodyId)
  return bodies.map(({ fictional: _, unchecked: _unchecked, organisationNumber: _number, ...body }) => ({
    ...body,
    aliases: (aliasesOf.get(body.id) ?? [])
      .filter(({ kind }) => kind !== 'defined')
      .map(({ alias }) => alias),
    kinds: (kindsOf.get(body.id) ?? []).map(({ kind, from, until, source }) => ({
      kind,
      from,
      until,
      source,
    })),
    successors: (stepsOf.get(body.id) ?? []).map(({ successorId, from, scope, basis }) => ({
      name: names.get(successorId) ?? '',
      from,
      scope,
      basis,
    })),
  }))
}

/** The whole directory, for a table. */
export const exportBodies = action(
  directoryPolicy,
  'directory.export',
  'read',
  z.object({}),
  async ({ tx }) => listStanding(tx),
)

/** What was planned, as a number that changes when the directory or the table does. */
const digestOf = (plan: ImportPlan): string =>
  createHash('sha256')
    .update(JSON.stringify([plan.added, plan.changed, plan.errors]))
    .digest('hex')

const KIND = 'directory.bodies'
const options = { isPreview: true } as const

const planFor = async (tx: DatabaseTransaction, { read }: CarriedTable<TableColumn>): Promise<ImportPlan> => {
  if ('errors' in read) return { added: [], changed: [], unchanged: 0, errors: read.errors }
  return planImport(read.rows, await listStanding(tx))
}

/** Shows what reading a table in would do. Changes nothing. */
export const previewImport = preparedAction(
  directoryPolicy,
  'directory.preview_import',
  'read',
  z.object({
    ...tableInput,
    added: z.coerce.number().int().optional(),
    changed: z.coerce.number().int().optional(),
  }),
  async ({ added, changed, ...given }) => ({
    done: added === undefined || changed === undefined ? undefined : { added, changed },
    taken: await takeTable(given, bodyColumns, options),
  }),
  async (context, { done, taken: sent }) => {
    const taken = await asBefore(context, KIND, sent, bodyColumns, options)
    if (taken === undefined) return { done, preview: undefined }
    const plan = await planFor(context.tx, taken)
    return { done, preview: { taken, plan, digest: digestOf(plan) } }
  },
)
export type PreviewedImport = Awaited<ReturnType<typeof previewImport.run>>

const putSteps = async (
  tx: DatabaseTransaction,
  bodyId: string,
  before: readonly NamedStep[],
  after: readonly NamedStep[],
  idOf: ReadonlyMap<string, string>,
): Promise<void> => {
  const kept = new Set(after.map(({ name }) => name))
  for (const { name } of before)
    if (!kept.has(name)) await deleteSuccession(tx, bodyId, idOf.get(name) as string)
  for (const { name, ...facts } of after) {
    const successorId = idOf.get(name) as string
    await putSuccession(tx, { bodyId, successorId, ...facts })
    if (!before.some((step) => step.name === name)) await touchBody(tx, successorId)
  }
}

/** What a table says a body is: what it lacks is taken back, unless the type of the body makes it certain. */
const kindsAsked = (
  bodyId: string,
  before: readonly KindOfBody[],
  after: readonly SaidKind[],
): AskedChange[] => [
  ...before
    .filter(({ kind, byType }) => !byType && !after.some((one) => one.kind === kind))
    .map(({ kind }): AskedChange => ({ bodyId, what: 'remove', kind })),
  ...after
    .filter(({ kind, from, until, source }) => {
      const standing = before.find((one) => one.kind === kind)
      return standing?.from !== from || standing.until !== until || standing.source !== source
    })
    .map((said): AskedChange => ({ bodyId, what: 'say', ...said })),
]

const carryOut = async (
  tx: DatabaseTransaction,
  plan: ImportPlan,
  standing: readonly StandingBody[],
): Promise<readonly AskedChange[]> => {
  const asked: AskedChange[] = []
  const idOf = new Map(standing.map(({ id, name }) => [name, id]))
  const before = new Map(standing.map((body) => [body.id, body]))
  for (const { body } of plan.added) {
    const id = await insertBody(tx, body)
    for (const alias of body.aliases) await insertAlias(tx, id, alias)
    const isUnchecked = (await getBodyWithNames(tx, id, { finds: 'all' })).unchecked
    if (isUnchecked) asked.push({ bodyId: id, what: 'check' })
    asked.push(...kindsAsked(id, await listKinds(tx, [id]), body.kinds))
    idOf.set(body.name, id)
  }
  for (const { bodyId, revision, body } of plan.changed) {
    const { type, municipality } = body
    const stood = before.get(bodyId) ?? body
    await updateBody(tx, bodyId, revision, withTypeOf(stood, body))
    if (stood.type !== type) asked.push({ bodyId, what: 'type', type, municipality })
    const known = before.get(bodyId)?.aliases ?? []
    for (const alias of known) if (!body.aliases.includes(alias)) await deleteAlias(tx, bodyId, alias)
    for (const alias of body.aliases) if (!known.includes(alias)) await insertAlias(tx, bodyId, alias)
    asked.push(...kindsAsked(bodyId, await listKinds(tx, [bodyId]), body.kinds))
  }
  const touched: { body: TableBody; id: string }[] = [
    ...plan.added.map(({ body }) => ({ body, id: idOf.get(body.name) as string })),
    ...plan.changed.map(({ body, bodyId }) => ({ body, id: bodyId })),
  ]
  for (const { body, id } of touched)
    await putSteps(tx, id, before.get(id)?.successors ?? [], body.successors, idOf)
  return asked
}

/**
 * Reads a table in: all of it or nothing. What it says that bodies are holds once another has confirmed it, together. Carries out only what the person has seen: where the table has errors, or
 * the directory has changed since the preview, nothing happens and the preview is shown again.
 */
export const importBodies = action(
  directoryPolicy,
  'directory.import',
  'change',
  z.object({ ...carriedInput, digest: z.string().length(64) }),
  async (context, { table, as, digest }) => {
    const { tx, about } = context
    await lockDirectory(tx)
    const taken = takeText(table, bodyColumns, { ...options, as })
    const plan = await planFor(tx, taken)
    if (plan.errors.length > 0) throw new Refusal('directory.import_has_errors', 422)
    if (digestOf(plan) !== digest) throw new Refusal('directory.import_changed', 409)
    await keepTaken(context, KIND, taken)
    await askTogether(context, await carryOut(tx, plan, await listStanding(tx)))
    about('directory', digest.slice(0, 16), { added: plan.added.length, changed: plan.changed.length })
    return { added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged }
  },
)
