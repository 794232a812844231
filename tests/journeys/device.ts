import type { BrowserContext } from 'playwright-core'
import { supportPaths as paths } from '../../src/modules/support/index.ts'
import type { ReaderOptions, SamladPage } from '../../src/testing/browser.ts'
import type { Line } from '../../src/testing/line.ts'
import type { ServedWorld } from '../../src/testing/served-world.ts'
import type { TestPerson } from '../../src/testing/world.ts'

export const start = paths.offlineStart({ language: 'sv' })
export const casePage = paths.offlinePage({ language: 'sv', page: 'case' })
export const childPage = paths.offlinePage({ language: 'sv', page: 'child' })

/** What a browser itself says of a line that is cut, and of refusals that a test wants. */
export const wanted = /net::ERR_|status of (401|409|419|422)/

/** A browser on a device that people carry. */
export interface Device {
  readonly page: SamladPage
  readonly context: BrowserContext
  close(): Promise<void>
}

/** Gives the device the cookies of a person who has signed in on it. */
export const signIn = (context: BrowserContext, line: Line, person: TestPerson): Promise<void> =>
  context.addCookies(
    Object.entries(person.cookies).map(([name, value]) => ({ name, value, url: line.origin })),
  )

/** Opens a kept page, waits until it has come to life and checks it. */
export const openKept = async (page: SamladPage, address: string): Promise<SamladPage> => {
  await page.part('html').page().goto(address)
  await isAlive(page)
  return page.check()
}

/** Keeps the pages on the device, as the button says. */
export const keepHere = async (page: SamladPage): Promise<void> => {
  await openKept(page, start)
  await page.part('#keep').click()
  await page.part('body:has([data-offline-ready=yes]):has([data-offline-keep][hidden])').waitFor()
  await page.check()
}

export const isAlive = (page: SamladPage): Promise<void> => page.part('[data-offline-ready=yes]').waitFor()

/** Waits until all of the one case on the device has arrived. */
export const isSent = (page: SamladPage): Promise<void> => page.part('[data-state=stateSent]').waitFor()

/** A device on which a person has been once, with a connection. */
export const openDevice = async (
  served: ServedWorld,
  line: Line,
  person: TestPerson,
  look: Omit<ReaderOptions, 'origin'> = {},
): Promise<Device> => {
  const { page, context, close } = await served.open({ ...look, origin: line.origin })
  page.allow(wanted)
  await signIn(context, line, person)
  await keepHere(page)
  return { page, context, close }
}

/** Saves the form of a kept page, which leads back to what is on the device. */
export const saveForm = async (page: SamladPage): Promise<void> => {
  const form = page.part('[data-offline-form] button[type=submit]')
  await form.click()
  await page.part('[data-offline-page=start][data-offline-ready=yes]').waitFor()
  await page.check()
}

/** Writes a case with a note, without leaving the page. */
export const writeCase = async (page: SamladPage, name: string, note: string): Promise<void> => {
  await openKept(page, casePage)
  await page.fill(/^Namn som personen/, name)
  await page.tick('Barn')
  await page.fill(/^Anteckning|^Text/, note)
}

export const answer = async (page: SamladPage, question: string, words: string): Promise<void> => {
  await page
    .part('html')
    .evaluate("for (const part of document.querySelectorAll('details[id^=part-]')) part.open = true")
  await page.part(`[data-offline-question=${question}]`).getByLabel(words, { exact: true }).check()
}

export interface Listed {
  readonly id: string
  readonly chosenName: string | null
}

const json = async <T>(person: TestPerson, address: string): Promise<T> =>
  (await (await person.get(address)).json()) as T

/** The cases of a person as the server has them. */
export const casesOf = async (person: TestPerson): Promise<readonly Listed[]> =>
  (await json<{ cases: Listed[] }>(person, '/v1/cases?limit=100')).cases

export const notesOf = async (person: TestPerson, caseId: string): Promise<readonly string[]> =>
  (await json<{ notes: { note: { text: string } }[] }>(person, `/v1/cases/${caseId}/notes`)).notes.map(
    ({ note }) => note.text,
  )

export interface Assessment {
  readonly id: string
  readonly checklist: string
  readonly judgement: string | null
  readonly reasons: string
  readonly answers: Readonly<Record<string, { answer?: string; observation?: string }>>
  readonly parts: Readonly<Record<string, { revision: number; gone: boolean }>>
}

/** The checklists of a case, with their answers. */
export const listsOf = async (person: TestPerson, caseId: string): Promise<readonly Assessment[]> => {
  const { checklists } = await json<{ checklists: { id: string }[] }>(
    person,
    `/v1/cases/${caseId}/checklists`,
  )
  return Promise.all(
    checklists.map(({ id }) => json<Assessment>(person, `/v1/cases/${caseId}/checklists/${id}`)),
  )
}

/** Words that a thief looks for; nothing like them stands in the program. */
export const NAME = 'Påhittad Zxqvärn'
export const NOTE = 'Påhittat: Wkjhamn klockan fem, Qqvista.'

/** What the officer has just written for themselves, with a part of a list. */
export const writeOnDevice = async (page: SamladPage): Promise<void> => {
  await writeCase(page, NAME, NOTE)
  await saveForm(page)
}
