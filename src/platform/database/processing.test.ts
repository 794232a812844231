import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../config/root.ts'
import type { DictionaryColumn } from './dictionary.ts'
import { processingText } from './processing.ts'
import { PROCESSING } from './processing-facts.ts'

const column = (schema: string, name: string, comment: string): DictionaryColumn => ({
  schema,
  table: 'thing',
  tableMeaning: 'Made up for this test',
  column: name,
  type: 'text',
  array: false,
  nullable: false,
  hasDefault: false,
  generated: false,
  comment,
})

test('a schema that holds personal data and says nothing of why stops the record of processing', () => {
  expect(() => processingText([column('elsewhere', 'name', 'Name | personal | plan')])).toThrow(
    /the schema elsewhere holds personal data \(such as thing\.name\)/,
  )
})

test('a schema without personal data needs no entry and gets none', () => {
  const text = processingText([column('elsewhere', 'code', 'Code | internal | plan')])
  expect(text).not.toContain('elsewhere')
})

test('each column is named under its class of sensitivity, with how long it is kept', () => {
  const text = processingText([
    column('identity', 'name', 'Name | personal | account'),
    column('identity', 'secret_hash', 'Hash | secret | session'),
    column('identity', 'revision', 'Grows | internal | permanent'),
  ])
  expect(text).toContain('| thing | Made up for this test | name |  | secret_hash | account, session |')
  expect(text).toContain('- session: until the session or link has ended, and 90 days more')
  expect(text).not.toContain('revision')
})

test('facts about a schema that is not there yet are left out', () => {
  expect(processingText([])).not.toMatch(/^## (support|disclosure)/m)
})

test('every schema that holds something of people stands in the impact assessment', () => {
  const assessed = readFileSync(join(projectRoot, 'docs', 'privacy', 'impact-assessment.md'), 'utf8')
  const schemas = Object.keys(PROCESSING)
  expect(schemas.length).toBeGreaterThan(25)
  expect(schemas.filter((schema) => !assessed.includes(`\`${schema}\``))).toEqual([])
})
