import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

// What an API that is generated from the tables does for one case: `node bench/generated-api.ts ADDRESS CASE` answers every address with
// the case and what belongs to it, as the database puts it together, in one transaction that is told who asks. No walls, no seals, no record.
const [, , address, id] = process.argv
const pool = new pg.Pool({ connectionString: address!, max: 12 })

const QUERY = {
  name: 'one',
  text: `select row_to_json(one)::text as body from (
    select c.*,
      (select coalesce(json_agg(f), '[]') from support.field f where f.case_id = c.id) as fields,
      (select coalesce(json_agg(n), '[]') from support.note n where n.case_id = c.id) as notes,
      (select coalesce(json_agg(a), '[]') from support.assignment a where a.case_id = c.id) as assignments
    from support.case_file c where c.id = $1) one`,
  values: [id],
}

const answer = async (): Promise<string> => {
  const client = await pool.connect()
  try {
    await client.query('begin read only')
    await client.query({
      name: 'told',
      text: `select set_config('request.claims', $1, true), set_config('search_path', 'support', true)`,
      values: ['{"role":"somebody"}'],
    })
    const { rows } = await client.query<{ body: string }>(QUERY)
    await client.query('commit')
    return rows[0]!.body
  } finally {
    client.release()
  }
}

const server = createServer((_, response) => {
  void answer().then((body) => {
    response
      .writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
      })
      .end(body)
  })
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
process.once('SIGTERM', () => process.exit(0))
