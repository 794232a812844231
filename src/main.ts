import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { projectRoot } from './platform/config/root.ts'
import { OperatorError } from './platform/refusal.ts'

// What was compiled once is not compiled again at the next start. Where nothing may be written, nothing is kept.
enableCompileCache(join(projectRoot, 'node_modules', '.cache', 'compiled'))

type Command = (args: string[]) => Promise<number>

/** The commands, each loaded when it is called: reading a plan needs no database, serving no Word reader. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./cli/serve.ts')).serve,
  'plan read': async () => (await import('./cli/plan-read.ts')).planRead,
  'link schema': async () => (await import('./cli/link-schema.ts')).linkSchema,
  'link prepare': async () => (await import('./cli/link-prepare.ts')).linkPrepare,
  'link encode': async () => (await import('./cli/link-encode.ts')).linkEncode,
  'link match': async () => (await import('./cli/link-match.ts')).linkMatch,
  'link histories': async () => (await import('./cli/link-histories.ts')).linkHistories,
  'plan import': async () => (await import('./cli/plan-import.ts')).planImport,
  'plan list': async () => (await import('./cli/plan-list.ts')).planList,
  'assignment read': async () => (await import('./cli/assignment-read.ts')).assignmentRead,
  'law check': async () => (await import('./cli/law-check.ts')).lawCheck,
  estimate: async () => (await import('./cli/estimate.ts')).estimate,
  'survey estimate': async () => (await import('./cli/survey-estimate.ts')).surveyEstimate,
  protect: async () => (await import('./cli/protect.ts')).protect,
  'audit archive': async () => (await import('./cli/audit-archive.ts')).auditArchive,
  'audit head': async () => (await import('./cli/audit-head.ts')).auditHead,
  'audit recovered': async () => (await import('./cli/audit-recovered.ts')).auditRecovered,
  'audit verify': async () => (await import('./cli/audit-verify.ts')).auditVerify,
  rescue: async () => (await import('./cli/rescue.ts')).rescue,
  'token create': async () => (await import('./cli/token.ts')).tokenCreate,
  followup: async () => (await import('./cli/followup.ts')).followup,
  'backup identity': async () => (await import('./cli/backup.ts')).backupIdentity,
  backup: async () => (await import('./cli/backup.ts')).backup,
  restore: async () => (await import('./cli/restore.ts')).restore,
  'restore-drill': async () => (await import('./cli/restore-drill.ts')).restoreDrill,
  'keys rotate': async () => (await import('./cli/keys.ts')).keysRotate,
  'keys export': async () => (await import('./cli/keys.ts')).keysExport,
  'keys import': async () => (await import('./cli/keys.ts')).keysImport,
  doctor: async () => (await import('./cli/doctor.ts')).doctor,
  migrate: async () => (await import('./cli/migrate.ts')).migrateCommand,
}

const usage = `Usage: bin/samlad COMMAND

  serve [--port 3000] [--data DIR] [--workers N] [--demo]   serve until stopped; prints the address when ready
  plan read FILE [--json] [--explain]                   read a plan document, touching no database; say why these are its measures
  assignment read FILE [--json]                         read a government assignment
  estimate FILE.csv [--model robust|main|stepwise|all-pairs|pairs|aic|bic] [--pairs A:B,A:C] [--max-order N]
           [--threshold 0.02] [--bootstrap N] [--seed S] [--missed-links 12/200 --false-links 3/200 [--linkage-draws N]]
           [--json]   the dark figure from capture histories
  link schema [--json]                                  the prepared linkage schema, with its name and fingerprint
  link prepare FILE --out PREPARED.csv [--map MAP.json] [--sheet NAME] [--report REPORT.json] [--json]   a spreadsheet as its columns
  link encode FILE.csv --schema SCHEMA.json --secret-file FILE --out CLKS.json   records as linkage keys
  link match A.json B.json --threshold T [--all] [--json]   which keys of two files are of one person
  link histories A.json B.json … [--threshold T] [--publish] [--json]   how many people are in exactly which files
  survey estimate DATA.csv --design DESIGN.json --ask ASK.json [--json]   figures of a survey as it was drawn, with their errors
  protect FILE [--publish] [--secret-file FILE] [--json]   hide, perturb or round what a table would disclose
  law check FOLDER [--json]                             compare the law that Samlad goes by with statute texts that you fetched
  plan import FILE · plan list                          bring a plan in for review; list the plans
  followup PLAN-ID --format pdf|html|docx|json --out FILE   the account of a plan as a file
  token create --as EMAIL [--scope ROOM:read,ROOM:write]   a bearer token for the API; without --scope it reads plan, figures and directory
  rescue --as EMAIL                                     a new way in for the last administrator; managers and auditors are told
  audit verify [--head FILE] · audit head               check the audit trail, also against a head kept elsewhere; print the signed newest
  audit archive                                         move the months of the trail whose time is over into files of AUDIT_ARCHIVE
  audit recovered                                       say in the trail that PostgreSQL was recovered to an earlier moment
  backup [DIR [--keys DIR] [--to age1…]]                a whole backup in a new folder, beside a running server; without DIR the house's own
  backup identity FILE                                  a pair of keys for backups: the private one in FILE, the public one is printed
  restore DIR [--keys DIR] [--identity FILE] [--without-missing-records] [--without-secret]   a backup into a new data folder, with its keys
  restore-drill DIR --keys DIR [--identity FILE] [--in DIR] [--report FILE]   would it all come back? restored apart, looked at, removed
  keys rotate BODY|--all · keys export DIR · keys import DIR   the keys of cases, kept apart from backups
  doctor                                                what is in order, and what to do where it is not
  migrate [--look]                                      bring the tables up to date; say what that would hold up
  test · bench · generate · sbom                        for developers

--data DIR names the data folder; without it the one that systemd made (STATE_DIRECTORY), or data/ beside the program.
`

const [first = 'help', second = '', ...rest] = process.argv.slice(2)
const [load, args] = commands[`${first} ${second}`]
  ? [commands[`${first} ${second}`], rest]
  : [commands[first], process.argv.slice(3)]

const isForDevelopers = ['test', 'bench', 'generate', 'sbom'].includes(first)
if (load === undefined) {
  const unknown = isForDevelopers
    ? `${first} is run in a checkout of the version, by bin/samlad`
    : `there is no command ${[first, second].join(' ').trim()}`
  process.stderr.write(first === 'help' ? usage : `samlad: ${unknown}\n${usage}`)
  process.exit(first === 'help' ? 0 : 2)
}

/** A library looks for settings of its own, programs too, where the process stands when it is loaded: there that is here alone. */
const loadAtHome = async (): Promise<Command> => {
  const here = process.cwd()
  process.chdir(projectRoot)
  const command = await load()
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
  const foreseen =
    error instanceof OperatorError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  process.stderr.write(
    `samlad: ${foreseen ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`,
  )
  process.exitCode = foreseen ? 2 : 1
}
