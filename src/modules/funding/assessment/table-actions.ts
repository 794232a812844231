import { z } from 'zod'
import { type ActionContext, action, preparedAction } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { requireTable, tableInput } from '../../../platform/tables/read-table.ts'
import type { CarriedTable } from '../../../platform/tables/take-text.ts'
import { asBefore, keepTaken } from '../../../platform/tables/taken-before.ts'
import { receiptOf } from '../applications/rules.ts'
import { getApplication, nextReceiptNumber } from '../applications/store.ts'
import { stageOf } from '../calls/rules.ts'
import { type Call, getCall } from '../calls/store.ts'
import { requireDelegated } from '../delegation/rules.ts'
import { listDelegates } from '../delegation/store.ts'
import { type Deciding, rank, refuseDeciding, seenBy, writeDecision } from './actions.ts'
import { applicationColumns, decisionColumns } from './columns.ts'
import { assessmentPolicy } from './policy.ts'
import { grantedBy } from './rules.ts'
import { callIdInput } from './schema.ts'
import { grantedOf, isAssessedByAnother, listApplicants } from './store.ts'
import { type RowError, readApplicationRow, readDecisionRow } from './table-rules.ts'
import { findBodyByName, insertTakenIn, listNumbersOf } from './table-store.ts'

type Context = ActionContext<{ bodyId: string }>

/** Applications of a call with their decisions, but for those to which the reader is partial or has declared nothing. */
export const exportApplications = action(
  assessmentPolicy,
  'assessment.export',
  'read_personal',
  callIdInput.extend({ format: z.enum(['csv', 'xlsx']).default('csv') }),
  async ({ tx, now, actor, permit, about }, { callId, format }) => {
    const call = await getCall(tx, callId)
    permit(call)
    about('call', callId)
    const stage = stageOf(call, now)
    const closed = stage === 'closed' || stage === 'decided'
    const applicants = new Map(
      (await listApplicants(tx, callId)).map((applicant) => [applicant.applicationId, applicant]),
    )
    const { personId } = personIn(actor, 'assessment.export')
    const ranked = closed ? await rank(tx, call, personId) : []
    return { format, rows: ranked.map((row) => ({ ...row, applicant: applicants.get(row.id) })) }
  },
)

/** Where a table is chosen. */
export const prepareImport = action(
  assessmentPolicy,
  'assessment.prepare_import',
  'read',
  callIdInput,
  async ({ tx, permit }, { callId }) => {
    const call = await getCall(tx, callId)
    permit(call)
    return { call, errors: [] as readonly RowError[], taken: undefined as CarriedTable | undefined }
  },
)
export interface Importing {
  readonly call: Call
  readonly errors: readonly RowError[]
  /** The table that was sent. */
  readonly taken: CarriedTable | undefined
}

const APPLICATIONS = 'funding.applications'
const DECISIONS = 'funding.decisions'
const TableInput = callIdInput.extend(tableInput)

const enterClosed = async ({ tx, now, permit, about }: Context, callId: string): Promise<Call> => {
  const call = await getCall(tx, callId, { lock: true })
  permit(call)
  if (stageOf(call, now) !== 'closed') throw new Refusal('funding.not_closed_yet', 409)
  about('call', callId)
  return call
}

/** Enters applications that came another way, from a table: all of it, or nothing with what is wrong in each row. */
export const importApplications = preparedAction(
  assessmentPolicy,
  'assessment.import_applications',
  'change',
  TableInput,
  async (given) => ({ callId: given.callId, taken: await requireTable(given, applicationColumns) }),
  async (context, { callId, taken: sent }): Promise<Importing> => {
    const { tx, actor, now, today, about } = context
    const call = await enterClosed(context, callId)
    const taken = await asBefore(context, APPLICATIONS, sent, applicationColumns)
    const table = taken.read
    if ('errors' in table) return { call, errors: table.errors, taken }
    const errors: RowError[] = []
    const entered: Parameters<typeof insertTakenIn>[1][] = []
    const { personId } = personIn(actor, 'assessment.import_applications')
    for (const { row, cells } of table.rows) {
      const read = readApplicationRow(cells, call, now)
      if ('error' in read) {
        errors.push({ row, ...read.error })
        continue
      }
      const bodyId = await findBodyByName(tx, read.value.organisation)
      if (bodyId === undefined || bodyId === call.bodyId)
        errors.push({
          row,
          column: 'organisation',
          code: 'organisation_unknown',
          parameters: { name: read.value.organisation },
        })
      else entered.push({ ...read.value, callId, bodyId, personId, now })
    }
    if (errors.length > 0) return { call, errors, taken }
    await keepTaken(context, APPLICATIONS, taken)
    for (const one of entered)
      await insertTakenIn(tx, one, receiptOf(today.slice(0, 4), await nextReceiptNumber(tx)))
    about('call', callId, { entered: entered.length })
    return { call, errors: [], taken: undefined }
  },
)

const refusedRow = (row: number, error: unknown): RowError => {
  if (error instanceof Refusal) return { row, column: error.field ?? null, code: error.code, parameters: {} }
  throw error
}

/** Enters decisions from a table, by the same rules as one by one: all of it, or nothing with what is wrong in each row. */
export const importDecisions = preparedAction(
  assessmentPolicy,
  'assessment.import_decisions',
  'change',
  TableInput,
  async (given) => ({ callId: given.callId, taken: await requireTable(given, decisionColumns) }),
  async (context, { callId, taken: sent }): Promise<Importing> => {
    const { tx, actor, today, about } = context
    const call = await enterClosed(context, callId)
    const taken = await asBefore(context, DECISIONS, sent, decisionColumns)
    const table = taken.read
    if ('errors' in table) return { call, errors: table.errors, taken }
    const { personId } = personIn(actor, 'assessment.import_decisions')
    const readable = new Map(
      (await listApplicants(tx, callId))
        .filter(({ partial }) => partial === false)
        .map(({ receipt, applicationId }) => [receipt, applicationId]),
    )
    const numbers = new Set(await listNumbersOf(tx, call.bodyId))
    const delegates = await listDelegates(tx, call.bodyId)
    const seenReceipts = new Set<string>()
    const errors: RowError[] = []
    const decided: { applicationId: string; deciding: Deciding }[] = []
    let left = call.frameOre - (await grantedOf(tx, callId))
    for (const { row, cells } of table.rows) {
      const read = readDecisionRow(cells, today)
      if ('error' in read) {
        errors.push({ row, ...read.error })
        continue
      }
      const { receipt, outcome, granted, ...rest } = read.value
      const applicationId = readable.get(receipt)
      const say = (column: string, code: string, parameters: RowError['parameters'] = {}) =>
        errors.push({ row, column, code, parameters })
      if (applicationId === undefined || seenReceipts.has(receipt)) {
        say('receipt', applicationId === undefined ? 'receipt_unknown' : 'receipt_twice', { receipt })
        continue
      }
      if (numbers.has(rest.number)) {
        say('number', 'number_twice', { number: rest.number })
        continue
      }
      seenReceipts.add(receipt)
      numbers.add(rest.number)
      try {
        const application = await getApplication(tx, applicationId)
        const seen = await seenBy(context, personId, application, call)
        refuseDeciding(seen, await isAssessedByAnother(tx, applicationId))
        const grantedOre = grantedBy(outcome, seen.soughtOre, granted)
        requireDelegated(delegates, personId, grantedOre)
        left -= grantedOre
        if (left < 0) throw new Refusal('funding.frame_exceeded', 409, {}, 'granted')
        decided.push({ applicationId, deciding: { ...rest, outcome, grantedOre } })
      } catch (error) {
        errors.push(refusedRow(row, error))
      }
    }
    if (errors.length > 0) return { call, errors, taken }
    await keepTaken(context, DECISIONS, taken)
    for (const { applicationId, deciding } of decided)
      await writeDecision(context, await getApplication(tx, applicationId), call, deciding)
    about('call', callId, { decided: decided.length })
    return { call, errors: [], taken: undefined }
  },
)
