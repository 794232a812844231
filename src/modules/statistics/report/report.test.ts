import { createHash } from 'node:crypto'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import { canonicalJson } from '../../../platform/proof/canonical-json.ts'
import { Conflict, NotFound, NotPermitted } from '../../../platform/refusal.ts'
import { insertTold, keepDefinition } from '../../../platform/series/store.ts'
import { givenPublishedEstimate } from '../../../testing/estimates.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { withdrawEstimate } from '../estimates/actions.ts'
import { registerEvidence } from '../evidence/actions.ts'
import { beginReport, viewChapter, viewReport } from './actions.ts'
import { type ChapterName, chapters } from './document.ts'
import { reportPaths as paths } from './paths.ts'
import { correctReport, publishReport, readAsSecond, viewPublishedReport } from './publishing-actions.ts'
import {
  addDocument,
  addRecommendation,
  addReportText,
  answerRecommendation,
  changeReportSentence,
  quoteAgain,
  quoteSource,
  removeSource,
} from './writing-actions.ts'

const LISTS = `A;B;C;D;antal
1;0;0;0;118
0;0;1;0;96
0;1;0;0;72
0;0;0;1;59
1;0;1;0;34
1;1;0;0;27
0;1;1;0;24
0;0;1;1;22
1;0;0;1;20
0;1;0;1;9
1;1;1;0;6
0;1;1;1;6
1;1;0;1;5
1;0;1;1;5
`
const HOUSE = 'Påhittade rapportören'
const words = (text: string) => ({ sv: text, en: text })
const SERIES = 'reported.made_up'

let world: World
let rapporteur: TestPerson
/** Another rapporteur of the same body. */
let second: TestPerson
/** Who reads what is to be published, of every body. */
let reader: TestPerson
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2010-03-01T09:00:00Z')
  rapporteur = await world.as('rapporteur', HOUSE)
  second = await world.as('rapporteur', HOUSE)
  reader = await world.as('national_coordinator', 'Påhittade samordningen')
  await tell(1, { 2007: 21, 2008: 'suppressed', 2009: 37 })
})

/** Tells a made-up series as a definition of its own, so that each period can be told anew. */
const tell = (version: number, years: Record<number, number | 'suppressed'>) =>
  world.asSystem(async (tx) => {
    const now = world.house.clock.now()
    const definition = createHash('sha256').update(`made up ${version}`).digest('hex')
    const content = {
      name: SERIES,
      title: words('Påhittade anmälningar'),
      definition: words('Påhittade anmälda brott under året.'),
      unit: words('anmälningar'),
      evidence: 'output',
      measures: [19],
      breakdowns: [],
      every: 'year',
      adds: true,
    }
    await keepDefinition(tx, { name: SERIES, sha256: definition, content, now })
    for (const [year, value] of Object.entries(years))
      await insertTold(
        tx,
        { name: SERIES, from: `${year}-01-01`, to: `${year}-12-31`, version, definition, now },
        [
          {
            breakdown: '',
            category: '',
            figure: value === 'suppressed' ? { kind: 'suppressed' } : { kind: 'measured', value },
          },
        ],
      )
  })

const estimated = async (): Promise<string> => {
  const colleague = await world.as('rapporteur', HOUSE)
  const estimateId = await givenPublishedEstimate(rapporteur, colleague, {
    titleSv: 'Påhittade utsatta 2009',
    subjectSv: 'Påhittade personer',
    from: '2009-01-01',
    to: '2009-12-31',
    histories: LISTS,
    replicates: 0,
  })
  return estimateId
}

/** Somebody who writes a report, with the revision kept in step. */
const writerOf = async (year: number, by = rapporteur) => {
  const { situationReportId } = await by.perform(beginReport, { year })
  const at = async () => ({
    situationReportId,
    revision: (await by.perform(viewReport, { situationReportId })).revision,
  })
  return {
    id: situationReportId,
    at,
    view: () => by.perform(viewReport, { situationReportId }),
    say: async (chapter: ChapterName, text: string) =>
      by.perform(addReportText, { ...(await at()), chapter, text }),
    quote: async (chapter: ChapterName, offer: string) =>
      by.perform(quoteSource, { ...(await at()), chapter, offer }),
    read: async () => second.perform(readAsSecond, await at()),
    publish: async () => {
      // Two answer for it, where nobody else has read it yet.
      if ((await by.perform(viewReport, { situationReportId })).waitsForAnother)
        await reader.perform(readAsSecond, await at())
      return by.perform(publishReport, await at())
    },
  }
}
type Writer = Awaited<ReturnType<typeof writerOf>>

const sayNothing = async (report: Writer, but: readonly ChapterName[] = []) => {
  for (const chapter of chapters.filter((name) => !but.includes(name)))
    await report.say(chapter, 'Här är inget känt.')
}
const refusal = (code: string) => expect.objectContaining({ code })
const plain = async (response: Response | Promise<Response>) =>
  (await (await response).text()).replaceAll('\u00a0', ' ')

describe('a report is published when each figure shows what it rests on', () => {
  test('a sentence with a number and no source stops it, and the page says where', async () => {
    const report = await writerOf(2001)
    await sayNothing(report)
    await report.say('convictions', 'Under året dömdes 11 personer. Fler anmälde.')
    await expect(report.publish()).rejects.toEqual(refusal('situation.not_ready'))
    const page = await plain(rapporteur.get(paths.report({ situationReportId: report.id })))
    expect(page).toContain('Källa saknas: Under året dömdes 11 personer.')
    expect(page).toContain('2 saker att göra')
    const chapter = await rapporteur.perform(viewChapter, {
      situationReportId: report.id,
      chapter: 'convictions',
    })
    expect(chapter.sentences.map(({ lack }) => lack)).toEqual([
      null,
      'claim_without_source',
      'claim_without_source',
    ])
  })

  test('a document bears a result and never a number', async () => {
    const report = await writerOf(2002)
    await sayNothing(report)
    await rapporteur.perform(addDocument, {
      ...(await report.at()),
      title: 'Påhittat beslut',
      issuer: 'Påhittade myndigheten',
      reference: 'Dnr 1',
    })
    await report.say('forms', 'Stödet har införts i hela landet. Det nådde 40 personer.')
    const { sentences } = await rapporteur.perform(viewChapter, {
      situationReportId: report.id,
      chapter: 'forms',
    })
    for (const { id, text, claim } of sentences.slice(1))
      await rapporteur.perform(changeReportSentence, {
        ...(await report.at()),
        chapter: 'forms',
        sentenceId: id,
        sentence: text,
        claim,
        sources: ['k1'],
      })
    expect((await report.view()).obstacles.map(({ code, subject }) => [code, subject])).toEqual([
      ['number_without_figure', 'Det nådde 40 personer.'],
    ])
  })

  test('an estimate, a series and evidence are quoted with snapshot and uncertainty, and the four kinds of missing figures print differently', async () => {
    const estimateId = await estimated()
    const { evidenceId } = await rapporteur.perform(registerEvidence, {
      titleSv: 'Påhittad enkät',
      design: 'survey',
      publisher: 'Påhittade institutet',
      source: 'Påhittad rapport, s. 1',
      whatSv: 'Påhittad andel',
      populationSv: 'Påhittade vuxna',
      definitionSv: 'Påhittad definition',
      limitsSv: 'Påhittad gräns',
      findings: [
        { labelSv: 'Nollan', unitSv: 'personer', value: 0 },
        { labelSv: 'Okända', unitSv: 'personer', kind: 'unknown' },
        { labelSv: 'Aldrig frågade', unitSv: 'personer', kind: 'not_collected' },
        { labelSv: 'Dolda', unitSv: 'personer', kind: 'suppressed' },
      ],
      criteria: {
        population: 'no',
        selection: 'no',
        coverage: 'no',
        definition: 'no',
        sameWay: 'no',
        analysis: 'no',
      },
      mark: 'high',
      becauseSv: 'Påhittat skäl',
    })
    const report = await writerOf(2009)
    await report.quote('trends', `series:${SERIES}`)
    await report.quote('unseen', `estimate:${estimateId}`)
    await report.quote('forms', `evidence:${evidenceId}`)
    await sayNothing(report, ['trends', 'unseen', 'forms'])
    expect((await report.view()).obstacles).toEqual([])
    const { situationVersionId } = await report.publish()

    const page = await plain(world.app.request(paths.published({ situationVersionId })))
    for (const shown of [
      'Påhittade anmälningar, 2009: 37 anmälningar.',
      'Påhittade utsatta 2009: omkring 850 personer',
      '0 personer',
      'okänt',
      'samlas inte in',
      'skyddat',
      'Stor risk att talet vilseleder: Påhittat skäl',
      'En räkning utan urval',
      'Påhittad definition',
    ])
      expect(page).toContain(shown)
    const file = async (format: string) =>
      (await world.app.request(paths.file({ situationVersionId }, { format }))) as Response
    const json = (await (await file('json')).json()) as {
      report: Record<string, unknown>
      hash: string
      figures: { figure: { kind: string }; uncertainty: unknown; frozenAt: string; sha256: string }[]
    }
    const { hash, ...content } = json.report
    expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(json.hash)
    expect(hash).toBe(json.hash)
    for (const figure of json.figures) {
      expect(figure.uncertainty).not.toBeNull()
      expect(figure.sha256).toMatch(/^[0-9a-f]{64}$/)
      expect(figure.frozenAt).toBe('2010-03-01T09:00:00.000Z')
    }
    const csv = await (await file('csv')).text()
    for (const line of ['suppressed,,,', 'zero,0,,', 'unknown,,,', 'not_collected,,,'])
      expect(csv).toContain(line)
    const html = await plain(file('html'))
    expect(html).toContain('<svg')
    const pdf = await getDocumentProxy(new Uint8Array(await (await file('pdf')).arrayBuffer()))
    expect((await pdf.getMetadata()).metadata.get('pdfuaid:part')).toBe('1')
    const text = (await extractText(pdf, { mergePages: true })).text.replaceAll(/[\u00a0\s]+/g, ' ')
    for (const shown of ['Det som ingen ser', 'Bilaga: underlaget sida vid sida', json.hash])
      expect(text).toContain(shown)
    const listed = (await (await world.app.request('/v1/statistics/reports')).json()) as {
      reports: unknown[]
    }
    expect(listed.reports).toEqual([expect.objectContaining({ year: 2009, version: 1, sha256: json.hash })])
    const one = await world.app.request(`/v1/statistics/reports/${situationVersionId}`)
    expect(await one.json()).toMatchObject({ unsound: [], report: { year: 2009 } })
  })
})

describe('a source that no longer stands', () => {
  test('an estimate that was withdrawn stops a draft, and is flagged on what was published already', async () => {
    const estimateId = await estimated()
    const [published, draft] = [await writerOf(2003), await writerOf(2004)]
    for (const report of [published, draft]) {
      await report.quote('unseen', `estimate:${estimateId}`)
      await sayNothing(report, ['unseen'])
    }
    const { situationVersionId } = await published.publish()
    await rapporteur.perform(withdrawEstimate, { estimateId, reason: 'Påhittat fel' })
    await expect(draft.publish()).rejects.toEqual(refusal('situation.not_ready'))
    expect((await draft.view()).obstacles.map(({ code }) => code)).toEqual(['source_withdrawn'])
    const page = await plain(world.app.request(paths.published({ situationVersionId })))
    expect(page).toContain('återkallad sedan rapporten publicerades')
    // What was frozen stays in the file as it was.
    expect(
      (await rapporteur.perform(viewPublishedReport, { situationVersionId })).report.sources,
    ).toHaveLength(1)
  })

  test('a series that was corrected is quoted again before the report is published', async () => {
    const report = await writerOf(2005)
    await report.quote('trends', `series:${SERIES}`)
    await sayNothing(report, ['trends'])
    await tell(2, { 2009: 38 })
    expect((await report.view()).obstacles.map(({ code }) => code)).toEqual(['source_changed'])
    await rapporteur.perform(quoteAgain, { ...(await report.at()), source: 'k1' })
    expect((await report.view()).obstacles).toEqual([])
    expect((await report.view()).report.sources[0]!.figures.at(-1)!.figure).toEqual({
      kind: 'measured',
      value: 38,
    })
  })

  test('a source on which something rests is not taken away', async () => {
    const report = await writerOf(2006)
    await report.quote('trends', `series:${SERIES}`)
    await expect(rapporteur.perform(removeSource, { ...(await report.at()), source: 'k1' })).rejects.toEqual(
      refusal('situation.source_used'),
    )
    await expect(report.quote('trends', 'estimate:ingen')).rejects.toEqual(refusal('situation.source_gone'))
    await expect(report.quote('trends', 'evidence:ingen')).rejects.toEqual(refusal('situation.source_gone'))
  })
})

describe('recommendations', () => {
  test('each has an addressee and a number, and the next year follows it up until it is done or rejected', async () => {
    const office = await world.as('rapporteur', 'Påhittade andra rapportören')
    const first = await writerOf(2007, office)
    await first.quote('trends', `series:${SERIES}`)
    await sayNothing(first, ['trends'])
    const recommend = async (text: string) =>
      office.perform(addRecommendation, {
        ...(await first.at()),
        text,
        because: 'Anmälningarna blir fler.',
        addressee: 'Påhittade polisen',
        sources: ['k1'],
      })
    await recommend('Utbilda förundersökningsledare.')
    await recommend('Inför en gemensam lista.')
    await first.publish()

    const second = await writerOf(2008, office)
    await second.quote('trends', `series:${SERIES}`)
    await sayNothing(second, ['trends'])
    await expect(second.publish()).rejects.toEqual(refusal('situation.not_ready'))
    const answer = async (report: Writer, number: string, state: 'done' | 'under_way', sources: string[]) =>
      office.perform(answerRecommendation, {
        ...(await report.at()),
        number,
        state,
        text: 'Påhittat svar.',
        sources,
      })
    await answer(second, '2007:1', 'done', [])
    expect((await second.view()).obstacles.map(({ code, id }) => [code, id])).toEqual([
      ['answer_without_source', '2007:1'],
      ['answer_missing', '2007:2'],
    ])
    await answer(second, '2007:1', 'done', ['k1'])
    await answer(second, '2007:2', 'under_way', ['k1'])
    await expect(answer(second, '1999:1', 'done', ['k1'])).rejects.toBeInstanceOf(NotFound)
    const { situationVersionId } = await second.publish()
    const page = await plain(world.app.request(paths.published({ situationVersionId })))
    expect(page).toContain('Rekommendation 2007:2')
    expect(page).toContain('Pågår.')

    const third = await writerOf(2009, office)
    expect((await third.view()).report.followUp.map(({ number }) => number)).toEqual(['2007:2'])
  })
})

describe('publishing and correcting', () => {
  test('a correction is a version of its own that says why; the old one stays, and nothing is published twice', async () => {
    const report = await writerOf(1999)
    await sayNothing(report)
    const { situationVersionId: first } = await report.publish()
    await expect(report.publish()).rejects.toEqual(refusal('situation.not_a_draft'))
    await expect(report.say('trends', 'Mer.')).rejects.toEqual(refusal('situation.not_a_draft'))
    await rapporteur.perform(correctReport, { situationVersionId: first, reason: 'Påhittat skrivfel' })
    expect((await report.view()).obstacles.map(({ code }) => code)).toEqual(['nothing_corrected'])
    await report.say('trends', 'Så ska det vara.')
    const { situationVersionId: second } = await report.publish()
    expect(await plain(world.app.request(paths.published({ situationVersionId: second })))).toContain(
      'Denna version ersätter version 1. Skälet är: Påhittat skrivfel',
    )
    expect(await plain(world.app.request(paths.published({ situationVersionId: first })))).toContain(
      'Det finns en nyare version av rapporten.',
    )
    await expect(
      rapporteur.perform(correctReport, { situationVersionId: first, reason: 'Påhittat' }),
    ).rejects.toEqual(refusal('situation.not_newest'))
  })

  test('somebody who has not written it can read it first; who has written it cannot', async () => {
    const report = await writerOf(1998)
    const coordinator = await world.as('national_coordinator', 'Påhittade departementet')
    await expect(rapporteur.perform(readAsSecond, await report.at())).rejects.toEqual(
      refusal('situation.own_text'),
    )
    const sent = await coordinator.post(paths.reading({ situationReportId: report.id }), {
      revision: '1',
      remark: 'Påhittad anmärkning',
    })
    expect(sent.status).toBe(303)
    expect(await plain(rapporteur.get(paths.report({ situationReportId: report.id })))).toContain(
      'Påhittad anmärkning',
    )
  })

  test('who comes second is told, and what was written is kept', async () => {
    const report = await writerOf(1997)
    const address = { situationReportId: report.id, chapter: 'trends' } as const
    const at = await report.at()
    await report.say('trends', 'Den första.')
    await expect(
      rapporteur.perform(addReportText, { ...at, chapter: 'trends', text: 'Den andra.' }),
    ).rejects.toBeInstanceOf(Conflict)
    const sent = await rapporteur.post(paths.text(address), {
      revision: String(at.revision),
      text: 'Påhittad text som behålls',
    })
    expect(sent.status).toBe(409)
    expect(await sent.text()).toContain('Påhittad text som behålls')
  })
})

describe('two people answer for a report', () => {
  test('the second finds it on the first page, once the writer has asked, and until somebody has read it', async () => {
    const report = await writerOf(1992)
    await sayNothing(report)
    const address = { situationReportId: report.id }
    const waitsFor = async (person: TestPerson) =>
      (await listWaiting(world.house.database, person.actor)).some(
        ({ kind, place }) => kind === 'statistics.report_to_read' && place['situationReportId'] === report.id,
      )
    expect(await plain(rapporteur.get(paths.report(address)))).toContain('Be om en andra läsare')
    expect((await rapporteur.post(paths.askReader(address), {})).status).toBe(303)
    expect(await waitsFor(second)).toBe(true)
    expect(await waitsFor(rapporteur)).toBe(false)
    await report.read()
    expect(await waitsFor(second)).toBe(false)
  })

  test('nobody publishes what nobody else has read as it is now, past the action neither', async () => {
    const report = await writerOf(1993)
    await sayNothing(report)
    const publishing = async (person: TestPerson) => person.perform(publishReport, await report.at())
    await expect(publishing(rapporteur)).rejects.toEqual(refusal('situation.unread'))
    expect(await plain(rapporteur.get(paths.report({ situationReportId: report.id })))).not.toContain(
      'Publicera för alla',
    )
    await report.read()
    // What is written after is not read.
    await report.say('trends', 'Här är fortfarande inget känt.')
    await expect(publishing(rapporteur)).rejects.toEqual(refusal('situation.unread'))
    const past = (person: TestPerson) =>
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, person.actor, world.house.clock.now())
        const version = {
          version: 1,
          content: '{}',
          sha256: 'a'.repeat(64),
          published_at: world.house.clock.now(),
        }
        await tx
          .insertInto('statistics.situation_version')
          .values({ id: crypto.randomUUID(), report_id: report.id, ...version })
          .execute()
      })
    await expect(past(rapporteur)).rejects.toThrow(/row-level security/)
    await report.read()
    await expect(publishing(second)).rejects.toEqual(refusal('situation.read_by_oneself'))
    await expect(past(second)).rejects.toThrow(/row-level security/)
    expect((await publishing(rapporteur)).situationVersionId).toBeDefined()
  })
})

describe('who reads and writes', () => {
  test('a draft is read by those who coordinate, written by its own rapporteur, and exists for nobody else', async () => {
    const report = await writerOf(1996)
    const address = paths.report({ situationReportId: report.id })
    const coordinator = await world.as('national_coordinator', 'Påhittade departementet')
    const stranger = await world.as('rapporteur', 'Påhittade främmande rapportören')
    const officer = await world.as('body_officer', 'Påhittade polisen')
    expect((await coordinator.get(address)).status).toBe(200)
    for (const other of [stranger, officer]) expect((await other.get(address)).status).toBe(404)
    expect((await world.app.request(address)).status).not.toBe(200)
    const writing = { ...(await report.at()), chapter: 'trends', text: 'Text.' } as const
    await expect(coordinator.perform(addReportText, writing)).rejects.toBeInstanceOf(NotPermitted)
    await expect(stranger.perform(addReportText, writing)).rejects.toBeInstanceOf(NotFound)
  })

  test('a body has one report of a year, and none of a year to come', async () => {
    await writerOf(1995)
    await expect(rapporteur.perform(beginReport, { year: 1995 })).rejects.toEqual(
      refusal('situation.year_taken'),
    )
    const sent = await rapporteur.post(paths.reports(), { year: '2011', language: 'sv' })
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain('Välj ett år som har börjat')
  })
})
