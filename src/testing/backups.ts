import { createHash } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type pg from 'pg'

/** SHA-256 of a file. */
export const digestOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex')

/** Makes the list of digests of a backup fit its files again. */
export const renewDigests = (folder: string): void => {
  const list = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').split('\n').slice(0, -1)
  const renewed = list
    .map((line) => `${digestOf(join(folder, line.slice(66)))}  ${line.slice(66)}\n`)
    .join('')
  writeFileSync(join(folder, 'SHA256SUMS'), renewed)
}

/** A copy of a backup in which somebody changed the rows of a table, and the digests so that they fit again. */
export const tamperWith = (
  backup: string,
  folder: string,
  table: string,
  change: (lines: string[]) => string[],
): string => {
  cpSync(backup, folder, { recursive: true })
  const file = join(folder, 'tables', `${table}.copy.gz`)
  const lines = change(gunzipSync(readFileSync(file)).toString().split('\n').slice(0, -1))
  writeFileSync(file, gzipSync(lines.map((line) => `${line}\n`).join('')))
  const manifest = JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8'))
  for (const one of manifest.tables) if (`${one.schema}.${one.name}` === table) one.rows = lines.length
  writeFileSync(join(folder, 'backup.json'), JSON.stringify(manifest))
  renewDigests(folder)
  return folder
}

/**
 * Writes without pause: in each transaction one made-up body with three other names, one record of the audit trail, and
 * one krona moved from the first sum of money to the second.
 */
export const keepWriting = (
  client: pg.Client,
  money: readonly string[],
): { written(): number; stop(): Promise<void> } => {
  let writing = true
  let written = 0
  const move = 'update plan.assignment_money set amount_ore = amount_ore + $2 where id = $1'
  const write = async () => {
    while (writing) {
      await client.query('begin')
      const body = await client.query<{ id: string }>(
        "insert into directory.body (name, type, fictional) values ($1, 'agency', true) returning id",
        [`Skrivare ${written}`],
      )
      for (const part of ['a', 'b', 'c'])
        await client.query('insert into directory.alias (body_id, alias) values ($1, $2)', [
          body.rows[0]?.id,
          `Skrivare ${written}${part}`,
        ])
      await client.query(move, [money[0], -100])
      await client.query(move, [money[1], 100])
      await client.query(
        "insert into audit.record (action, outcome, actor_kind) values ('test.write', 'done', 'system')",
      )
      await client.query('commit')
      written += 1
    }
  }
  const running = write()
  return {
    written: () => written,
    stop: async () => {
      writing = false
      await running
    },
  }
}
