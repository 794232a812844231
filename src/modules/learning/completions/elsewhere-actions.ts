import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { completionPolicy } from './policy.ts'
import { doneInput, tableInput } from './schema.ts'
import { readStatements, statementsInput } from './statements.ts'
import { insertElsewhere } from './store.ts'
import { readElsewhere } from './table.ts'

/** The page on which a table is read in, and what came of the last one. */
export const prepareTable = action(
  completionPolicy,
  'completion.prepare_table',
  'read',
  doneInput,
  async (_, { kept }) => ({ kept }),
)

/** Reads in what one's own people have completed elsewhere: all rows or none. @returns how many were new, or what is wrong */
export const readTable = action(
  completionPolicy,
  'completion.read_table',
  'change',
  tableInput,
  async ({ tx, actor, now, today, settings, about }, { file }) => {
    const person = personIn(actor, 'completion.read_table')
    const read = await readElsewhere(new Uint8Array(await file.arrayBuffer()), {
      settings,
      bodyId: person.bodyId,
      today,
    })
    if ('faults' in read) return { faults: read.faults.slice(0, 100) }
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
