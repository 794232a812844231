import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { doWork, madeUpFiles, statisticsActions } from '../../src/modules/statistics/index.ts'
import { runPaths as paths } from '../../src/modules/statistics/runs/paths.ts'
import { perform } from '../../src/platform/access/action.ts'
import { widths } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// From bodies' files of keys to a published figure and keys that are gone, in a browser without JavaScript. All of it is made up.

const { handInKeys } = statisticsActions
const UNIT = 'Påhittade räknemyndigheten'
const POLICE = 'Påhittade polismyndigheten'
const BODIES = ['Påhittade utredningsenheten', 'Påhittade kommunen', 'Påhittade jouren']
const made = madeUpFiles(
  { people: 500, lists: BODIES.map((name, at) => ({ name, share: [0.35, 0.4, 0.35][at]! })) },
  { seed: 23, undamaged: 0.7 },
)

let world: World
let served: ServedWorld
let rapporteur: TestPerson
let colleague: TestPerson
let unit: TestPerson
const officers: TestPerson[] = []
beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  rapporteur = await world.as('rapporteur', 'Påhittade rapportören')
  colleague = await world.as('rapporteur', 'Påhittade rapportören')
  unit = await world.as('body_officer', UNIT)
  await world.body(POLICE)
  officers.push(
    await world.as('police_prosecutor', BODIES[0]),
    await world.as('body_officer', BODIES[1]),
    await world.as('ngo_officer', BODIES[2]),
  )
})

const openAs = (person: TestPerson, width: number = widths.desk) =>
  served.openAs(person, { width, javaScript: false })
/** What the job does, for all that waits. */
const work = async (): Promise<void> => {
  const waiting = await world.asSystem((tx) =>
    tx.selectFrom('statistics.linkage_work').select('id').where('ended_at', 'is', null).execute(),
  )
  const program = { actor: { kind: 'system', name: 'test' } } as const
  for (const { id } of waiting)
    await doWork((action, input) => perform(world.house, program, action, input), id)
}

test('from files of keys to a figure that everybody reads, and to keys that are gone', async () => {
  const planning = await openAs(rapporteur)
  await planning.page.open(paths.runs())
  expect(await planning.page.words()).toContain('Inga länkningar än')
  await planning.page.follow('Planera en länkning')
  await planning.page.fill(/^Rubrik$/, 'Påhittad länkning 2009')
  await planning.page.fill(/^Vilka som finns på listorna$/, 'Påhittade personer')
  await planning.page.fill(/Första dagen/, '2009-01-01')
  await planning.page.fill(/Sista dagen/, '2009-12-31')
  await planning.page.fill(/Organ som kodar/, BODIES.join('\n'))
  await planning.page.fill(/Enheten som länkar/, POLICE)
  await planning.page.pressRefused('Pröva och spara planen')
  expect(await planning.page.words()).toContain('Polis och åklagare får inte länka')
  await planning.page.fill(/Enheten som länkar/, UNIT)
  await planning.page.press('Pröva och spara planen')
  expect(await planning.page.words()).toContain('0 av 3 organ har lämnat sin fil')
  const run = planning.page.address()

  const [first, ...others] = made.files
  const keys = join(served.folder, 'nycklar.json')
  await writeFile(keys, first!.content)
  const handing = await openAs(officers[0]!, widths.phone)
  await handing.page.open(run)
  await handing.page.attach(/Filen med nycklar/, keys)
  await handing.page.fill(/Hemlighetens fingeravtryck/, 'fel')
  await handing.page.pressRefused('Lämna filen till enheten')
  await handing.page.attach(/Filen med nycklar/, keys)
  await handing.page.fill(/Hemlighetens fingeravtryck/, made.fingerprint)
  await handing.page.press('Lämna filen till enheten')
  expect(await handing.page.words()).toContain('Det ni har lämnat')
  await handing.close()
  for (const [at, { content }] of others.entries())
    await officers[at + 1]!.perform(handInKeys, {
      linkageId: run.split('/').at(-1)!,
      file: new File([content], 'nycklar.json'),
      fingerprint: made.fingerprint,
    })

  const linking = await openAs(unit)
  await linking.page.open(run)
  await linking.page.follow('Till enhetens arbete')
  await linking.page.press('Länka filerna')
  expect(await linking.page.words()).toContain('Arbetet pågår')
  await work()
  await linking.page.open(`${run}/unit`)
  expect(await linking.page.words()).toContain('Exakta antal')
  await linking.page.fill(/Omdragningar/, '200')
  await linking.page.press('Skatta och lämna till rapportören')
  await work()

  await planning.page.open(run)
  await planning.page.follow(/^Skattningen:/)
  expect(await planning.page.words()).toContain('Den som har godkänt publicerar inte själv')
  const estimate = planning.page.address()
  const agreeing = await openAs(colleague, widths.phone)
  await agreeing.page.open(estimate)
  await agreeing.page.press('Godkänn att den publiceras')
  await agreeing.close()
  await planning.page.open(estimate)
  expect(await planning.page.words()).toContain('Ja. Inget talar emot.')
  await planning.page.press('Publicera för alla')

  await linking.page.open(`${run}/unit`)
  await linking.page.follow('Förstör nycklar och antal')
  await linking.page.choose(/Vittne/, BODIES[1]!)
  await linking.page.press('Förstör för gott')
  const witnessing = await openAs(officers[1]!, widths.phone)
  await witnessing.page.open(run)
  await witnessing.page.press('Skriv under som vittne')
  await planning.page.open(run)
  await planning.page.press('Avsluta länkningen')
  expect(await planning.page.words()).toContain('Nycklarna är förstörda, vittnet har skrivit under')
  const { content } = await planning.page.download('Hämta protokollet (JSON)')
  expect(JSON.parse(content.toString()).entries.at(-1).event.kind).toBe('closed')

  const reading = await served.open({ width: widths.phone, javaScript: false })
  await reading.page.open('/statistics/published')
  await reading.page.follow('Påhittad länkning 2009')
  expect(await reading.page.words()).toContain('Hur ofta intervallet håller')
  for (const name of BODIES) expect(await reading.page.words()).not.toContain(name)
  for (const { close } of [planning, linking, witnessing, reading]) await close()
}, 120_000)

test('a body leaves, and everybody sees that the linkage stops', async () => {
  const { page, close } = await openAs(rapporteur)
  await page.open(paths.newRun())
  await page.fill(/^Rubrik$/, 'Påhittad länkning som stannar')
  await page.fill(/^Vilka som finns på listorna$/, 'Påhittade personer')
  await page.fill(/Första dagen/, '2008-01-01')
  await page.fill(/Sista dagen/, '2008-12-31')
  await page.fill(/Enheten som länkar/, UNIT)
  await page.fill(/Organ som kodar/, BODIES.join('\n'))
  await page.press('Pröva och spara planen')
  const leaving = await openAs(officers[2]!, widths.phone)
  await leaving.page.open(page.address())
  await leaving.page.follow('Lämna länkningen')
  await leaving.page.press('Lämna länkningen')
  await page.open(page.address())
  expect(await page.words()).toContain('Ett organ har lämnat länkningen')
  await close()
  await leaving.close()
})
