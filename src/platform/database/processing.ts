import { type DictionaryColumn, type RetentionClass, readComment } from './dictionary.ts'
import type { Processing } from './processing-fact.ts'
import { PROCESSING } from './processing-facts.ts'

const PERSONAL_CLASSES = ['personal', 'sensitive', 'secret'] as const

/** What each class of retention means, for somebody who reads the record alone. */
const KEPT: Readonly<Record<RetentionClass, string>> = {
  permanent: 'as official record',
  plan: 'as long as the plan and the account of it, then archived',
  account: 'as long as the account, and two years more',
  session: 'until the session or link has ended, and 90 days more',
  audit: 'ten years',
  transient: 'until it has been used, at most 30 days',
  errand: 'until it has been answered or closed, and 90 days more',
  visit: 'two years after the visit, then removed',
  case: 'by the law that holds for the case, computed for each one: [retention.md](retention.md)',
}

interface PersonalColumn {
  readonly schema: string
  readonly table: string
  readonly tableMeaning: string
  readonly column: string
  readonly sensitivity: string
  readonly retention: RetentionClass
}

const personalColumns = (columns: readonly DictionaryColumn[]): PersonalColumn[] =>
  columns.flatMap((column) => {
    const said = readComment(column.comment)
    if (said === undefined || !(PERSONAL_CLASSES as readonly string[]).includes(said.sensitivity)) return []
    const { schema, table, tableMeaning } = column
    return [{ schema, table, tableMeaning: tableMeaning ?? '', column: column.column, ...said }]
  })

const list = (name: string, entries: readonly string[]): string[] => [
  '',
  `**${name}**`,
  '',
  ...entries.map((entry) => `- ${entry}`),
]

const namesOf = (columns: readonly PersonalColumn[], sensitivity: string): string =>
  columns
    .filter((column) => column.sensitivity === sensitivity)
    .map(({ column }) => column)
    .join(', ')

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

const tableOfColumns = (columns: readonly PersonalColumn[]): string[] => [
  '',
  '| table | holds | personal | sensitive | secret | retention |',
  '| --- | --- | --- | --- | --- | --- |',
  ...[...Map.groupBy(columns, ({ table }) => table)].map(([table, of]) => {
    const classes = PERSONAL_CLASSES.map((sensitivity) => namesOf(of, sensitivity))
    const kept = distinct(of.map(({ retention }) => retention)).join(', ')
    return `| ${[table, of[0]!.tableMeaning, ...classes, kept].join(' | ')} |`
  }),
]

const sectionOf = (schema: string, facts: Processing, columns: readonly PersonalColumn[]): string[] => [
  '',
  `## ${schema}: ${facts.activity}`,
  '',
  `**Controller**: ${facts.controller}`,
  ...list('Purposes', facts.purposes),
  ...list('Legal basis', facts.legalBasis),
  ...list('Whose data', facts.subjects),
  ...list('What data', facts.data),
  ...tableOfColumns(columns),
  ...list('Recipients', facts.recipients),
  '',
  `**Transfers**: ${facts.transfers}`,
  ...list(
    'Kept',
    distinct(columns.map(({ retention }) => retention)).map(
      (retention) => `${retention}: ${KEPT[retention]}`,
    ),
  ),
  ...list('Security, beside what holds everywhere', facts.security),
]

const BEGINNING = [
  '# Record of processing',
  '',
  'Made by `bin/samlad generate` from the comments in `database/migrations` and from',
  '`src/platform/database/processing-facts.ts`; do not edit. It is what GDPR article 30 asks of a controller, as far as the',
  'program knows it. A controller adds its own name and address, its data protection officer, and its processors. The',
  'classes are explained in [classes.md](classes.md), the risks in [impact-assessment.md](impact-assessment.md).',
  '',
  '## Security that holds everywhere',
  '',
  '- What is not granted is denied: an action without a permission stops the start-up.',
  '- A second wall in the database: row-level security on every table; the application’s role owns and bypasses nothing.',
  '- Changes, readings of personal data and refusals are recorded in the same transaction and sealed in a chain of hashes.',
  '- Nothing personal in logs, addresses, mail, refusals or the details of the audit trail.',
  '- No request goes to a third party; the content security policy allows none.',
  '- People sign in with a passkey, a second factor, or their agency’s own sign-in.',
  '- Two things stand outside these tables: the key store, which holds wrapped keys, identifiers and codes, and the queue',
  '  of jobs, which holds mail until it is sent.',
]

/**
 * The record of processing as Markdown: a section for each schema that holds personal data. Facts about a schema that is
 * not there are left out.
 *
 * @throws Error naming the schema where it holds personal data and nothing says why.
 */
export const processingText = (columns: readonly DictionaryColumn[]): string => {
  const sections = [...Map.groupBy(personalColumns(columns), ({ schema }) => schema)].map(([schema, of]) => {
    const facts = PROCESSING[schema]
    if (facts === undefined)
      throw new Error(
        `the schema ${schema} holds personal data (such as ${of[0]!.table}.${of[0]!.column}) and the record of processing ` +
          'says nothing of it; add an entry to src/platform/database/processing-facts.ts',
      )
    return sectionOf(schema, facts, of)
  })
  return `${[...BEGINNING, ...sections.flat()].join('\n')}\n`
}
