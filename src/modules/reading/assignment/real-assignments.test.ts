import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAssignment } from '../index.ts'

// Published government assignments 2014–2025, where a folder with their texts is given; the facts checked are
// the decisions' own. Source: regeringen.se, regeringsuppdrag.
const folder = process.env.SAMLAD_ASSIGNMENTS_DIR

const FACTS: Readonly<Record<string, object>> = {
  '2014-02': {
    assignees: ['Socialstyrelsen'],
    cooperating: ['Länsstyrelsen i Stockholms län'],
    reportTo: 'Socialdepartementet',
    deadlines: [
      { date: '2014-12-01', kind: 'interim', part: null },
      { date: '2015-12-20', kind: 'final', part: null },
    ],
    questions: [
      { question: 'En plan för hur materialet ska spridas under 2015', part: null, askedIn: 'interim' },
    ],
  },
  '2015-10': {
    assignees: ['Socialstyrelsen'],
    consulted: [
      'Länsstyrelsen i Stockholms län',
      'Brottsförebyggande rådet',
      'Polismyndigheten',
      'Folkhälsomyndigheten',
      'Statens institutionsstyrelse',
      'Kriminalvården',
      'Barnombudsmannen',
      'Myndigheten för ungdoms- och civilsamhällesfrågor',
    ],
    cooperating: [],
    reportTo: 'Regeringskansliet (Socialdepartementet)',
    deadlines: [{ date: '2016-05-30', kind: 'final', part: null }],
    questions: [{ question: 'Ekonomisk redovisning', part: null, askedIn: null }],
  },
  '2016-06': {
    assignees: ['Länsstyrelsen i Stockholms län'],
    consulted: ['Migrationsverket'],
    cooperating: [
      'länsstyrelserna',
      'socialtjänsten',
      'Barnombudsmannen',
      'Polismyndigheten',
      'Åklagarmyndigheten',
    ],
    deadlines: [
      { date: '2017-02-01', kind: 'final', part: '1' },
      { date: '2018-04-30', kind: 'final', part: '2' },
    ],
  },
  '2017-12': {
    assignees: ['länsstyrelserna'],
    reportTo: 'Regeringskansliet',
    deadlines: [
      { date: '2019-03-29', kind: 'final', part: null },
      { date: '2019-03-29', kind: 'interim', part: '3' },
      { date: '2020-03-31', kind: 'final', part: '3' },
    ],
  },
  '2019-09': {
    assignees: ['Jämställdhetsmyndigheten'],
    reportTo: 'regeringen (Arbetsmarknadsdepartementet)',
    deadlines: [{ date: '2021-01-29', kind: 'final', part: null }],
  },
  '2025-06': {
    reference: 'Ju2025/01324',
    assignees: ['Polismyndigheten', 'Åklagarmyndigheten'],
    cooperating: ['civilsamhället'],
    reportTo: null,
    deadlines: [
      { date: '2026-04-01', kind: 'interim', part: null },
      { date: '2026-10-01', kind: 'final', part: null },
    ],
  },
}
const TASKS: Readonly<Record<string, number>> = { '2016-06': 2, '2017-12': 6, '2019-09': 4, '2025-06': 4 }

describe.skipIf(folder === undefined)('the real assignments', () => {
  test.each(Object.entries(FACTS))('that of %s is read as it was decided', (month, facts) => {
    const name = readdirSync(folder ?? '.').find((file) => file.startsWith(month))
    if (name === undefined) throw new Error(`the folder holds no assignment of ${month}`)
    const reading = readAssignment(readFileSync(join(folder ?? '.', name), 'utf8'))
    expect(reading).toMatchObject(facts)
    expect(reading.title).toMatch(/^(?:Regionalt u|U)ppdrag (?:att|till) .*\p{L}$/u)
    if (TASKS[month] !== undefined) expect(reading.tasks).toHaveLength(TASKS[month])
    expect(reading.tasks.length).toBeGreaterThan(0)
  })
})
