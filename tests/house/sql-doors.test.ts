import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'

const modules = join(projectRoot, 'src', 'modules')
const tables = new Set(
  [
    ...readFileSync(join(projectRoot, 'src/platform/database/tables.ts'), 'utf8').matchAll(
      /^ {2}'([a-z_]+\.\w+)': \{/gm,
    ),
  ].map(([, name]) => name!),
)

/** Tables that are not of the room that their schema is called after: accounts of a plan, and what was counted, which the platform keeps. */
const ELSEWHERE: Readonly<Record<string, string | undefined>> = {
  'series.definition': undefined,
  'series.period': undefined,
  'series.value': undefined,
  'plan.published_account': 'account',
}

/** What refers to what stands in `endings.ts`, by name: nothing is read there. Schemas that are not called as their room, and those of the platform, which every room stands on. */
const roomOf = (table: string): string | undefined => {
  if (table in ELSEWHERE) return ELSEWHERE[table]
  if (/^plan\.account(_|$)/.test(table)) return 'account'
  const schema = table.split('.')[0]!
  return (
    { money: 'plan', on_call: 'on-call' }[schema] ??
    (['files', 'access', 'audit', 'jobs', 'changes', 'vouched', 'words'].includes(schema)
      ? undefined
      : schema)
  )
}

/**
 * Tables that are the door of their room in SQL: rows of other rooms refer to them, and what they refer to is named beside them in one
 * statement. Each has walls of its own, for whoever reads it.
 */
const DOORS: Readonly<Record<string, string>> = {
  'directory.body': 'what a body is called',
  'directory.alias': 'what else a body is called, as texts write it',
  'identity.person': 'what somebody who acted is called',
  'identity.membership': 'who acts for a body, and in which role',
  'plan.published_account': 'what has been told to Parliament, of which news tell',
  'support.case_file': 'of which body a case is, and what opens it',
  'support.assignment': 'who works on a case',
}

test('a statement of a room names tables of its own, and of others only those that are their doors', () => {
  const past = globSync('**/*.{ts,tsx}', { cwd: modules })
    .filter((file) => !file.includes('.test.') && !file.endsWith('/endings.ts'))
    .flatMap((file) => {
      const room = file.split('/')[0]!
      const code = readFileSync(join(modules, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      const named = [...code.matchAll(/(?:'|\b(?:from|join|into|update)\s+)"?([a-z_]+)"?\.(\w+)/g)]
        .map(([, schema, table]) => ({ table: `${schema}.${table}`, owner: roomOf(`${schema}.${table}`) }))
        .filter(({ table, owner }) => tables.has(table) && owner !== undefined && owner !== room)
      return [
        ...new Set(
          named.filter(({ table }) => DOORS[table] === undefined).map(({ table }) => `${file}: ${table}`),
        ),
      ]
    })
  expect(tables.size).toBeGreaterThan(250)
  expect(past.toSorted()).toEqual([])
})
