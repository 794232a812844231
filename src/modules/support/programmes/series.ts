import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import { followUpMonths } from '../content/after-programme.ts'
import type { ProgrammeSetting } from '../content/programme-kinds.ts'
import { settings } from './schema.ts'

/** A part of a whole that has a number of its own. */
export interface Share {
  readonly part: Figure
  readonly whole: Figure
}

export interface SettingSeries {
  readonly setting: ProgrammeSetting
  readonly referred: Figure
  readonly begun: Figure
  readonly followUps: readonly {
    readonly months: number
    readonly due: Figure
    readonly reached: Figure
    readonly housed: Share
    readonly occupied: Share
  }[]
}

interface Row {
  readonly setting: string
  readonly figure: string
  readonly months: number | null
  readonly count: string | number | null
  readonly suppressed: boolean
}

/** What a row of the database says; its absence says that nobody has counted. */
export const figureOf = (row: Pick<Row, 'count' | 'suppressed'> | undefined): Figure => {
  if (row === undefined) return { kind: 'not_collected' }
  if (row.suppressed || row.count === null) return { kind: 'suppressed' }
  const count = Number(row.count)
  return count === 0 ? { kind: 'zero' } : { kind: 'measured', value: count }
}

/**
 * What came of programmes over all bodies, by setting, up to the last whole quarter (measures 5, 6 and 14). The database
 * gives counts alone and withholds small ones (domain rule 12): nothing of a person leaves it.
 */
export const readSeries = async (tx: DatabaseTransaction): Promise<SettingSeries[]> => {
  const { rows } = await sql<Row>`select * from support.programme_coverage()`.execute(tx)
  return settings.map((setting) => {
    const find = (figure: string, months: number | null = null) =>
      figureOf(rows.find((row) => row.setting === setting && row.figure === figure && row.months === months))
    return {
      setting,
      referred: find('referred'),
      begun: find('begun'),
      followUps: followUpMonths.map((months) => ({
        months,
        due: find('due', months),
        reached: find('reached', months),
        housed: { part: find('housed', months), whole: find('housing_known', months) },
        occupied: { part: find('occupied', months), whole: find('occupation_known', months) },
      })),
    }
  })
}
