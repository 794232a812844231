import type pg from 'pg'

/** How much harm a column's content can do in wrong hands. See docs/privacy/classes.md. */
const sensitivityClasses = ['public', 'internal', 'personal', 'sensitive', 'secret'] as const

/** How long a column's content is kept. See docs/privacy/classes.md. */
const retentionClasses = [
  'permanent',
  'plan',
  'account',
  'session',
  'audit',
  'transient',
  'errand',
  'visit',
  'case',
] as const
export type RetentionClass = (typeof retentionClasses)[number]

export interface DictionaryColumn {
  readonly schema: string
  readonly table: string
  readonly tableMeaning: string | null
  readonly column: string
  readonly type: string
  readonly array: boolean
  readonly nullable: boolean
  /** The database makes a value where none is given. */
  readonly hasDefault: boolean
  /** The database always makes the value; the program never gives one. */
  readonly generated: boolean
  readonly comment: string | null
}

/** Schemas of libraries, which keep their own documentation. */
const FOREIGN = "('pg_catalog', 'information_schema', 'pg_toast', 'graphile_worker')"

/** Every column of every table of ours, in the order of schema, table and position. */
export const readDictionary = async (client: pg.Client | pg.Pool): Promise<DictionaryColumn[]> => {
  const found = await client.query<DictionaryColumn>(`
    select n.nspname as schema, c.relname as table, obj_description(c.oid) as "tableMeaning", a.attname as column,
           coalesce(nullif(e.typname, ''), t.typname)::text as type, t.typcategory = 'A' as array,
           not a.attnotnull as nullable, (a.atthasdef or a.attidentity <> '') as "hasDefault",
           (a.attgenerated <> '' or a.attidentity = 'a') as generated, col_description(c.oid, a.attnum) as comment
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
    where c.relkind in ('r', 'p') and n.nspname not in ${FOREIGN}
    order by n.nspname, c.relname, a.attnum`)
  return found.rows
}

/** What a column's comment says: meaning | sensitivity class | retention; nothing where it says it wrongly. */
export const readComment = (
  comment: string | null,
): { meaning: string; sensitivity: string; retention: RetentionClass } | undefined => {
  const [meaning, sensitivity, retention, ...rest] = (comment ?? '').split('|').map((part) => part.trim())
  if (!meaning || rest.length > 0) return undefined
  if (!(sensitivityClasses as readonly string[]).includes(sensitivity ?? '')) return undefined
  if (!(retentionClasses as readonly string[]).includes(retention ?? '')) return undefined
  return { meaning, sensitivity: sensitivity!, retention: retention as RetentionClass }
}

const byTable = (columns: readonly DictionaryColumn[]): Map<string, DictionaryColumn[]> =>
  Map.groupBy(columns, (column) => `${column.schema}.${column.table}`)

/** The data dictionary as Markdown. */
export const dictionaryText = (columns: readonly DictionaryColumn[]): string => {
  const lines = [
    '# Data dictionary',
    '',
    'Made by `bin/samlad generate` from the comments in `database/migrations`; do not edit. The classes are explained in',
    '[docs/privacy/classes.md](../docs/privacy/classes.md).',
  ]
  for (const [name, table] of byTable(columns)) {
    lines.push('', `## ${name}`, '', `${table[0]?.tableMeaning ?? ''}.`, '')
    lines.push('| column | type | meaning | sensitivity | retention |', '| --- | --- | --- | --- | --- |')
    for (const column of table) {
      const said = readComment(column.comment)
      const type = `${column.type}${column.array ? '[]' : ''}${column.nullable ? ', may be empty' : ''}`
      lines.push(
        `| ${column.column} | ${type} | ${said?.meaning ?? ''} | ${said?.sensitivity ?? ''} | ${said?.retention ?? ''} |`,
      )
    }
  }
  return `${lines.join('\n')}\n`
}

const typescriptTypes: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  time: 'string',
  tsvector: 'string',
  tstzrange: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  numeric: 'number',
  bytea: 'Buffer',
}

const columnType = (column: DictionaryColumn): string => {
  const wrap = (type: string) => {
    const whole = `${type}${column.array ? '[]' : ''}${column.nullable ? ' | null' : ''}`
    if (column.generated) return `GeneratedAlways<${whole}>`
    return column.hasDefault ? `Generated<${whole}>` : whole
  }
  if (column.type === 'timestamptz') {
    const written = column.nullable ? 'Date | string | null' : 'Date | string'
    const read = column.nullable ? 'Date | null' : 'Date'
    return `ColumnType<${read}, ${written}${column.hasDefault ? ' | undefined' : ''}, ${written}>`
  }
  if (column.type === 'jsonb' || column.type === 'json') {
    const empty = column.nullable ? ' | null' : ''
    return `ColumnType<unknown, string${empty}${column.hasDefault ? ' | undefined' : ''}, string${empty}>`
  }
  const type = typescriptTypes[column.type]
  if (type === undefined)
    throw new Error(
      `no TypeScript type for ${column.type} of ${column.schema}.${column.table}.${column.column}`,
    )
  return wrap(type)
}

/** The tables as Kysely types, so that a query against a column that is not there does not compile. */
export const tablesText = (columns: readonly DictionaryColumn[]): string => {
  const lines = [
    '// Made by `bin/samlad generate` from database/migrations; do not edit.',
    "import type { ColumnType, Generated, GeneratedAlways } from 'kysely'",
    '',
    'export interface Tables {',
  ]
  for (const [name, table] of byTable(columns)) {
    lines.push(`  '${name}': {`)
    for (const column of table) lines.push(`    ${column.column}: ${columnType(column)}`)
    lines.push('  }')
  }
  lines.push('}', '')
  return lines.join('\n')
}
