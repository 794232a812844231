import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'
import { fieldsOf, hostileInput, hostileTexts } from './hostile-values.ts'
import { addressesOf, findIdentifiers, type Identifiers, routes } from './scene.ts'

// Fault: what a body writes into what it hands in, or a file that it chooses, brings the house down or is quoted back from within.

let world: World
let known: Identifiers
let reporter: TestPerson
let rapporteur: TestPerson
beforeAll(async () => {
  world = await openDemonstration()
  known = await findIdentifiers(world)
  reporter = await world.as('police_prosecutor', 'Polisregion Övning')
  rapporteur = await world.as('rapporteur', 'Påhittade rapportören')
}, 120_000)

const posts = routes.filter(
  ({ method, pattern }) => method === 'post' && /^\/statistics\/(collections|asked)/.test(pattern),
)
const personFor = (pattern: string) => (pattern.startsWith('/statistics/asked') ? reporter : rapporteur)
const isCalm = async (response: Response) => {
  const text = await response.text()
  expect(response.status, text.slice(0, 300)).toBeLessThan(500)
  expect(text).not.toMatch(/node_modules|at async |violates|syntax error at/)
  return { status: response.status, text }
}

test.each(posts.map((route) => [route.pattern, route] as const))(
  'POST %s takes or refuses whatever is written by those who may send it',
  async (pattern, route) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...addressesOf(pattern, known).slice(0, 4)),
        hostileInput(route.action.input, known),
        async (address, input) => {
          await isCalm(await personFor(pattern).post(address, Object.fromEntries(fieldsOf(input))))
        },
      ),
      { numRuns: 12, endOnFailure: true },
    )
  },
)

test('a file of anything is refused where it was chosen, and of records nothing is repeated', async () => {
  const collectionId = known['collectionId']![0]!
  const mark = 'Påhittad Hemlig'
  const contents: (string | Uint8Array<ArrayBuffer>)[] = [
    '',
    mark,
    `${mark};${mark}\n${mark};${mark}\n`,
    `[{"event": {"${mark}": "${mark}"}}]`,
    `{"${mark}": [[[[[[${'['.repeat(5000)}`,
    `[${'{},'.repeat(3000)}{}]`,
    `prs_FirstName\n${mark}\n`.repeat(3),
    new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
    new Uint8Array(2000).fill(255),
    ...hostileTexts.map((text) => text.toWellFormed()),
  ]
  for (const door of ['file', 'records'])
    for (const content of contents) {
      const { status, text } = await isCalm(
        await reporter.post(`/statistics/asked/${collectionId}/${door}`, {
          countedOn: '2026-01-01',
          file: new File([content], 'x.csv'),
        }),
      )
      expect(status).toBe(422)
      // A table of counts is read column by column, and whoever sent it sees what is wrong in what they sent.
      if (door === 'file') expect(text).toMatch(/data-color="(danger|warning)"/)
      else {
        expect(text).toContain('href="#field-')
        expect(text).not.toContain(mark)
      }
    }
})

test('cells under names that no table has, or of another kind, change nothing', async () => {
  const collectionId = known['collectionId']![0]!
  for (const name of [
    'cells',
    'cells.x',
    'cells.events',
    'cells.events.all.deeper',
    'cells.__proto__.x',
    'notCollected[]',
  ])
    for (const text of ['x', '1', '💥'.repeat(100)]) {
      const { status } = await isCalm(
        await reporter.post(`/statistics/asked/${collectionId}/tables`, {
          countedOn: '2026-01-01',
          [name]: text,
        }),
      )
      expect([name, status]).toEqual([name, 422])
    }
})
