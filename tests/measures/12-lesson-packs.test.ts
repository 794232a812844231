import { beforeAll, describe, expect, test } from 'vitest'
import {
  addPage,
  beginDraft,
  beginMaterial,
  describeDraft,
  judge,
  publishDraft,
  viewWork,
  writePage,
} from '../../src/modules/learning/materials/make-actions.ts'
import { sayOfMaterial } from '../../src/modules/learning/materials/read-actions.ts'
import { materialSeries } from '../../src/modules/learning/materials/series.ts'
import { paths } from '../../src/modules/learning/paths.ts'
import { perform } from '../../src/platform/access/action.ts'
import { unpackZip } from '../../src/platform/archive/zip.ts'
import { madeUpPage } from '../../src/testing/materials.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 12: material for schools that girls, boys and young people can also read by themselves, that is revised after what they say.

let world: World
let maker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  maker = await world.as('body_officer', 'Påhittade skolverket')
})

describe('as lived', () => {
  test('a pack is made, taken into the classroom, read alone, answered by nobody in particular, and revised', async () => {
    const { materialId } = await maker.perform(beginMaterial, {
      ...{
        kind: 'pack',
        setting: 'school',
        title: 'Påhittat om rättigheter',
        summary: 'För årskurs 8.',
        language: 'sv',
      },
    } as never)
    await maker.perform(addPage, { materialId, ...madeUpPage, title: 'Det är inte ditt fel' })
    await maker.perform(publishDraft, { materialId })

    // The teacher, without an account.
    const anybody = (address: string) => world.app.request(address)
    expect(await (await anybody(paths.packs({ setting: 'school' }))).text()).toContain(
      'Påhittat om rättigheter',
    )
    const zip = await anybody(paths.packFile({ materialId, version: 1, file: 'pack.zip' }))
    const files = await unpackZip(Buffer.from(await zip.arrayBuffer()))
    expect(String(files.get('version.txt'))).toContain(paths.packChanges({ materialId }, { from: 1 }))

    // The pupil, alone.
    const read = await (await anybody(paths.readEasy({ materialId }))).text()
    expect(read).toContain('<title>Information</title>')
    expect(read).toContain('En sak.')
    await perform(world.house, { actor: { kind: 'anonymous' } }, sayOfMaterial, {
      ...{ materialId, version: 1, said: 'Skriv vad som händer sedan.' },
    })

    // Those who made it.
    const { feedback } = await maker.perform(viewWork, { materialId })
    await maker.perform(judge, { materialId, feedbackId: feedback[0]!.id, state: 'shown' })
    await maker.perform(beginDraft, { materialId })
    const { draft, draftPages } = await maker.perform(viewWork, { materialId })
    await maker.perform(writePage, {
      ...{ materialId, pageId: draftPages[0]!.id, revision: draftPages[0]!.revision, ...madeUpPage },
      ...{ title: 'Det är inte ditt fel', body: 'Sedan händer detta.' },
    })
    await maker.perform(describeDraft, {
      ...{
        materialId,
        revision: draft!.revision,
        title: draft!.title,
        summary: draft!.summary,
        language: 'sv',
      },
      changeNote: 'Säger vad som händer sedan.',
    } as never)
    await maker.perform(publishDraft, { materialId })

    // The teacher, a term later, with the first version in hand.
    const changes = await (await anybody(paths.packChanges({ materialId }, { from: 1 }))).text()
    expect(changes).toContain('Säger vad som händer sedan.')
    expect(changes).toContain('Från version 1 till version 2.')
    expect(await (await anybody(paths.pack({ materialId }))).text()).toContain('Skriv vad som händer sedan.')

    const counted = await world.asSystem((tx) =>
      materialSeries[0]!.count(tx, { from: '2026-10-01', to: '2026-12-31' }),
    )
    expect(counted).toEqual([{ cell: { kind: 'pack' }, count: 2 }])
  })
})

test('as ordered: a body is given the measure and reports back what it asks for', async () => {
  world.setTime('2031-09-01T08:00:00Z')
  const { report, assignment } = await reportBackOf(world, {
    title: 'Material för skolan',
    task: 'Ta fram material om sexuell exploatering som unga också kan läsa själva, och revidera det efter vad de säger.',
    body: 'Påhittade skolverket',
    questions: ['Vilket material finns, i vilken version?', 'Vad har läsare sagt, och vad ändrades?'],
    answer: 'Ett material i två versioner; den andra säger vad som händer sedan.',
    output: 'Ett lektionsmaterial.',
    figure: { label: 'Publicerade versioner', value: '2', unit: 'versioner' },
  })
  expect(report.state).toBe('accepted')
  expect(assignment.snapshot.questions).toHaveLength(2)
})
