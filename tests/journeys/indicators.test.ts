import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { widths } from '../../src/testing/browser.ts'
import { givenPlan, type TestPlan } from '../../src/testing/plans.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld
let plan: TestPlan

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2033-03-01T09:00:00Z')
  plan = await givenPlan(world)
  served = await serveWorld(world)
})

test('an officer reports figures, the coordinator ties them to a measure and freezes one, a visitor reads what it rests on: all without client code', async () => {
  const officer = await served.openAs(await world.as('body_officer', 'Exempelmyndigheten'), {
    javaScript: false,
    width: widths.phone,
  })
  await officer.page.open('/series')
  await officer.page.follow('Rapportera en serie')
  await officer.page.fill('Titel på svenska', 'Besök på mottagningen')
  await officer.page.fill('Definition på svenska', 'Besök, inte personer.')
  await officer.page.fill('Enhet på svenska', 'besök')
  await officer.page.fill('Källa', 'Mottagningens påhittade dagbok')
  await officer.page.fill('Metod', 'Räknat för hand.')
  await officer.page.choose('Vad siffran kan bära', 'Vad som har gjorts')
  await officer.page.tick('År')
  await officer.page.tick('Ja, det är ett antal')
  await officer.page.choose('Regel för vad som får visas', 'Minst 5')
  await officer.page.press('Registrera serien')
  expect(await officer.page.heading()).toBe('Besök på mottagningen')
  await officer.page.follow('Rapportera en period')
  await officer.page.fill('Första dagen', '2031-01-01')
  await officer.page.fill('Sista dagen', '2031-12-31')
  await officer.page.fill(/Värde: Det hela/, '3')
  await officer.page.pressRefused('Rapportera')
  expect(await officer.page.words()).toContain('Talet är mindre än 5 och får inte visas')
  await officer.page.fill(/Värde: Det hela/, '64')
  await officer.page.press('Rapportera')
  // What one reports another releases; until then it is nobody else's.
  expect(await officer.page.words()).toContain('den som tar emot siffrorna släpper det')
  const series = '/series/reported.besok_pa_mottagningen'
  const colleague = await served.openAs(await world.as('body_officer', 'Exempelmyndigheten'), {
    javaScript: false,
    width: widths.phone,
  })
  const release = async () => {
    await colleague.page.open(series)
    await colleague.page.follow('1 rapport väntar på att släppas')
    await colleague.page.press('Släpp för alla')
  }
  await release()
  expect(await colleague.page.words()).toContain('64\u00a0besök, 2031')
  await officer.page.open(series)
  await officer.page.follow('Läs in en tabell')
  const table = join(served.folder, 'siffror.csv')
  await writeFile(table, Buffer.from('Från;Till;Värde\r\n2032-01-01;2032-12-31;80\r\n', 'latin1'))
  await officer.page.attach('Fil', table)
  await officer.page.press('Förhandsgranska')
  expect(await officer.page.words()).toContain('1 period läggs till')
  await officer.page.press('Läs in')
  await release()
  expect(await colleague.page.words()).toContain('80\u00a0besök, 2032')
  await officer.close()
  await colleague.close()

  const coordinator = await served.openAs(await world.as('national_coordinator', 'Samordnaren (påhittad)'), {
    javaScript: false,
    width: widths.desk,
  })
  await coordinator.page.open(`/plans/${plan.planId}/indicators`)
  await coordinator.page.follow('Ny indikator')
  await coordinator.page.choose('Åtgärd', '1. Utbildning för socialtjänsten')
  await coordinator.page.fill('Namn på svenska', 'Besök på mottagningen')
  await coordinator.page.fill('Enhet på svenska', 'besök')
  await coordinator.page.fill(/Vad den säger och inte säger, på svenska/, 'Besök, inte hur det gick.')
  await coordinator.page.choose('Vad den visar', 'Vad som har gjorts')
  await coordinator.page.fill(/^Serie \(/, 'reported.besok_pa_mottagningen')
  await coordinator.page.tick('Ska öka')
  await coordinator.page.fill(/^Utgångsläge \(/, '0')
  await coordinator.page.fill(/Var står det/, 'Mottagningen fanns inte.')
  await coordinator.page.fill(/^Mål \(/, '100')
  await coordinator.page.press('Spara indikatorn')
  expect(await coordinator.page.words()).toMatch(/80\s%\sav vägen från utgångsläge till mål/)
  await coordinator.page.unfold('Ögonblicksbilder')
  await coordinator.page.press('Frys värdet')
  expect(await coordinator.page.words()).toContain('Innehållet är detsamma som när det frystes')
  await coordinator.close()

  const visitor = await served.open({ javaScript: false, width: widths.phone })
  await visitor.page.open('/indicators')
  await visitor.page.follow('Besök på mottagningen')
  await visitor.page.unfold('Vad siffran vilar på')
  const words = await visitor.page.words()
  for (const told of ['På väg mot målet', 'Vad underlaget kan bära', 'Mottagningens påhittade dagbok'])
    expect(words).toContain(told)
  await visitor.page.unfold('Ögonblicksbilder')
  await visitor.page.follow('Besök på mottagningen, 2032')
  expect(await visitor.page.words()).toContain('Ladda ner filen och räkna SHA-256 över den')
  await visitor.close()
})
