import { afterEach, beforeAll, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { unpackZip } from '../../../platform/archive/zip.ts'
import { madeUpMaterial, madeUpPage } from '../../../testing/materials.ts'
import { readPdfObjects } from '../../../testing/pdf-objects.ts'
import { accessibilityFaults } from '../../../testing/pdf-ua.ts'
import { openVisitor } from '../../../testing/visitor.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { outcomeOfText } from '../../law/amendments/time-machine.ts'
import { amended, OWN_LAW, useLaw } from '../../law/law.ts'
import { paths } from '../paths.ts'
import { pagesCiteLaw } from './cites-law.ts'
import { ownMaterials } from './content/own-materials.ts'
import { packFile, printablePack } from './files.ts'
import {
  addPage,
  beginDraft,
  describeDraft,
  dropDraft,
  endMaterial,
  judge,
  movePage,
  publishDraft,
  viewDesk,
  viewWork,
  withdrawVersion,
  writePage,
} from './make-actions.ts'
import { loadOwnMaterials, watchLaw } from './own-actions.ts'
import { printPack } from './print-pack.ts'
import {
  compareVersions,
  listOfferedMaterials,
  printMaterial,
  sayOfMaterial,
  viewMaterial,
} from './read-actions.ts'

const SYSTEM = { actor: { kind: 'system', name: 'test' } } as const
const NOBODY = { actor: { kind: 'anonymous' } } as const

let world: World
let maker: TestPerson
let other: TestPerson
let learner: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  maker = await world.as('body_officer', 'Påhittade kursmyndigheten')
  other = await world.as('body_officer', 'Påhittade andra myndigheten')
  learner = await world.as('learner', 'Påhittade tredje myndigheten')
})
afterEach(() => {
  useLaw(OWN_LAW)
  world.setTime('2026-11-24T12:00:00Z')
})

const anybody = (materialId: string, kind: 'course' | 'pack' = 'course', more = {}) =>
  perform(world.house, NOBODY, viewMaterial, { materialId, kind, ...more })
const work = (materialId: string) => maker.perform(viewWork, { materialId })
const nextVersion = async (materialId: string, body: string) => {
  await maker.perform(beginDraft, { materialId })
  const { draft, draftPages } = await work(materialId)
  const [page] = draftPages
  await maker.perform(writePage, {
    ...{ materialId, pageId: page!.id, revision: page!.revision },
    ...{ ...madeUpPage, body },
  })
  await maker.perform(describeDraft, {
    ...{ materialId, revision: draft!.revision, title: draft!.title, summary: draft!.summary },
    ...{ language: 'sv', hours: draft!.hours ?? '', isOpen: draft!.isOpen, changeNote: 'Rättad.' },
  } as never)
  await maker.perform(publishDraft, { materialId })
}

test('what is published stays as it is, also for whoever goes past the program; corrections are another version', async () => {
  const materialId = await madeUpMaterial(maker, 'course')
  await expect(maker.perform(addPage, { materialId, ...madeUpPage })).rejects.toMatchObject({
    code: 'material.no_draft',
  })
  const change = (statement: string) =>
    world.asSystem((tx) =>
      tx.executeQuery({ sql: statement, parameters: [], query: {} as never, queryId: {} as never }),
    )
  for (const statement of [
    `update learning.material_version set title = 'x' where material_id = '${materialId}'`,
    `update learning.material_version set published_at = null where material_id = '${materialId}'`,
    `update learning.material_page set body = 'x'`,
    `delete from learning.material_page`,
  ])
    await expect(change(statement), statement).rejects.toThrow('material.published_stays')
  await change(`delete from learning.material_version where material_id = '${materialId}'`)
  await nextVersion(materialId, 'En annan sak.')
  expect((await anybody(materialId)).pages[0]!.body).toBe('En annan sak.')
  expect((await anybody(materialId, 'course', { version: 1 })).pages[0]!.body).toBe(madeUpPage.body)
})

test('a draft is seen by its makers alone, and what asks for an account by whoever has one', async () => {
  const draft = await madeUpMaterial(maker, 'course', { isPublished: false, title: 'Påhittat utkast' })
  const closed = await madeUpMaterial(maker, 'course', { isOpen: false, title: 'Påhittad stängd' })
  await expect(anybody(draft)).rejects.toMatchObject({ status: 404 })
  await expect(other.perform(viewWork, { materialId: draft })).rejects.toMatchObject({ status: 404 })
  await expect(anybody(closed)).rejects.toMatchObject({ status: 404 })
  expect((await learner.perform(viewMaterial, { materialId: closed, kind: 'course' })).version.title).toBe(
    'Påhittad stängd',
  )
  const listed = await perform(world.house, NOBODY, listOfferedMaterials, { kind: 'course' })
  expect(listed.materials.map(({ id }) => id)).not.toContain(closed)
  expect((await maker.perform(viewDesk, {})).own.map(({ id }) => id)).toContain(draft)
  const seen = await world.house.database
    .transaction()
    .execute((tx) =>
      tx.selectFrom('learning.material_version').select('title').where('published_at', 'is', null).execute(),
    )
  expect(seen).toEqual([])
})

test('nobody writes, publishes, withdraws or ends what another body makes', async () => {
  const materialId = await madeUpMaterial(maker, 'pack')
  for (const attempt of [
    () => other.perform(beginDraft, { materialId }),
    () => other.perform(publishDraft, { materialId }),
    () => other.perform(withdrawVersion, { materialId, version: 1 }),
    () => other.perform(endMaterial, { materialId }),
    () => learner.perform(beginDraft, { materialId }),
  ])
    await expect(attempt()).rejects.toMatchObject({ status: 403 })
})

test('a version is published when it is whole', async () => {
  const course = await madeUpMaterial(maker, 'course', { isPublished: false, hours: '' })
  await expect(maker.perform(publishDraft, { materialId: course })).rejects.toMatchObject({
    code: 'material.say_how_long',
  })
  const pack = await madeUpMaterial(maker, 'pack', { isPublished: false })
  await maker.perform(addPage, { materialId: pack, ...madeUpPage, title: 'Svår', easyBody: '' })
  await expect(maker.perform(publishDraft, { materialId: pack })).rejects.toMatchObject({
    code: 'material.no_easy_text',
  })
  const old = await madeUpMaterial(maker, 'pack', { isPublished: false })
  await maker.perform(addPage, {
    materialId: old,
    ...madeUpPage,
    title: 'Gammal',
    sections: ['osl-10-23-before-2025'],
  })
  await expect(maker.perform(publishDraft, { materialId: old })).rejects.toMatchObject({
    code: 'material.section_has_ceased',
  })
  const again = await madeUpMaterial(maker, 'pack')
  await maker.perform(beginDraft, { materialId: again })
  await expect(maker.perform(publishDraft, { materialId: again })).rejects.toMatchObject({
    code: 'material.say_what_is_new',
  })
  await maker.perform(dropDraft, { materialId: again })
  expect((await work(again)).draft).toBeUndefined()
})

test('pages change places, and the others close up after one that is removed', async () => {
  const materialId = await madeUpMaterial(maker, 'course', { isPublished: false })
  for (const title of ['Två', 'Tre']) await maker.perform(addPage, { materialId, ...madeUpPage, title })
  const pages = async () => (await work(materialId)).draftPages
  await maker.perform(movePage, { materialId, pageId: (await pages())[2]!.id })
  expect((await pages()).map(({ title }) => title)).toEqual([madeUpPage.title, 'Tre', 'Två'])
  await maker.post(paths.removePage({ materialId, pageId: (await pages())[0]!.id }), {})
  expect((await pages()).map(({ title, position }) => [title, position])).toEqual([
    ['Tre', 1],
    ['Två', 2],
  ])
})

const CHANGE = {
  table: 'wording',
  of: 'osl-12-2',
  version: {
    from: '2026-12-01',
    by: '2026:9201',
    value: { sv: 'Påhittad ny lydelse.', en: 'Made-up new wording.' },
  },
} as const

test('the same day as a section changes, readers see it, and it waits for those who made the page until they publish anew', async () => {
  const materialId = await madeUpMaterial(maker, 'course')
  const watch = async () => {
    await perform(world.house, SYSTEM, watchLaw, {})
    const page = await (await maker.get(paths.desk())).text()
    return page.includes('Lagen som en kurs eller ett material bygger på har ändrats')
  }
  const waits = async () =>
    (
      await world.asSystem((tx) =>
        tx
          .selectFrom('arrivals.arrival')
          .select('id')
          .where('kind', '=', 'learning.law_changed')
          .where('settled_at', 'is', null)
          .execute(),
      )
    ).length
  useLaw(amended(OWN_LAW, [CHANGE]))
  world.setTime('2026-11-30T12:00:00Z')
  expect((await anybody(materialId)).pages[0]!.changed).toEqual([])
  await watch()
  expect(await waits()).toBe(0)
  world.setTime('2026-12-01T00:30:00+01:00')
  expect((await anybody(materialId)).pages[0]!.changed).toEqual(['osl-12-2'])
  const shown = await (await learner.get(paths.chapter({ materialId, position: 1 }))).text()
  expect(shown).toContain('Lagen har ändrats sedan den här sidan skrevs')
  expect(shown).toContain('Påhittad ny lydelse.')
  await watch()
  await watch()
  expect(await waits()).toBeGreaterThan(0)
  const before = await waits()
  await nextVersion(materialId, 'Efter den nya lagen.')
  expect(await waits()).toBe(before - 1)
  expect((await anybody(materialId)).pages[0]!.changed).toEqual([])
})

test('an amendment that the house learns of late counts as a change too', async () => {
  const materialId = await madeUpMaterial(maker, 'course')
  useLaw(amended(OWN_LAW, [{ ...CHANGE, version: { ...CHANGE.version, from: '2026-11-01' } }]))
  expect((await anybody(materialId)).pages[0]!.changed).toEqual(['osl-12-2'])
})

test('whoever has downloaded a version sees page by page what has changed since', async () => {
  const materialId = await madeUpMaterial(maker, 'pack')
  await nextVersion(materialId, 'En **viktig** sak till.')
  const compared = await perform(world.house, NOBODY, compareVersions, { materialId, kind: 'pack', from: 1 })
  expect(compared.since.map(({ number, changeNote }) => [number, changeNote])).toEqual([[2, 'Rättad.']])
  const page = await (await learner.get(paths.packChanges({ materialId }, { from: 1 }))).text()
  expect(page).toMatch(/<ins>.*till/s)
  expect(page).toContain('Från version 1 till version 2.')
})

test('a withdrawn version is read by its number alone; what is offered no more leaves the list', async () => {
  const materialId = await madeUpMaterial(maker, 'pack')
  await nextVersion(materialId, 'Ny.')
  await maker.perform(withdrawVersion, { materialId, version: 2 })
  expect((await anybody(materialId, 'pack')).version.number).toBe(1)
  expect((await anybody(materialId, 'pack', { version: 2 })).version.number).toBe(2)
  const offered = async () =>
    (await perform(world.house, NOBODY, listOfferedMaterials, { kind: 'pack' })).materials.map(({ id }) => id)
  expect(await offered()).toContain(materialId)
  await maker.perform(endMaterial, { materialId })
  expect(await offered()).not.toContain(materialId)
})

test('whoever writes too often to a text that nobody has written is told that it is not there, and nothing else', async () => {
  const visitor = openVisitor(world, { network: '192.0.2.77' })
  const statuses = new Set<number>()
  for (let turn = 0; turn < 63; turn += 1) statuses.add((await visitor.post('/info/text/%00', {})).status)
  expect([...statuses]).toEqual([404])
})

test('what a reader says comes from nobody, is looked at first, and is gone where it is put aside', async () => {
  const materialId = await madeUpMaterial(maker, 'pack')
  const say = (said: string, website = '') =>
    perform(world.house, NOBODY, sayOfMaterial, { materialId, version: 1, said, website })
  await say('Bra text om rättigheter')
  await say('Min granne heter Påhittad Person')
  await say('Köp klockor', 'https://exempel.se')
  const stored = await world.asSystem((tx) => tx.selectFrom('learning.feedback').selectAll().execute())
  expect(stored.map(({ week }) => week)).toEqual(['2026-11-23', '2026-11-23'])
  expect(Object.keys(stored[0]!).sort()).toEqual(['id', 'said', 'state', 'version_id', 'week'])
  expect((await anybody(materialId, 'pack')).feedback).toEqual([])
  const { feedback } = await work(materialId)
  const [good, named] = ['Bra', 'Min'].map((word) => feedback.find(({ said }) => said.startsWith(word))!)
  await expect(
    other.perform(judge, { materialId, feedbackId: good!.id, state: 'shown' }),
  ).rejects.toMatchObject({ status: 403 })
  await maker.perform(judge, { materialId, feedbackId: good!.id, state: 'shown' })
  await maker.perform(judge, { materialId, feedbackId: named!.id, state: 'put_aside' })
  expect((await anybody(materialId, 'pack')).feedback.map(({ said }) => said)).toEqual([
    'Bra text om rättigheter',
  ])
  await perform(world.house, SYSTEM, watchLaw, {})
  const left = await world.asSystem((tx) =>
    tx.selectFrom('learning.feedback').select(['said', 'state']).execute(),
  )
  expect(left.toSorted((one, two) => one.state.localeCompare(two.state))).toEqual([
    { said: null, state: 'put_aside' },
    { said: 'Bra text om rättigheter', state: 'shown' },
  ])
  const trail = await world.asSystem((tx) =>
    tx.selectFrom('audit.record').selectAll().where('action', '=', 'material.say').execute(),
  )
  expect(trail).toEqual([])
})

test('a page is looked at before it is saved, and nothing that is not allowed is shown', async () => {
  const materialId = await madeUpMaterial(maker, 'course', { isPublished: false })
  const answer = await maker.post(paths.newPage({ materialId }), {
    ...madeUpPage,
    ...{
      sections: ['osl-12-2'],
      title: 'Ny',
      body: '# Rubrik\n\n<script>alert(1)</script>',
      more: 'preview',
    },
  })
  const page = await answer.text()
  expect(page).toContain('<h3>Rubrik</h3>')
  expect(page).not.toContain('<script>alert')
  expect((await work(materialId)).draftPages).toHaveLength(1)
})

test('programs that list courses read what each is, and nothing breaks out of it', async () => {
  const materialId = await madeUpMaterial(maker, 'course', { title: 'Slut </script><b>', setting: 'health' })
  const page = await (await world.app.request(paths.course({ materialId }))).text()
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)!
  expect(JSON.parse(json!)).toMatchObject({
    ...{ '@context': 'https://schema.org', '@type': 'Course', name: 'Slut </script><b>', inLanguage: 'sv' },
    ...{ timeRequired: 'PT90M', isAccessibleForFree: true, version: '1', learningResourceType: 'Kurs' },
    audience: { educationalRole: 'Hälso- och sjukvård' },
  })
})

test('what comes along is loaded once, rests on law that applies, and is the national coordinator’s to go on with', async () => {
  await perform(world.house, SYSTEM, loadOwnMaterials, {})
  await perform(world.house, SYSTEM, loadOwnMaterials, {})
  const courses = await perform(world.house, NOBODY, listOfferedMaterials, { kind: 'course' })
  expect(courses.materials.filter(({ bodyId }) => bodyId === null)).toHaveLength(3)
  for (const { id, kind, pages } of ownMaterials) {
    const read = await anybody(id, kind)
    expect(read.pages).toHaveLength(pages.length)
    expect(read.pages.flatMap(({ changed }) => changed)).toEqual([])
    expect(read.version.summary).toMatch(/Ingen myndighet har granskat|No authority has reviewed/)
  }
  const coordinator = await world.as('national_coordinator', 'Påhittade samordnaren')
  const { id: materialId } = ownMaterials[0]!
  await expect(maker.perform(beginDraft, { materialId })).rejects.toMatchObject({ status: 403 })
  await coordinator.perform(beginDraft, { materialId })
  expect((await coordinator.perform(viewDesk, {})).came.find(({ id }) => id === materialId)?.hasDraft).toBe(
    true,
  )
})

test('a lesson pack is taken along as tagged files that say which version they are and where its changes stand', async () => {
  await perform(world.house, SYSTEM, loadOwnMaterials, {})
  const pack = ownMaterials.find(({ kind }) => kind === 'pack')!
  const printed = await perform(world.house, NOBODY, printMaterial, {
    materialId: pack.id,
    version: 1,
    file: 'pack.zip',
  })
  for (const form of ['pdf', 'easy', 'sheet'] as const) {
    const bytes = printPack(printablePack(printed, form))
    expect(accessibilityFaults(readPdfObjects(bytes)), form).toEqual([])
    expect(printPack(printablePack(printed, form)).equals(bytes), form).toBe(true)
  }
  const { data } = printablePack(printed, 'sheet')
  const { origin } = new URL(data.changesAt)
  expect([data.changesAt, data.libraryAt]).toEqual([
    origin + paths.packChanges({ materialId: pack.id }, { from: 1 }),
    origin + paths.packs(),
  ])
  expect(data.words.changes).toContain('Version 1')
  const files = await unpackZip((await packFile(printed)).bytes)
  expect([...files.keys()]).toEqual([
    ...['material-v1.pdf', 'material-v1-easy.pdf', 'material-v1-sheet.pdf', 'material-v1.md', 'version.txt'],
  ])
  await expect(packFile({ ...printed, file: 'annat.pdf' })).rejects.toMatchObject({ status: 404 })
})

test('whoever reads an amendment sees which pages of courses cite what it changes', async () => {
  await madeUpMaterial(maker, 'course', { title: 'Kursen som bygger på lagen' })
  const cited = await world.asSystem((tx) => pagesCiteLaw.list(tx))
  const found = cited.find(({ label }) => label('sv') === `Kursen som bygger på lagen: ${madeUpPage.title}`)
  expect(found?.sections).toEqual(['osl-12-2'])
  const [outcome, other] = [OWN_LAW, amended(OWN_LAW, [CHANGE])].map((law) =>
    outcomeOfText(found!.sections, law, '2026-12-01'),
  )
  expect(outcome).not.toBe(other)
})
