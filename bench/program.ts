import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { projectRoot } from '../src/platform/config/root.ts'

/** A process of ours that says one line when it is ready. */
export interface Started {
  /** That line. */
  readonly line: string
  /** Milliseconds from its start to the line. */
  readonly milliseconds: number
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>
}

const ownSettings =
  /^(DATABASE_|TEST_DATABASE_|SAMLAD_|OIDC_|SESSION_|SMTP_|MAIL_)|^(BASE_URL|TRUSTED_PROXIES|PORT|HOST|LOG_LEVEL)$/

/** The user's environment, without the settings of an installation of their own: those have no part in a benchmark. */
const environmentOfBench = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ownSettings.test(name))),
  LOG_LEVEL: 'error',
  ...more,
})

/**
 * Starts a Node process and waits for its first line on standard output.
 *
 * @throws Error with what it said on standard error, where it ends without a line.
 */
export const start = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Started> =>
  new Promise((resolve, reject) => {
    const begun = performance.now()
    const child: ChildProcess = spawn(process.execPath, args, {
      cwd: projectRoot,
      env: environmentOfBench(environment),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let errors = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk
    })
    const ended = new Promise<void>((done) => {
      child.once('close', () => done())
    })
    void ended.then(() => reject(new Error(`${args.join(' ')} ended before it was ready: ${errors}`)))
    createInterface({ input: child.stdout! }).once('line', (line) =>
      resolve({
        line,
        milliseconds: performance.now() - begun,
        stop: async () => {
          child.kill('SIGTERM')
          await ended
        },
      }),
    )
  })

/** Starts a Node process whose one line is its whole answer, as JSON. */
export const answerOf = async <Answer>(args: readonly string[]): Promise<Answer> => {
  const { line, stop } = await start(args)
  await stop()
  return JSON.parse(line) as Answer
}
