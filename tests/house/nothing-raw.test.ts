import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { extractText } from '../../src/platform/documents/extract.ts'
import type { Locale } from '../../src/platform/i18n/locale.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { World } from '../../src/testing/world.ts'
import { everyForm, sampleOf } from './every-form.ts'
import { faultsOf, send } from './fill-in.ts'
import { filledIn, kindOfForm, readPage } from './form-controls.ts'
import { wholeTexts } from './messages-of-house.ts'
import { countedForms, miscounted, rawIn, type Shown, shownOn } from './raw.ts'
import { isLong, some } from './sample.ts'
import { busiestFirst } from './visitors.ts'
import { open, placeOf as placeOfForm } from './walk.ts'
import { readingIn, walkedBy } from './walked.ts'
import { placeOf } from './wander.ts'

// Whole-house check 4. Fault: something is shown as the program has it and not in words of the reader's language.

/** Roles of a short run beside nobody. */
const MOST_ROLES = 1
/** Forms of a short run that are sent empty. */
const MOST_FORMS = 24
const languages: readonly Locale[] = ['sv', 'en']

interface Told {
  /** Who reads what, in which language. */
  readonly where: string
  readonly locale: Locale
  readonly shown: readonly Shown[]
}

/** In a short run the documents of a page are made in one of the languages, half of them in each. */
const isMade = (address: string, locale: Locale): boolean =>
  isLong || languages[placeOf(address).length % languages.length] === locale

let world: World
const told: Told[] = []

beforeAll(async () => {
  world = await openDemonstration()
  const people = await busiestFirst(world)
  const roles = some([...Map.groupBy(people, ({ actor }) => actor.role)], MOST_ROLES)
  const accounts = await world.asSystem((tx) =>
    tx.selectFrom('plan.published_account').select('id').execute(),
  )
  for (const locale of languages)
    for (const reader of [undefined, ...roles.map(([, [one]]) => one!)]) {
      const { role, get } = readingIn(world, reader, locale)
      // In a short run a document that somebody has fetched in a language is not made again for others.
      const whose = isLong ? `${role}, ${locale}` : locale
      const fetch = async (address: string, type: string | undefined) => {
        if (files.has(`${whose}: ${placeOf(address)} as ${type}`)) return
        const answer = await get(address)
        const where = `${whose}: ${placeOf(address)} as ${typeOf(answer)}`
        if (answer.status === 200 && isFile(answer) && !files.has(where))
          files.set(where, {
            locale,
            bytes: new Uint8Array(await answer.arrayBuffer()),
            type: typeOf(answer),
          })
      }
      const steps = [...(await walkedBy(world, reader, locale))]
      if (role === 'nobody')
        for (const { id } of accounts) {
          const answer = await get(`/published/${id}`)
          steps.push({
            address: `/published/${id}`,
            from: undefined,
            status: answer.status,
            html: await answer.text(),
          })
        }
      for (const { address, status, html } of steps) {
        if (html === undefined) {
          if (status === 200) await fetch(address, undefined)
          continue
        }
        // One address gives each form of a document.
        for (const [, form = '', format] of isMade(address, locale)
          ? html.matchAll(/href="(\/[^"]*\?format=(docx|pdf))"/g)
          : [])
          await fetch(form, TYPES[format as keyof typeof TYPES])
        // A page that is kept for a language is in it, whoever reads it.
        const written = /<html lang="(sv|en)"/.exec(html)?.[1] as Locale
        told.push({ where: `${role}, ${locale}: ${placeOf(address)}`, locale: written, shown: shownOn(html) })
      }
    }
}, 3_600_000)

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
/** Files that are meant for people. */
const kinds: Readonly<Record<string, string>> = {
  [TYPES.pdf]: 'a.pdf',
  [TYPES.docx]: 'a.docx',
  'text/csv': 'a.txt',
  'text/calendar': 'a.txt',
}
const typeOf = (answer: Response): string => answer.headers.get('content-type')?.split(';')[0] ?? ''
const isFile = (answer: Response): boolean => typeOf(answer) in kinds
interface SentFile {
  readonly locale: Locale
  readonly bytes: Uint8Array
  readonly type: string
}
const files = new Map<string, SentFile>()

const faults = (of: (shown: Shown, locale: Locale) => readonly string[]): string[] => [
  ...new Set(
    told.flatMap(({ where, locale, shown }) =>
      shown.flatMap((one) =>
        of(one, locale).map((what) => `${where}: ${what} in "${one.text.slice(0, 120)}"`),
      ),
    ),
  ),
]

test('no page shows what only the program understands', () => {
  expect(told.length).toBeGreaterThan(200)
  expect(faults(({ text }) => rawIn(text))).toEqual([])
})

test('no document or list that is fetched shows it either', async () => {
  expect([...files.values()].map(({ type }) => type)).toEqual(
    expect.arrayContaining(Object.keys(kinds).filter((type) => type !== 'text/calendar')),
  )
  const raw: string[] = []
  for (const [where, { bytes, type }] of files) {
    const { text } = await extractText(bytes, kinds[type]!)
    // A form that comes back filled in: its rows are known by their codes, with their words beside.
    if (where.includes('template.csv')) continue
    // Data for programs have commas, and their columns are named in the catalogue of open data or beside the picture.
    if (type === 'text/csv' && !text.split('\n')[0]!.includes(';')) continue
    // By what a calendar knows an entry again.
    for (const line of text.split('\n'))
      if (!line.startsWith('UID:'))
        for (const what of rawIn(line)) raw.push(`${where}: ${what} in "${line.trim().slice(0, 120)}"`)
  }
  expect([...new Set(raw)]).toEqual([])
}, 600_000)

test('no text of the house is in the other language', async () => {
  const texts = wholeTexts()
  const named = await world.asSystem((tx) =>
    sql<{
      name: string
    }>`select name from directory.body union select heading from plan.measure_version union select title from plan.assignment`.execute(
      tx,
    ),
  )
  const names = new Set(named.rows.map(({ name }) => name))
  const foreign = (text: string, locale: Locale): boolean => {
    const other = locale === 'sv' ? 'en' : 'sv'
    return text.includes(' ') && !names.has(text) && texts[other].has(text) && !texts[locale].has(text)
  }
  expect(texts.sv.size).toBeGreaterThan(5000)
  expect(foreign('Hoppa till innehållet', 'en')).toBe(true)
  // A text that says itself which language it is in is read aloud in that one.
  expect(
    faults(({ text, language }, locale) =>
      foreign(text, locale) && language === locale ? ['in the other language'] : [],
    ),
  ).toEqual([])
})

test('what is called optional is not demanded, and what is demanded does not look optional', async () => {
  const wrong: string[] = []
  let tried = 0
  for (const { person, address, kind, place } of sampleOf(await everyForm(world), MOST_FORMS)) {
    const form = (await open(person, address))?.forms.find((one) => kindOfForm(one, placeOfForm) === kind)
    if (form === undefined) continue
    const nothing = new Map(filledIn(form).map(({ name }) => [name, [] as string[]]))
    const answer = await send(person, form, nothing, new File([], ''))
    if (answer.status !== 422) continue
    tried += 1
    const faults = faultsOf(readPage(await answer.text(), form.action))
    for (const control of filledIn(form))
      if (
        faults.some(({ field }) => field === control.name.replace(/\[\]$/, '')) &&
        /\((frivilligt|optional)\)/.test(control.words)
      )
        wrong.push(`${place}: ${control.name} is called optional and is demanded`)
  }
  expect(tried).toBeGreaterThan(isLong ? 100 : 12)
  expect(wrong).toEqual([])
}, 3_600_000)

test('one is one and two are two, on every page', () => {
  const pairs = countedForms()
  expect(pairs.length).toBeGreaterThan(300)
  const wrong = miscounted(pairs)
  expect(wrong('1 åtgärder är klara, 2 åtgärd väntar, 21 åtgärder')).toEqual(['1 åtgärder', '2 åtgärd'])
  expect(faults(({ text }) => wrong(text))).toEqual([])
})
