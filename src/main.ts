import { OperatorError } from './platform/refusal.ts'

type Command = (args: string[]) => Promise<number>

/** The commands, each loaded when it is called: reading a plan needs no database, serving no Word reader. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./cli/serve.ts')).serve,
  'audit verify': async () => (await import('./cli/audit-verify.ts')).auditVerify,
  'token create': async () => (await import('./cli/token.ts')).tokenCreate,
  followup: async () => (await import('./cli/followup.ts')).followup,
  migrate: async () => (await import('./cli/migrate.ts')).migrateCommand,
}

const usage = `Usage: bin/samlad COMMAND
${Object.keys(commands)
  .map((name) => `  ${name}\n`)
  .join('')}  test\n`

const [first = 'help', second = '', ...rest] = process.argv.slice(2)
const [load, args] = commands[`${first} ${second}`]
  ? [commands[`${first} ${second}`], rest]
  : [commands[first], process.argv.slice(3)]

if (load === undefined) {
  process.stderr.write(first === 'help' ? usage : `samlad: there is no command ${first} ${second}\n${usage}`)
  process.exit(first === 'help' ? 0 : 2)
}

try {
  process.exitCode = await (await load())(args)
} catch (error) {
  const foreseen =
    error instanceof OperatorError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  process.stderr.write(
    `samlad: ${foreseen ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`,
  )
  process.exitCode = foreseen ? 2 : 1
}
