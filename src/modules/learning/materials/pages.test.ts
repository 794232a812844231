import { beforeAll, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { widths } from '../../../testing/browser.ts'
import { madeUpMaterial } from '../../../testing/materials.ts'
import { type ServedWorld, serveWorld } from '../../../testing/served-world.ts'
import { openWorld, type TestPerson } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { ownMaterials } from './content/own-materials.ts'
import { beginDraft, viewWork } from './make-actions.ts'
import { loadOwnMaterials } from './own-actions.ts'
import { sayOfMaterial } from './read-actions.ts'

// Every page of the part is opened in a browser, wide and light in Swedish, narrow and dark in English, and checked by axe.

let served: ServedWorld
let maker: TestPerson
let made: readonly (readonly [name: string, address: string])[]
let read: readonly (readonly [name: string, address: string])[]

beforeAll(async () => {
  const world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await perform(world.house, { actor: { kind: 'system', name: 'test' } }, loadOwnMaterials, {})
  maker = await world.as('national_coordinator', 'Påhittade samordnaren')
  const [course, , , pack] = ownMaterials.map(({ id }) => ({ materialId: id }))
  await perform(world.house, { actor: { kind: 'anonymous' } }, sayOfMaterial, {
    ...{ ...pack!, version: 1, said: 'Det var bra att det står vad som händer sedan.' },
  })
  const own = { materialId: await madeUpMaterial(maker, 'course') }
  await maker.perform(beginDraft, own)
  const { draftPages } = await maker.perform(viewWork, own)
  served = await serveWorld(world)
  read = [
    ['courses', paths.courses()],
    ['course', paths.course(course!)],
    ['chapter', paths.chapter({ ...course!, position: 3 })],
    ['course-changes', paths.courseChanges(course!)],
    ['packs', paths.packs()],
    ['pack', paths.pack(pack!)],
    ['young', paths.read(pack!)],
    ['young-easy', paths.readEasy(pack!)],
    ['thanks', paths.said(pack!)],
  ]
  made = [
    ['desk', paths.desk()],
    ['new', paths.newMaterial()],
    ['work', paths.work(own)],
    ['work-pack', paths.work(pack!)],
    ['new-page', paths.newPage(own)],
    ['write-page', paths.writePage({ ...own, pageId: draftPages[0]!.id })],
  ]
}, 120_000)

const looks = [
  ['wide', { width: widths.desk, colorScheme: 'light', locale: 'sv-SE' }],
  ['narrow and dark', { width: widths.phone, colorScheme: 'dark', locale: 'en-GB' }],
] as const

test.each(looks)(
  'every page that makers see is whole: %s',
  async (name, look) => {
    const reader = await served.openAs(maker, look)
    for (const [page, address] of made) {
      await reader.page.open(address)
      expect(await reader.page.heading()).not.toMatch(/^(Logga in|Sign in)$/)
      await reader.page.screenshot(`materials-${page}-${name.split(' ')[0]}`)
    }
    await reader.close()
  },
  240_000,
)

test.each(looks)(
  'every page that everybody reads is whole without an account and without any script: %s',
  async (name, look) => {
    const reader = await served.open({ ...look, javaScript: false })
    for (const [page, address] of read) {
      await reader.page.open(address)
      expect(await reader.page.heading()).not.toBe('')
      await reader.page.screenshot(`materials-${page}-${name.split(' ')[0]}`)
    }
    await reader.close()
  },
  240_000,
)
