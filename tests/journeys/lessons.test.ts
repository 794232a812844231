import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import {
  beginDraft,
  describeDraft,
  judge,
  publishDraft,
  viewWork,
  writePage,
} from '../../src/modules/learning/materials/make-actions.ts'
import { paths } from '../../src/modules/learning/paths.ts'
import { widths } from '../../src/testing/browser.ts'
import { madeUpMaterial, madeUpPage } from '../../src/testing/materials.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// A teacher takes a lesson pack into the classroom, and a pupil reads it alone on a telephone that others may look at.

let world: World
let served: ServedWorld
let maker: TestPerson
let materialId: string

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  maker = await world.as('body_officer', 'Påhittade skolmyndigheten')
  materialId = await madeUpMaterial(maker, 'pack', {
    title: 'Påhittat material om rättigheter',
    setting: 'school',
  })
  served = await serveWorld(world)
})

const shown = (context: BrowserContext): Page => context.pages()[0]!

test('a teacher finds a pack without an account, takes a sheet along, and sees later what has changed in it', async () => {
  const { page, close } = await served.open({ width: widths.desk })
  await page.open(paths.packs())
  await page.follow('Påhittat material om rättigheter')
  const sheet = await page.download('Ett blad att dela ut (PDF)')
  expect([sheet.name, sheet.content.subarray(0, 5).toString()]).toEqual(['material-v1-sheet.pdf', '%PDF-'])
  const all = await page.download('Allt tillsammans (ZIP)')
  expect(all.name).toBe('material-v1.zip')

  await maker.perform(beginDraft, { materialId })
  const { draft, draftPages } = await maker.perform(viewWork, { materialId })
  const [first] = draftPages
  await maker.perform(writePage, {
    ...{ materialId, pageId: first!.id, revision: first!.revision, ...madeUpPage },
    body: 'En **ny** sak.',
  })
  await maker.perform(describeDraft, {
    ...{ materialId, revision: draft!.revision, title: draft!.title, summary: draft!.summary },
    ...{ language: 'sv', hours: '', isOpen: true, changeNote: 'Skriven om efter synpunkter.' },
  } as never)
  await maker.perform(publishDraft, { materialId })

  await page.open(paths.packChanges({ materialId }, { from: 1 }))
  expect(await page.words()).toContain('Skriven om efter synpunkter.')
  await page.unfold(/En påhittad sida/)
  expect(await page.words()).toContain('ny')
  await close()
})

test('a young reader leaves no trace: no account, no cookie, nothing kept, and a neutral name in the history', async () => {
  const address = paths.read({ materialId })
  const officer = await world.as('body_officer')
  const traces = () =>
    world.asSystem(async (tx) => ({
      trail: (
        await tx
          .selectFrom('audit.record')
          .select(({ fn }) => fn.countAll().as('all'))
          .execute()
      )[0],
      sessions: await tx.selectFrom('identity.session').selectAll().orderBy('id').execute(),
    }))
  const before = await traces()
  for (const one of [address, paths.readEasy({ materialId }), paths.said({ materialId })]) {
    const answer = await world.app.request(one, {
      headers: { cookie: 'samlad_visit=x; language=en; theme=dark' },
    })
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    const signedIn = await officer.get(one)
    expect(signedIn.headers.getSetCookie()).toEqual([])
    expect(await signedIn.text()).not.toMatch(/samlad|csrf/i)
  }
  expect(await traces()).toEqual(before)

  const { page, context, close } = await served.open({ width: widths.phone })
  await page.open(address)
  expect(await shown(context).title()).toBe('Information')
  expect(address).toMatch(/^\/info\/text\/[0-9a-f-]{36}$/)
  expect(await shown(context).locator('a').first().getAttribute('href')).toBe('https://www.smhi.se/')
  expect(await context.cookies()).toEqual([])
  expect(await shown(context).evaluate('localStorage.length + sessionStorage.length')).toBe(0)
  await page.follow('Lättläst')
  expect(await page.words()).toContain('En sak.')
  await close()
})

test('what a young reader says, without any script, is seen by others once its makers have looked at it', async () => {
  const { page, context, close } = await served.open({ width: widths.phone, javaScript: false })
  await page.open(paths.read({ materialId }))
  await shown(context).locator('textarea').fill('Skriv mer om hur man pratar med en vuxen.')
  await page.press('Skicka')
  expect(await page.heading()).toBe('Tack')
  expect(new URL(shown(context).url()).pathname).toBe(paths.said({ materialId }))
  await page.open(paths.pack({ materialId }))
  expect(await page.words()).not.toContain('Skriv mer')
  const { feedback } = await maker.perform(viewWork, { materialId })
  await maker.perform(judge, { materialId, feedbackId: feedback[0]!.id, state: 'shown' })
  await page.open(paths.pack({ materialId }))
  expect(await page.words()).toContain('Skriv mer om hur man pratar med en vuxen.')
  await close()
})

test('what cannot be sent comes back with what was written, on the same quiet page', async () => {
  const answer = await world.app.request(paths.read({ materialId }), {
    method: 'POST',
    body: new URLSearchParams({ version: '2', said: `Kvar står detta ${'x'.repeat(1_000)}` }),
  })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('<title>Information</title>')
  expect(html).toContain('Kvar står detta')
  expect(html).toContain('role="alert"')
})
