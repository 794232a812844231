import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { labelCatalogues } from '../../src/modules/account/document/labels.ts'
import { statusKinds } from '../../src/platform/status-kinds.ts'
import { statusWord } from '../../src/web/components/status.tsx'
import { messagesOfHouse } from './messages-of-house.ts'

// One state has one word in each language: the table of the glossary is the catalogue, and no room of the plan says another word
// where a state is told.

const rows = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .map((line) => /^\| `(\w+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/.exec(line))
  .filter((found) => found !== null)
  .map(([, kind = '', sv = '', en = '', others = '']) => ({
    kind,
    sv: sv.trim(),
    en: en.trim(),
    others: others.split(',').map((word) => word.trim().toLocaleLowerCase('sv')),
  }))

/** What tells of a step, a day or a decision, and not of a state. */
const isStep = (key: string): boolean => /^(became|decision|kind)|At$|Too$/.test(key)

test('the glossary has the word of each state in both languages, as the chips say it', () => {
  expect(rows.map(({ kind }) => kind).sort()).toEqual([...statusKinds].sort())
  for (const { kind, sv, en } of rows) {
    const known = statusKinds.find((one) => one === kind)!
    expect([statusWord(known, 'sv'), statusWord(known, 'en')], kind).toEqual([sv, en])
  }
})

/** The rooms that tell of a plan. */
const TELLING = /^src\/modules\/(plan|series|account)\//

test('no room that tells of a plan has another word for a state', () => {
  const texts = [
    ...messagesOfHouse()
      .filter(({ id }) => TELLING.test(id))
      .map(({ id, words }) => ({ id, key: id.split(' ')[1] ?? '', words })),
    ...Object.entries(labelCatalogues).flatMap(([language, labels]) =>
      Object.entries(labels)
        .filter(([key]) => /^(status|report)\./.test(key))
        .map(([key, words]) => ({ id: `account labels, ${language} ${key}`, key, words })),
    ),
  ]
  expect(texts.length).toBeGreaterThan(1000)
  const wrong = texts.flatMap(({ id, key, words }) => {
    if (isStep(key)) return []
    const said = words.trim().toLocaleLowerCase('sv')
    const row = rows.find(({ others }) => others.includes(said))
    return row === undefined ? [] : [`${id}: “${words}” is called ${row.sv}, ${row.en}`]
  })
  expect(wrong).toEqual([])
})

test('in English the Government is written with a capital, as the institution that it is', () => {
  const small = messagesOfHouse().filter(({ words }) =>
    /\bthe government\b/i.test(words.replaceAll('he Government', '')),
  )
  expect(small.map(({ id, words }) => `${id}: ${words}`)).toEqual([])
})
