import pg from 'pg'
import { type Claims, greet, Proofs, toBeProven, voucherOf, vouchOn } from '../platform/database/vouching.ts'
import { TEST_SECRET } from './template.ts'

const proofs = new WeakMap<pg.Client, Proofs>()

const proofsOf = (client: pg.Client): Proofs => {
  const known = proofs.get(client) ?? new Proofs(voucherOf({ secretKey: TEST_SECRET })!, () => greet(client))
  proofs.set(client, known)
  return known
}

const NOBODY: Claims = { person: '', body: '', link: '', report: '', role: 'nobody' }

/** Tells the second wall on a connection of a test who asks, as the house does, until its transaction ends. */
export const saysWho = async (client: pg.Client, claims: Claims): Promise<void> => {
  if (claims.role !== 'system') return vouchOn(client, proofsOf(client), { ...NOBODY, ...claims })
  await client.query(
    `select set_config('samlad.role', 'system', true), set_config('samlad.now', $1, true), set_config('samlad.vouched', '', true)`,
    [claims.now?.toISOString() ?? ''],
  )
}

/** As `saysWho`, as text that goes in one round with others. */
export const whoAsText = async (client: pg.Client, claims: Claims): Promise<string> => {
  const [turn, proof, ...told] = await proofsOf(client).complete(toBeProven({ ...NOBODY, ...claims }))
  const literals = told.map((one) => (one === null ? 'null' : pg.escapeLiteral(String(one))))
  return `select access.vouch(${turn}, '\\x${(proof as Buffer).toString('hex')}', ${literals.join(', ')})`
}
