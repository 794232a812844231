/** What of a migration holds people up, or breaks a process of the version before it. */
interface Lock {
  readonly table: string
  readonly why: string
}

/** The statements of a migration, with the comment that stands before each; bodies of functions are one word. */
const statementsOf = (sql: string): { readonly text: string; readonly before: string }[] =>
  sql
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .split(';')
    .map((part) => ({
      before: [...part.matchAll(/^\s*--.*$/gm)].map(([line]) => line.trim()).join('\n'),
      text: part.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim().toLowerCase(),
    }))
    .filter(({ text }) => text !== '')

const READ = 'every row is read while nobody writes'

/** What each clause of an `alter table` does to those who use it meanwhile. */
const clauses: readonly (readonly [pattern: RegExp, why: (found: RegExpExecArray) => string])[] = [
  [/^drop column (?:if exists )?(\w+)/, ([, column]) => `a process of before reads the column ${column}`],
  [/^rename /, () => 'a process of before knows the old name'],
  [/^alter (?:column )?\w+ (?:set data )?type /, () => 'every row is written anew while nobody reads'],
  [/^alter (?:column )?\w+ set not null/, () => READ],
  [
    /^add column (?:if not exists )?(\w+)(?=.* not null)(?!.* (?:default|generated) )/,
    ([, column]) => `a process of before writes rows without ${column}`,
  ],
  [/^add (?:constraint \w+ )?(?:check|foreign key)(?!.* not valid$)/, () => READ],
]

/** The clauses of an `alter table`: what stands between commas that are in no brackets. */
const clausesOf = (text: string): string[] => {
  let depth = 0
  const found = ['']
  for (const letter of text) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0
    if (letter === ',' && depth === 0) found.push('')
    else found[found.length - 1] += letter
  }
  return found.map((clause) => clause.trim())
}

/**
 * What a migration would hold up, as it is written: what it does to tables that were there before it. Expand first, in one release; take away
 * in a later one, when no process of before is left. A statement under a comment `-- holds up: why` has been thought of.
 */
export const locksOf = (sql: string): Lock[] => {
  const made = new Set<string>()
  return statementsOf(sql).flatMap(({ text, before }) => {
    const [, created] = /^create (?:unlogged )?table (?:if not exists )?([\w.]+)/.exec(text) ?? []
    if (created !== undefined) made.add(created)
    if (/^-- holds up: \S/m.test(before)) return []
    const [, dropped] = /^drop table (?:if exists )?([\w.]+)/.exec(text) ?? []
    if (dropped !== undefined) return [{ table: dropped, why: 'a process of before reads the table' }]
    const [, indexed] =
      /^create (?:unique )?index (?:if not exists )?(?:\w+ )?on (?:only )?([\w.]+)/.exec(text) ?? []
    if (indexed !== undefined)
      return made.has(indexed) ? [] : [{ table: indexed, why: 'nobody writes while the index is made' }]
    const [, altered, rest] = /^alter table (?:if exists )?(?:only )?([\w.]+) (.+)$/.exec(text) ?? []
    if (altered === undefined || rest === undefined || made.has(altered)) return []
    return clausesOf(rest).flatMap((clause) =>
      clauses.flatMap(([pattern, why]) => {
        const found = pattern.exec(clause)
        return found === null ? [] : [{ table: altered, why: why(found) }]
      }),
    )
  })
}

/** What is to be applied, and whom it would hold up: a line for each migration, and one for each thing that somebody should know before. */
export const plannedText = (planned: readonly { readonly name: string; readonly sql: string }[]): string =>
  planned.length === 0
    ? 'The tables are up to date.\n'
    : planned
        .flatMap(({ name, sql }) => [name, ...locksOf(sql).map(({ table, why }) => `  ${table}: ${why}`)])
        .map((line) => `${line}\n`)
        .join('')
