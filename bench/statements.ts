import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'

/** A statement as the server sent it to the database. */
export interface RecordedStatement {
  /** What the request called itself. */
  readonly request: string
  /** Number of the connection in the server: statements of one transaction share it. */
  readonly connection: number
  readonly text: string
  readonly values: readonly unknown[]
  /** Name under which the connection keeps the statement prepared, where it does. */
  readonly name?: string
}

/** The statements of one request, in order, from the file that `recording.ts` wrote. */
export const readStatements = (file: string, request: string): RecordedStatement[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => deserialize(Buffer.from(line, 'base64')) as RecordedStatement)
    .filter((statement) => statement.request === request)

/** The statements cut where the server took a connection from its pool: before a transaction, and for one alone. */
export const turnsOf = (statements: readonly RecordedStatement[]): RecordedStatement[][] => {
  const turns: RecordedStatement[][] = []
  let open = false
  for (const statement of statements) {
    if (open) turns.at(-1)!.push(statement)
    else turns.push([statement])
    if (/^\s*(begin|start transaction)\b/i.test(statement.text)) open = true
    else if (/^\s*(commit|rollback)\b/i.test(statement.text)) open = false
  }
  return turns
}
