import { parseArgs as nodeParseArgs, type ParseArgsConfig } from 'node:util'
import { OperatorError } from '../platform/refusal.ts'

/** What a command is called with, and what for. */
export interface Usage {
  /** All but the options, such as `FILE`. */
  readonly takes?: string
  /** In one sentence, without a full stop. */
  readonly does: string
  /** By option, with the word for its value where it takes one (`port N`): what it is for. */
  readonly options: Readonly<Record<string, string>>
}

const data = {
  'data DIR':
    'the data folder; without it the one that systemd made (STATE_DIRECTORY), or data/ beside the program',
}
const json = { json: 'one JSON document on standard output, for programs' }

/** Every command; `src/cli/usage.test.ts` compares the options with those that the command takes. */
export const usages: Readonly<Record<string, Usage>> = {
  serve: {
    does: 'serve until stopped; prints the address when ready, and the link of the first administrator',
    options: {
      'port N': 'the port (3000, or PORT); 0 takes any that is free',
      'workers N': 'how many processes answer (1, or WORKERS)',
      demo: 'with made-up people and a plausible history, in a data folder of its own',
      ...data,
    },
  },
  'plan read': {
    takes: 'FILE',
    does: 'read a plan document (.txt .md .html .pdf .docx), touching no database',
    options: { explain: 'why these are its measures, and what was not taken for one', ...json },
  },
  'plan import': {
    takes: 'FILE',
    does: 'read a plan document and keep it for review on screen',
    options: { ...data, ...json },
  },
  'plan list': { does: 'list the plans, with their identifiers', options: { ...data, ...json } },
  'assignment read': { takes: 'FILE', does: 'read a government assignment', options: json },
  estimate: {
    takes: 'FILE.csv',
    does: 'the dark figure from capture histories: one column per list (0 or 1), last column the count',
    options: {
      'model KIND': 'robust, main, stepwise, all-pairs, pairs, aic or bic',
      'pairs A:B,A:C': 'the pairs of the model `pairs`',
      'max-order N': 'how many lists one parameter joins at most, for bic (2)',
      'threshold P': 'for stepwise and aic (0.02)',
      'bootstrap N': 'how many replicates an interval is made of (0: none)',
      'seed N': 'of what is drawn (1234)',
      'missed-links N/M': 'of M true pairs that were looked at, N had been missed',
      'false-links N/M': 'of M linked pairs that were looked at, N were wrong',
      'linkage-draws N': 'how many draws over errors of linkage (40)',
      ...json,
    },
  },
  'link schema': { does: 'print the prepared linkage schema, with its name and fingerprint', options: json },
  'link prepare': {
    takes: 'FILE',
    does: 'a body’s own spreadsheet (.csv, .xlsx) as the columns that a linkage takes',
    options: {
      'out PREPARED.csv': 'the file to write',
      'map MAP.json': 'which column is what, where it is not to be worked out',
      'sheet NAME': 'which sheet of a workbook',
      'report REPORT.json': 'what was levelled, and which rows have faults',
      ...json,
    },
  },
  'link encode': {
    takes: 'FILE.csv',
    does: 'records as linkage keys',
    options: {
      'schema SCHEMA.json': 'the linkage schema, as `link schema` prints it',
      'secret-file FILE': 'the secret that those who link have agreed on',
      'out CLKS.json': 'the file to write',
      ...json,
    },
  },
  'link match': {
    takes: 'A.json B.json',
    does: 'which keys of two files are of one person',
    options: {
      'threshold T': 'how alike they are at least, from 0 to 1',
      all: 'every pair over it, not only the best one-to-one',
      ...json,
    },
  },
  'link histories': {
    takes: 'A.json B.json …',
    does: 'how many people are in exactly which of the files',
    options: {
      'threshold T': 'how alike two keys of one person are at least, from 0 to 1',
      publish: 'what may leave the house: small counts are hidden',
      ...json,
    },
  },
  'survey estimate': {
    takes: 'DATA.csv',
    does: 'figures of a survey as it was drawn, with their errors',
    options: {
      'design DESIGN.json': 'how it was drawn and weighted',
      'ask ASK.json': 'what is to be estimated',
      ...json,
    },
  },
  protect: {
    takes: 'FILE.json',
    does: 'hide, perturb or round what a table would disclose',
    options: {
      publish: 'what may leave the house, and not the analyst’s own view',
      'secret-file FILE': 'the secret of the cell keys, for the method cell-key',
      ...json,
    },
  },
  'law check': {
    takes: 'FOLDER',
    does: 'compare the law that Samlad goes by with statute texts that you fetched',
    options: json,
  },
  followup: {
    takes: 'PLAN-ID',
    does: 'the account of a plan as a file',
    options: {
      'format KIND': 'pdf (without it), html, docx or json',
      'out FILE': 'the file to write',
      ...data,
      ...json,
    },
  },
  'token create': {
    does: 'print a bearer token for the API, of an account’s default membership',
    options: {
      'as EMAIL': 'whose',
      'scope ROOM:read,ROOM:write': 'what it may; without it, read the plan, its figures and the directory',
      'days N': 'how long it lasts, from 1 to 366 (90)',
      ...data,
      ...json,
    },
  },
  rescue: {
    does: 'a new way in for the last administrator; managers and auditors are told',
    options: { 'as EMAIL': 'whose', ...data, ...json },
  },
  'audit verify': {
    does: 'check the audit trail against its seals; exits 1 where something is not as it was',
    options: { 'head FILE': 'also against a head that was kept elsewhere', ...data, ...json },
  },
  'audit head': { does: 'print the signed newest head of the trail', options: { ...data, ...json } },
  'audit archive': {
    does: 'move the months of the trail whose time is over into files of AUDIT_ARCHIVE',
    options: { ...data, ...json },
  },
  'audit recovered': {
    does: 'say in the trail that PostgreSQL was recovered to an earlier moment',
    options: { ...data, ...json },
  },
  backup: {
    takes: '[DIR]',
    does: 'a whole backup in the new folder DIR, beside a running server; without DIR the house’s own (BACKUP_FOLDER)',
    options: {
      'keys DIR': 'also what opens its cases, in another new folder',
      'to age1…': 'encrypted to this public key; may be given several times',
      ...data,
      ...json,
    },
  },
  'backup identity': {
    takes: 'FILE',
    does: 'a pair of keys for backups: the private one in the new FILE, the public one is printed',
    options: {},
  },
  restore: {
    takes: 'DIR',
    does: 'a backup into a new or empty data folder, or the empty database of DATABASE_OWNER_URL',
    options: {
      'keys DIR': 'what opens it: an export of keys, or the old data folder',
      'identity FILE': 'the private key of an encrypted backup',
      'without-missing-records': 'also where records that the trail has sealed are gone',
      'without-secret': 'also where the installation’s secret is lost',
      ...data,
      ...json,
    },
  },
  'restore-drill': {
    takes: 'DIR',
    does: 'would a backup all come back? restored apart, looked at, removed; exits 1 where something is wrong',
    options: {
      'keys DIR': 'what opens it',
      'identity FILE': 'the private key of an encrypted backup',
      'in DIR': 'where it is restored (the folder of temporary files)',
      'report FILE': 'keep the report',
      ...json,
    },
  },
  'keys rotate': {
    takes: 'BODY',
    does: 'a new key for a body, by name or identifier; its cases’ keys are wrapped anew',
    options: { all: 'every body, in place of BODY', ...data, ...json },
  },
  'keys export': {
    takes: 'DIR',
    does: 'all that opens the cases, in a new folder, to be kept apart from backups',
    options: { ...data, ...json },
  },
  'keys import': {
    takes: 'DIR',
    does: 'bring exported keys into a restored installation that was not served yet',
    options: { ...data, ...json },
  },
  doctor: {
    does: 'what is in order, and what to do where it is not; exits 1 where something has failed',
    options: { ...data, ...json },
  },
  migrate: {
    does: 'bring the tables up to date',
    options: { look: 'only say which migrations would be applied, and what they hold up', ...data, ...json },
  },
}

/** For those who have a checkout; each has words of its own in its script. */
export const developerCommands = ['test', 'bench', 'generate', 'sbom']

const synopsis = (name: string, { takes, options }: Usage): string =>
  [name, ...(takes ? [takes] : []), ...Object.keys(options).map((option) => `[--${option}]`)].join(' ')

/** One line broken where it grows too long, those after it set in. */
const broken = (line: string, width = 100): string =>
  line.split(/ (?=\[)/).reduce((text, part) => {
    const last = text.slice(text.lastIndexOf('\n') + 1)
    return `${text}${last.length + part.length < width ? ' ' : '\n        '}${part}`
  })

/** What one command, or each of a group (`plan`), is called with; all of them where none is named. Nothing where there is none such. */
export const helpText = (name = ''): string | undefined => {
  const usage = usages[name]
  if (usage !== undefined) {
    const options = Object.entries(usage.options).map(
      ([option, what]) => `  --${option.padEnd(24)}  ${what}\n`,
    )
    return `Usage: ${broken(`bin/samlad ${synopsis(name, usage)}`)}\n\n${usage.does}\n${options.length === 0 ? '' : `\n${options.join('')}`}`
  }
  const chosen = Object.entries(usages).filter(([known]) => name === '' || known.startsWith(`${name} `))
  if (chosen.length === 0) return undefined
  const listed = chosen
    .map(
      ([known, { takes, does }]) => `  ${[known, ...(takes ? [takes] : [])].join(' ').padEnd(30)}  ${does}\n`,
    )
    .join('')
  const rest =
    name === ''
      ? `  ${developerCommands.join(' · ').padEnd(30)}  for developers, in a checkout\n\nbin/samlad --version says which version this is.\n`
      : '\n'
  return `Usage: bin/samlad ${name === '' ? 'COMMAND' : `${name} …`}\n\n${listed}${rest}bin/samlad COMMAND --help tells the options of one.\n`
}

const reasons: Readonly<Record<string, (said: string) => string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (said) => `there is no option ${/'(.*?)'/.exec(said)?.[1] ?? ''}`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (said) => `${/'(.*?)'/.exec(said)?.[1] ?? ''} is one too many`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (said) => said.split('\n')[0]!.replace(/^Option /u, ''),
}

/** What was typed is not what a command takes. */
export class WrongArguments extends OperatorError {
  readonly command: string
  readonly takes: ParseArgsConfig

  constructor(command: string, takes: ParseArgsConfig, reason: string) {
    super(`${command}: ${reason}; bin/samlad ${command} --help tells what it takes`)
    this.command = command
    this.takes = takes
  }
}

/** The options and arguments of a command. @throws WrongArguments in one line that names what is wrong, and where the right ones stand. */
export const parseArgs = <const T extends ParseArgsConfig>(
  command: string,
  config: T,
): ReturnType<typeof nodeParseArgs<T>> => {
  try {
    return nodeParseArgs(config)
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    const reason = reasons[code]
    if (reason === undefined) throw error
    throw new WrongArguments(command, config, reason(message))
  }
}
