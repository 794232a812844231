import { argon2, randomBytes } from 'node:crypto'
import { hashPassword } from '../src/modules/identity/password.ts'
import { formToken } from '../src/platform/http/form-token.ts'
import { openDemonstration } from './demonstration.ts'
import { interleaved, median, quantile, timed } from './figures.ts'
import { type Benchmark, timeRow } from './row.ts'

const ROUNDS = 30
const WARM_UP = 4
const PASSWORD = 'fyra påhittade ord räcker'

/** The costs and the lengths that a hash of ours names. */
const parametersOf = (hash: string) => {
  const [, memory, passes, parallelism, salt, tag] =
    /m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash) ?? []
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(salt ?? '', 'base64'),
    tagLength: Buffer.from(tag ?? '', 'base64').length,
  }
}

const bareArgon2 = (parameters: ReturnType<typeof parametersOf>): Promise<void> =>
  new Promise((resolve, reject) =>
    argon2('argon2id', { ...parameters, message: PASSWORD }, (error) => (error ? reject(error) : resolve())),
  )

/** The password step of a browser: one form sent, answered with the way to the second step. */
const passwordStep = async (url: string, email: string): Promise<void> => {
  const visit = randomBytes(32).toString('base64url')
  const [second, third] = randomBytes(2)
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `samlad_visit=${visit}`, 'x-forwarded-for': `198.18.${second}.${third}` },
    body: new URLSearchParams({ csrf: formToken(visit), email, password: PASSWORD }),
  })
  await answer.arrayBuffer()
  if (answer.status !== 303 || !answer.headers.get('location')?.includes('/sign-in/code'))
    throw new Error(`the password step answered ${answer.status}`)
}

/** The password step over HTTP, throttling, transactions and audit included. */
export const signIn: Benchmark = {
  name: 'sign-in',
  run: async () => {
    const demonstration = await openDemonstration()
    try {
      const parameters = parametersOf(await hashPassword(PASSWORD))
      // Attempts are counted for each account: so each has one.
      const emails = await demonstration.addPeople(ROUNDS + WARM_UP, PASSWORD)
      const server = await demonstration.serve()
      try {
        for (const email of emails.splice(0, WARM_UP)) await passwordStep(server.url, email)
        const { samlad, baseline } = await interleaved(ROUNDS, {
          samlad: (round) => timed(() => passwordStep(server.url, emails[round]!)),
          baseline: () => timed(() => bareArgon2(parameters)),
        })
        return [
          timeRow({
            benchmark: 'sign-in',
            what: 'password step over HTTP',
            samlad: median(samlad),
            against: `crypto.argon2 alone, ${parameters.memory / 1024} MiB, ${parameters.passes} pass`,
            baseline: median(baseline),
            more: { 'p95 ms': quantile(samlad, 0.95), 'baseline p95 ms': quantile(baseline, 0.95) },
          }),
        ]
      } finally {
        await server.stop()
      }
    } finally {
      await demonstration.close()
    }
  },
}
