import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../platform/clock/clock.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { CLOCK_KINDS, inForce } from '../../law/index.ts'
import * as afterProgramme from './after-programme.ts'
import { answers, checklistOfVersion, checklistOn, checklists } from './checklists.ts'
import * as conditionsContent from './conditions.ts'
import * as needsContent from './needs.ts'
import * as outcome from './outcome-questions.ts'
import { phases } from './phases.ts'
import * as programmes from './programme-kinds.ts'
import * as screening from './screening-questions.ts'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Every text in both languages inside a piece of content, with the way to it. */
const wordsIn = (value: unknown, way: string): { way: string; words: Words }[] => {
  if (!isObject(value)) return []
  if ('sv' in value && typeof value.sv === 'string') return [{ way, words: value as Words }]
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, `${way}.${key}`))
}

const keysOf = (entries: readonly { key: string }[]): string[] => entries.map(({ key }) => key)

const everything = wordsIn(
  {
    checklists,
    answers,
    conditionsContent,
    needsContent,
    outcome,
    phases,
    programmes,
    screening,
    afterProgramme,
  },
  'content',
)

/** What is never said of a person, and what would turn a list into a verdict, in Swedish and in English. */
const forbidden: readonly { why: string; sv: RegExp; en: RegExp }[] = [
  { why: 'labels a person', sv: /prostituerad|\bhor(a|or)\b|missbrukare/i, en: /prostitutes?\b|addicts?\b/i },
  { why: 'scores', sv: /poäng|risk(värde|klass|nivå)|\bsumma/i, en: /\bscor(e|es|ing)\b|risk level/i },
  {
    why: 'names somebody a victim',
    sv: /(?<!förmod(at|ade) )\boff(er|ret|ren)\b/i,
    en: /victim(?! counsel)/i,
  },
  { why: 'weighs a sign', sv: /(stark|svag)t? (indikator|tecken)/i, en: /(strong|weak) (indicator|sign)/i },
  { why: 'knows two genders only', sv: /hon eller han|henne eller honom/i, en: /her or his|she or he\b/i },
  { why: 'calls a person illegal', sv: /illegal/i, en: /illegal/i },
]

test('every text has both languages, and they differ', () => {
  expect(everything.length).toBeGreaterThan(300)
  for (const { way, words } of everything) {
    expect(words.sv.trim(), way).not.toBe('')
    expect(words.en?.trim(), way).toBeTruthy()
    expect(words.en, way).not.toBe(words.sv)
    expect(words.sv, way).not.toMatch(/ {2}|^\s|\s$/)
    expect(words.en, way).not.toMatch(/ {2}|^\s|\s$/)
  }
})

test('no text labels a person, weighs a sign or leaves anybody out', () => {
  for (const { way, words } of everything)
    for (const { why, sv, en } of forbidden) {
      expect(words.sv, `${way} ${why}`).not.toMatch(sv)
      expect(words.en, `${way} ${why}`).not.toMatch(en)
    }
})

describe.each(checklists.map((list) => [`${list.key} ${list.version}`, list] as const))(
  'the list %s',
  (_, list) => {
    const indicators = list.dimensions.flatMap((dimension) => dimension.indicators)

    test('can be filled in within ten minutes: 30 to 45 short signs, each with a key of its own', () => {
      expect(indicators.length).toBeGreaterThanOrEqual(30)
      expect(indicators.length).toBeLessThanOrEqual(45)
      expect(new Set(keysOf(indicators)).size).toBe(indicators.length)
      expect(new Set(keysOf(list.dimensions)).size).toBe(list.dimensions.length)
      for (const { key, text } of indicators) {
        expect(key).toMatch(/^[a-z]+(_[a-z]+)*$/)
        expect(text.sv.split(' ').length, key).toBeLessThanOrEqual(20)
        expect(text.sv, key).not.toMatch(/[.?]$/)
      }
    })

    test('holds nothing that could be counted: no weight, no strength, no level', () => {
      for (const indicator of indicators)
        expect(Object.keys(indicator).filter((name) => !['key', 'text', 'hint'].includes(name))).toEqual([])
    })

    test('says that no number of signs decides and that absence proves nothing', () => {
      const introduction = list.introduction.map(({ sv }) => sv).join(' ')
      expect(introduction).toMatch(/inget antal tecken avgör/i)
      expect(introduction).toMatch(/inte ser något bevisar ingenting/i)
      expect(list.judgement.question.sv).toMatch(/bedömer du/)
    })

    test('leads to next steps with keys of their own, sections of the law in force and known clocks', () => {
      expect(new Set(keysOf(list.duties)).size).toBe(list.duties.length)
      for (const step of list.duties) {
        for (const section of step.sections) {
          expect(section).toMatch(/^[a-z]+(-[0-9a-z]+)+$/)
          expect(inForce(section, '2026-11-01'), `${step.key}: ${section}`).toBe(true)
        }
        if (step.clock !== undefined) expect(CLOCK_KINDS).toContain(step.clock)
        if (step.kind === 'duty') expect(step.sections.length, step.key).toBeGreaterThan(0)
      }
    })
  },
)

test('selling sex is no sign on any list, and the adult list says so', () => {
  const signs = wordsIn(
    checklists.flatMap((list) => list.dimensions.map((dimension) => dimension.indicators)),
    'signs',
  )
  for (const { way, words } of signs) {
    expect(words.sv, way).not.toMatch(/sälj\w* sex|prostitution|eskort|sexarbet|kondom/i)
    expect(words.en, way).not.toMatch(/sell\w* sex|prostitution|escort|sex work|condom/i)
  }
  const adult = checklistOn('adult', '2026-11-01')?.introduction.map(({ sv }) => sv) ?? []
  expect(adult.join(' ')).toContain('Att sälja sex är inget brott')
})

test('the child list leads to each duty with its clock', () => {
  const clocks = checklistOn('child', '2026-11-01')?.duties.flatMap(({ clock }) => clock ?? [])
  for (const clock of [
    'report_of_concern',
    'protection_assessment',
    'preliminary_assessment',
    'guardian_ad_litem',
    'special_representative',
    'victim_counsel',
  ])
    expect(clocks).toContain(clock)
})

test('a step shows where its situation is at hand, whatever was answered to the signs', () => {
  const { conditionsOf, conditionWords, stepsThatApply } = conditionsContent
  const all = Object.keys(conditionWords) as (keyof typeof conditionWords)[]
  for (const list of checklists) {
    const always = list.duties.filter(({ when }) => (when as readonly string[]).includes('always'))
    expect(stepsThatApply(list, new Set())).toEqual(always)
    expect(stepsThatApply(list, new Set(conditionsOf(list)))).toEqual(list.duties)
    fc.assert(
      fc.property(fc.subarray(all), (chosen) => {
        const shown = new Set(stepsThatApply(list, new Set(chosen)))
        for (const step of list.duties) {
          const concerns = (step.when as readonly string[]).some(
            (condition) => condition === 'always' || (chosen as string[]).includes(condition),
          )
          expect(shown.has(step)).toBe(concerns)
        }
      }),
    )
  }
})

test('the telephone numbers are there: 112, 114 14 and the national support line', () => {
  for (const key of ['adult', 'child'] as const) {
    const steps = JSON.stringify(checklistOn(key, '2026-11-01')?.duties)
    for (const number of ['112', '114 14', '020-39 00 00']) expect(steps).toContain(number)
  }
})

test('a filling is read with its own version; a new one begins with the newest that is in use', () => {
  expect(checklistOfVersion('child', '2026-1')?.key).toBe('child')
  expect(checklistOfVersion('child', '1999-1')).toBeUndefined()
  const day = fc.integer({ min: -400, max: 4000 }).map((days) => addDays('2026-01-01', days))
  fc.assert(
    fc.property(fc.constantFrom('adult' as const, 'child' as const), day, (key, today) => {
      const offered = checklistOn(key, today)
      expect(offered === undefined).toBe(today < '2026-01-01')
      expect(offered?.key ?? key).toBe(key)
      expect((offered?.from ?? '') <= today).toBe(true)
    }),
  )
})

test('versions of a list are in order and no name of a version is used twice', () => {
  const names = checklists.map(({ key, version }) => `${key} ${version}`)
  expect(new Set(names).size).toBe(names.length)
  const days = checklists.map(({ key, from }) => `${key} ${from}`)
  expect(days).toEqual(
    [...checklists].sort((one, other) => (one.from < other.from ? -1 : 1)).map((l) => `${l.key} ${l.from}`),
  )
})

test('coded needs have keys of their own, and every group and every need has its place', () => {
  const { needs, needGroups, needsThatCannotWait } = needsContent
  expect(new Set(keysOf(needs)).size).toBe(needs.length)
  for (const { key } of needGroups) expect(needs.filter((need) => need.group === key)).not.toHaveLength(0)
  expect(keysOf(needs)).toEqual(expect.arrayContaining([...needsThatCannotWait]))
})

test('outcome is asked in the person’s own words, five steps, and says that it is no instrument', () => {
  expect(new Set(keysOf(outcome.outcomeQuestions)).size).toBe(outcome.outcomeQuestions.length)
  expect(outcome.outcomeSteps.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5])
  expect(outcome.outcomeSource.sv).toContain('inget prövat mätinstrument')
  for (const { text } of outcome.outcomeQuestions) expect(text.sv).toMatch(/\b(jag|mig|mina)\b/i)
})

test('a programme can be found for what it meets; each setting asks five to eight questions after a yes', () => {
  const settings = Object.keys(programmes.programmeSettings)
  expect(Object.keys(screening.screenings).sort()).toEqual([...settings].sort())
  for (const setting of Object.values(screening.screenings)) {
    expect(setting.mayWeAsk.sv).toMatch(/^Får vi fråga/)
    expect(setting.questions.length).toBeGreaterThanOrEqual(5)
    expect(setting.questions.length).toBeLessThanOrEqual(8)
    expect(new Set(keysOf(setting.questions)).size).toBe(setting.questions.length)
    for (const { text } of setting.questions) expect(text.sv).toMatch(/\?$/)
  }
  expect(keysOf(screening.screeningAnswers)).toContain('pass')
  const needKeys = new Set<string>(keysOf(needsContent.needs))
  for (const { fits } of programmes.programmeMeets) for (const need of fits) expect(needKeys).toContain(need)
})

test('prisons ask about children and expulsion, and those who were harmed are kept from those who harmed them', () => {
  const prison = keysOf(screening.screenings.prison.questions)
  expect(prison).toEqual(expect.arrayContaining(['not_meet', 'children', 'after_expulsion', 'work_plan']))
  expect(programmes.keptApart.sv).toContain('aldrig i samma grupp')
  const concerns = new Set(afterProgramme.dischargeHeadings.map((heading) => heading.for))
  expect([...concerns].sort()).toEqual(['everybody', 'prison', 'to_be_expelled', 'with_children'])
})

test('follow-ups ask the same questions at 3, 6 and 12 months, and what is counted is among them', () => {
  expect(afterProgramme.followUpMonths).toEqual([3, 6, 12])
  const asked = keysOf(afterProgramme.followUpQuestions)
  expect(new Set(asked).size).toBe(asked.length)
  expect(asked).toEqual(expect.arrayContaining(['housed', 'occupied', 'relapsed']))
})
