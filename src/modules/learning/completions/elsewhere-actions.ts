import { z } from 'zod'
import { action, preparedAction } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { requireTable, tableInput } from '../../../platform/tables/read-table.ts'
import type { TableError } from '../../../platform/tables/table.ts'
import type { CarriedTable } from '../../../platform/tables/take-text.ts'
import { asBefore, keepTaken } from '../../../platform/tables/taken-before.ts'
import { completionPolicy } from './policy.ts'
import { doneInput } from './schema.ts'
import { readStatements, statementsInput } from './statements.ts'
import { insertElsewhere } from './store.ts'
import { columns, readElsewhere } from './table.ts'

interface TableRead {
  readonly kept?: number | undefined
  readonly taken?: CarriedTable
  readonly faults?: readonly TableError[]
}

/** The page on which a table is read in, and what came of the last one. */
export const prepareTable = action(
  completionPolicy,
  'completion.prepare_table',
  'read',
  doneInput,
  async (_, { kept }): Promise<TableRead> => ({ kept }),
)

const KIND = 'learning.elsewhere'

/** Reads in what one's own people have completed elsewhere: all rows or none. @returns how many were new, or what is wrong */
export const readTable = preparedAction(
  completionPolicy,
  'completion.read_table',
  'change',
  z.object(tableInput),
  (given) => requireTable(given, columns),
  async (context, sent): Promise<TableRead> => {
    const { tx, actor, now, today, settings, about } = context
    const person = personIn(actor, 'completion.read_table')
    const taken = await asBefore(context, KIND, sent, columns)
    const read = readElsewhere(taken.read, { settings, bodyId: person.bodyId, today })
    if ('faults' in read) return { taken, faults: read.faults }
    await keepTaken(context, KIND, taken)
    const kept = await insertElsewhere(tx, person, read.rows, 'csv', now)
    about('body', person.bodyId, { kept })
    return { kept }
  },
)

/** Takes statements of another system of learning, each once. @throws Refusal where one tells who somebody is, or is none */
export const takeStatements = action(
  completionPolicy,
  'completion.state',
  'change',
  statementsInput,
  async ({ tx, actor, now, settings, about }, { statements }) => {
    const person = personIn(actor, 'completion.state')
    const { ids, rows } = readStatements(statements, { settings, bodyId: person.bodyId, now })
    const kept = await insertElsewhere(tx, person, rows, 'xapi', now)
    about('body', person.bodyId, { kept })
    return ids
  },
)
