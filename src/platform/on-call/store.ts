import { sql } from 'kysely'
import type { DatabaseTransaction } from '../database/connect.ts'
import type { Span } from './hours.ts'
import { type Line, type LineFunction, lineFunctions } from './line.ts'

/** The numbers of a body, those to call first first, as far as the asker may know of them: none of a hidden body. */
export const listLines = (tx: DatabaseTransaction, bodyId: string): Promise<Line[]> =>
  listLinesOf(tx, [bodyId])

/** The numbers of several bodies at once, those to call first first. */
export const listLinesOf = async (tx: DatabaseTransaction, bodyIds: readonly string[]): Promise<Line[]> => {
  const lines = await tx
    .selectFrom('on_call.line')
    .select([
      'id',
      'body_id as bodyId',
      sql<LineFunction>`function`.as('function'),
      'telephone',
      'revision',
      sql<
        Span[]
      >`coalesce((select json_agg(json_build_object('days', h.days, 'opens', h.opens, 'closes', h.closes) order by h.position)
        from on_call.hours h where h.line_id = line.id), '[]')`.as('hours'),
    ])
    .where('body_id', 'in', [...bodyIds])
    .where('ended_at', 'is', null)
    .orderBy('kept_at')
    .orderBy('id')
    .execute()
  const order = (line: Line) => lineFunctions.indexOf(line.function)
  return lines.sort((one, other) => order(one) - order(other))
}
