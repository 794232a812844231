import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { type PersonActor, personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { cellsOfCsv, csvOf } from '../../../platform/tables/csv.ts'
import { readSheets } from '../../../platform/tables/sheets.ts'
import { findAlike } from '../cases/alike.ts'
import { openHeaders } from '../cases/headers-store.ts'
import { writeLookup } from '../cases/lookup-store.ts'
import { openNewCase } from '../cases/opening.ts'
import { openInput } from '../cases/schema.ts'
import { addEvent, getCase } from '../cases/store.ts'
import { recomputeRetention } from '../kept-until/recompute.ts'
import { insertNote } from '../notes/store.ts'
import { writeField } from '../sections/field-store.ts'
import { fieldsOf } from '../sections/sections.ts'
import { findSetting } from '../settings/setting-store.ts'
import { importWords } from './messages.ts'
import {
  type ImportFault,
  type Mapping,
  MOST_CASES,
  MOST_LINES,
  type ReadImport,
  readImport,
  type ToImport,
} from './plan.ts'
import { importPolicy } from './policy.ts'
import { placeOf, targetOf } from './targets.ts'

const LONGEST_TABLE = 400_000
const Table = z.string().max(LONGEST_TABLE)
const As = z.record(
  z.string().regex(/^c\d{1,3}$/),
  z.string().refine((key) => targetOf(key) !== undefined),
)
/** From whom the cases are taken over: each case says so in its first note. */
const From = z.string().trim().min(1).max(200)

export interface ImportPlan extends ReadImport {
  /** Tells whether what was shown is what would be done. */
  readonly digest: string
}

const alikeFault = (row: number, numbers: readonly string[]): ImportFault => ({
  ...{ row, column: null, code: 'alike', parameters: { numbers: numbers.join(', ') } },
})

/** What a table would open, and all that is wrong with it: also who may have a case already, of those whom the reader may know of. */
const planFor = async (
  context: Pick<ActionContext, 'tx' | 'vault' | 'today'> & { readonly actor: PersonActor },
  table: string,
  as: Mapping | undefined,
): Promise<ImportPlan> => {
  const read = readImport(table, as, context.today)
  const faults = [...read.faults]
  const right: ToImport[] = []
  const opened = read.right.length === 0 ? [] : await openHeaders(context.tx, context.vault)
  for (const told of read.right) {
    const { values } = told
    const alike = await findAlike(
      context,
      {
        chosenName: values['identity.chosen_name'] ?? '',
        externalNumber: values['externalNumber'],
        identityNumber: values['identity.identity_number'],
      },
      opened,
    )
    if (alike.length === 0) right.push(told)
    else
      faults.push(
        alikeFault(
          told.row,
          alike.map(({ number }) => number),
        ),
      )
  }
  faults.sort((one, other) => one.row - other.row)
  const digest = createHash('sha256')
    .update(JSON.stringify([read.as, right, faults]))
    .digest('hex')
  return { ...read, right, faults, digest }
}

/** A file as a table to go on with, whatever a spreadsheet wrote it in; nothing where it is none. */
const tableIn = async (file: File): Promise<string> => {
  const sheets = await readSheets(new Uint8Array(await file.arrayBuffer()))
  const rows = sheets?.find((sheet) => sheet.rows.length > 0)?.rows ?? []
  return csvOf(rows.slice(0, MOST_LINES + 1))
}

/** Shows where the columns of a table go, which cases it would open and what is wrong with it. Changes nothing. */
export const previewImport = action(
  importPolicy,
  'case.preview_import',
  'read_personal',
  z.object({
    table: Table.optional(),
    file: z.instanceof(File).optional(),
    from: From.optional(),
    as: As.optional(),
  }),
  async ({ actor: reader, about, ...context }, { table: pasted, file, from = '', as }) => {
    const actor = personIn(reader, 'case.preview_import')
    const { fileKind } = await findSetting(context.tx, actor.bodyId)
    about('body', actor.bodyId, { table: 'cases' })
    const chosen = file === undefined || file.size === 0 ? undefined : await tableIn(file)
    const table = chosen ?? pasted
    if (table === undefined) return { fileKind, from, table: '', plan: undefined }
    if (from === '') throw new Refusal('case.import_from', 422, {}, 'from')
    if (table.length > LONGEST_TABLE)
      throw new Refusal('case.table_too_large', 422, { rows: MOST_CASES }, 'file')
    // Another table is read by its own headings.
    return {
      fileKind,
      from,
      table,
      plan: await planFor({ ...context, actor }, table, chosen ? undefined : as),
    }
  },
)
export type PreviewedImport = Awaited<ReturnType<typeof previewImport.run>>

const open = async (
  context: ActionContext,
  actor: PersonActor,
  from: string,
  told: ToImport,
): Promise<string> => {
  const { tx, now, today, vault } = context
  const { note, ...values } = told.values
  const caseId = await openNewCase(
    context,
    actor,
    openInput.parse({ ...values, ageGroup: told.ageGroup, chosenName: values['identity.chosen_name'] }),
  )
  const file = await getCase(tx, caseId)
  const key = await vault.openKey(file.keyId)
  const sections = new Set<Parameters<typeof addEvent>[1]['section']>()
  for (const [target, value] of Object.entries(values)) {
    const place = placeOf(target)
    if (place === undefined || target === 'identity.chosen_name') continue
    await writeField(tx, { key, actor, now }, caseId, { ...place, value })
    const { lookup } = fieldsOf(place.section)[place.field]!
    if (lookup !== undefined) await writeLookup(tx, vault, file, lookup, value)
    sections.add(place.section)
  }
  for (const section of sections) await addEvent(tx, { caseId, section, kind: 'written', actor, now })
  const said = importWords('sv')('firstNote', { from })
  const text = note === undefined ? said : `${said}\n\n${note}`
  await insertNote(
    tx,
    { key, actor, now, today },
    { id: randomUUID(), caseId, kind: 'note', aboutId: undefined, happenedOn: today, text, form: 'note' },
  )
  await recomputeRetention(tx, vault, caseId, now)
  return caseId
}

/**
 * Opens the cases of a table that are right, each as by itself and the worker's own; each begins with a note of from whom it was taken over.
 * The others are left.
 *
 * @throws Refusal `case.import_changed` where something else would be done than was shown.
 */
export const importCases = action(
  importPolicy,
  'case.import',
  'change',
  z.object({ table: Table, from: From, as: As.default({}), digest: z.string().length(64) }),
  async (context: ActionContext, { table, from, as, digest }) => {
    const actor = personIn(context.actor, 'case.import')
    const plan = await planFor({ ...context, actor }, table, as)
    if (plan.digest !== digest) throw new Refusal('case.import_changed', 409)
    const opened: string[] = []
    for (const told of plan.right) opened.push(await open(context, actor, from, told))
    context.about('body', actor.bodyId, { opened })
    const wrong = new Set([plan.headingsAt, ...plan.faults.map(({ row }) => row)])
    const left = cellsOfCsv(table, MOST_LINES + 1).filter((_, index) => wrong.has(index + 1))
    const { fileKind } = await findSetting(context.tx, actor.bodyId)
    return {
      opened: opened.length,
      left:
        left.length > 1
          ? { fileKind, from, table: csvOf(left), plan: { headings: plan.headings, as } }
          : undefined,
    }
  },
)
export type ImportedCases = Awaited<ReturnType<typeof importCases.run>>
