import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/modules/disclosure/paths.ts'
import { viewCase } from '../../src/modules/support/cases/view-actions.ts'
import { widths } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'
import type { TestPerson } from '../../src/testing/world.ts'

let scene: SharingScene
let served: ServedWorld

beforeAll(async () => {
  scene = await openSharing()
  served = await serveWorld(scene.world)
})

const openAs = (person: TestPerson, width: number) => served.openAs(person, { width, javaScript: false })

type Reader = Awaited<ReturnType<typeof openAs>>

/** Answers one of several questions whose answers have the same words. */
const answer = async ({ context }: Reader, question: RegExp, choice: string): Promise<void> => {
  const group = context.pages()[0]!.getByRole('radiogroup', { name: question })
  await group.getByLabel(choice, { exact: true }).check()
}

test('a request of the police is registered, looked up, weighed and answered, on a phone and at a desk', async () => {
  const caseId = await scene.aCase()
  const { number } = await scene.social.perform(viewCase, { caseId })
  const registering = await openAs(scene.social, widths.phone)
  await registering.page.open(paths.requests())
  await registering.page.follow('Registrera en begäran')
  await registering.page.pressRefused('Registrera')
  await registering.page.choose(/Vem begär uppgifterna/, 'Polisen')
  await registering.page.tick('Påhittade polisen')
  await registering.page.fill(/Myndighet, handläggare och referens/, 'Påhittad utredare, K 1-26')
  await registering.page.tick(/Kontaktuppgifter, lag 2025:170/)
  await registering.page.fill(/Vad begärs, och om vem/, 'Telefon till Påhittad Asp.')
  await registering.page.fill(/När vill de ha svar/, '2026-11-27')
  await registering.page.press('Registrera')
  expect(await registering.page.words()).toContain('Den som leder ärendena, en jurist')

  const leading = await openAs(await scene.municipal('case_manager'), widths.desk)
  await leading.page.open(paths.requests())
  await leading.page.follow(/Öppna begäran/)
  await leading.page.tick('Ett ärende')
  await leading.page.fill(/Ärendets nummer/, 'S-0000-0000-0000')
  await leading.page.pressRefused('Skriv ned')
  await leading.page.fill(/Ärendets nummer/, number)
  await leading.page.press('Skriv ned')
  expect(await leading.page.words()).not.toContain('070-000 00 00')

  await registering.page.open(leading.page.address())
  await registering.page.tick(/070-000 00 00|Telefon/)
  await registering.page.tick('Besvaras')
  await registering.page.fill(/^Skäl/, 'Påhittade skäl.')
  await registering.page.pressRefused('Besluta')
  await answer(registering, /enskilt fall/, 'Ja')
  await answer(registering, /synnerliga skäl/, 'Nej')
  await registering.page.press('Besluta')
  expect(await registering.page.words()).toContain('Svaret som PDF')
  await Promise.all([registering.close(), leading.close()])
})

test('a relative gets one part of a case: reviewed, previewed and decided, on a phone', async () => {
  const caseId = await scene.aCase()
  const reader = await openAs(scene.social, widths.phone)
  const { page, close } = reader
  await page.open(paths.documentRequests({ caseId }))
  await page.follow('Registrera en begäran')
  await page.tick('En närstående')
  await page.press('Registrera och börja pröva')
  await page.unfold(/^Behov och önskemål/)
  await answer(reader, /Vad personen vill/, 'Visa')
  await page.press('Spara och förhandsgranska')
  const preview = await page.words()
  expect(preview).toContain('vill lära sig svenska')
  expect(preview).not.toContain('påhittad medicin')
  await page.fill(/Skäl till beslutet/, 'Påhittade skäl.')
  await page.press('Besluta att lämna ut delvis')
  expect(await page.words()).toContain('Handlingen som PDF')
  await close()
})
