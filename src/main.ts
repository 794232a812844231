import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { type Command, commands } from './cli/commands.ts'
import { developerCommands, helpText } from './cli/usage.ts'
import { versionText } from './cli/version.ts'
import { projectRoot } from './platform/config/root.ts'
import { OperatorError } from './platform/refusal.ts'

// What was compiled once is not compiled again at the next start. Where nothing may be written, nothing is kept.
enableCompileCache(join(projectRoot, 'node_modules', '.cache', 'compiled'))
// V8 loses count of WebAssembly code as it frees some, and the process ends (nodejs/node#64500). What linking and protecting compile is
// little, and stays.
setFlagsFromString('--no-wasm-code-gc')
// Whoever reads what is said may stop reading (`| head`): what is asked for is done all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

const [first = 'help', second = '', ...rest] = process.argv.slice(2)
const name = commands[`${first} ${second}`] ? `${first} ${second}` : first
const args = name === first ? process.argv.slice(3) : rest

const refuse = (why: string): never => {
  process.stderr.write(`samlad: ${why}\n`)
  process.exit(2)
}

const wantsHelp = (given: string): boolean => given === '--help' || given === '-h'

/** Of one command, of a group of them, or of all; ends the process. */
const help = (asked: string): never => {
  const text =
    helpText(asked) ?? refuse(`there is no command ${asked}; bin/samlad help lists those there are`)
  process.stdout.write(text)
  process.exit(0)
}

if (first === 'help' || wantsHelp(first)) help([second, ...rest].join(' '))
if (first === '--version' || first === 'version') {
  process.stdout.write(`${versionText()}\n`)
  process.exit(0)
}
const load = commands[name]
if (load === undefined) {
  if (wantsHelp(second)) help(first)
  if (developerCommands.includes(first)) refuse(`${first} is run in a checkout of the version, by bin/samlad`)
  const isGroup = second === '' && helpText(first) !== undefined
  refuse(
    isGroup
      ? `${first} what? bin/samlad help ${first} lists what there is`
      : `there is no command ${[first, second].join(' ').trim()}; bin/samlad help lists those there are`,
  )
}
const ends = args.indexOf('--')
if ((ends < 0 ? args : args.slice(0, ends)).some(wantsHelp)) help(name)

/** A library looks for settings of its own, programs too, where the process stands when it is loaded: there that is here alone. */
const loadAtHome = async (): Promise<Command> => {
  const here = process.cwd()
  process.chdir(projectRoot)
  const command = await load!()
  try {
    process.chdir(here)
  } catch {
    // A folder that is closed to this account: nothing that is named from there can be reached either.
  }
  return command
}

try {
  process.exitCode = await (await loadAtHome())(args)
} catch (error) {
  const foreseen = error instanceof OperatorError
  process.stderr.write(`samlad: ${foreseen ? error.message : ((error as Error).stack ?? String(error))}\n`)
  process.exitCode = foreseen ? 2 : 1
}
