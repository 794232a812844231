import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { statisticsActions } from '../../src/modules/statistics/index.ts'
import { wordToText } from '../../src/platform/documents/word.ts'
import { claimsOf, textOf } from '../../src/platform/print/fixtures.ts'
import { Conflict, Refusal } from '../../src/platform/refusal.ts'
import { insertTold, keepDefinition } from '../../src/platform/series/store.ts'
import { givenPublishedEstimate } from '../../src/testing/estimates.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 22, its table of evidence: an inquiry judges what reports, prosecutions, surveys and studies can say. Every source
// stands beside the others with its design, its definition and its quality. Sources and figures are made up.

const { registerEvidence, changeEvidence, contrastEvidence, endContrast, viewEvidenceTable, viewEvidence } =
  statisticsActions

let world: World
let lawyer: TestPerson
let rapporteur: TestPerson
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2010-03-01T09:00:00Z')
  lawyer = await world.as('lawyer', 'Påhittade utredningen')
  rapporteur = await world.as('rapporteur', 'Påhittade rapportören')
})

const sure = {
  population: 'yes',
  selection: 'yes',
  coverage: 'unclear',
  definition: 'yes',
  sameWay: 'yes',
  analysis: 'yes',
} as const

const survey: z.input<typeof registerEvidence.input> = {
  titleSv: 'Påhittad enkät om köp av sexuella tjänster',
  design: 'survey',
  publisher: 'Påhittade institutet',
  source: 'Påhittad rapport 2009:1, s. 12',
  address: 'https://exempel.invalid/rapport',
  whatSv: 'Andel som någon gång har köpt en sexuell tjänst',
  populationSv: 'Påhittade vuxna i landet',
  fromYear: 2008,
  size: '2 500',
  definitionSv: 'Minst ett köp någon gång i livet.',
  limitsSv: 'Den som inte vill svara syns inte.',
  findings: [
    { labelSv: 'Andel män', unitSv: 'procent', value: '7,9', lower: '6,8', upper: '9,0' },
    { labelSv: 'Andel kvinnor', unitSv: 'procent', kind: 'suppressed' },
  ],
  criteria: { ...sure, coverage: 'no' },
  mark: 'some',
  becauseSv: 'Påhittat skäl: fyra av tio svarade inte.',
}

const refusal = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field === undefined ? {} : { field }) })

test('a study, a survey, a register series and an estimate stand side by side, each with how it was made and how far it holds', async () => {
  const { evidenceId } = await lawyer.perform(registerEvidence, survey)
  await world.asSystem(async (tx) => {
    const now = new Date('2010-02-01T09:00:00Z')
    const words = (text: string) => ({ sv: text, en: text })
    const content = {
      name: 'support.made_up',
      title: words('Påhittad serie: anmälda ärenden'),
      definition: words('Påhittade ärenden som anmälts under året.'),
      unit: words('ärenden'),
      evidence: 'output',
      measures: [22],
      breakdowns: [],
      every: 'year',
      adds: true,
    }
    await keepDefinition(tx, { name: content.name, sha256: 'a'.repeat(64), content, now })
    await insertTold(
      tx,
      {
        name: content.name,
        from: '2009-01-01',
        to: '2009-12-31',
        version: 1,
        definition: 'a'.repeat(64),
        now,
      },
      [{ breakdown: '', category: '', figure: { kind: 'measured', value: 31 } }],
    )
  })
  const colleague = await world.as('rapporteur', 'Påhittade rapportören')
  await givenPublishedEstimate(rapporteur, colleague, {
    titleSv: 'Påhittad skattning 2009',
    subjectSv: 'Påhittade personer',
    from: '2009-01-01',
    to: '2009-12-31',
    histories: 'A;B;C;antal\n1;0;0;90\n0;1;0;80\n0;0;1;70\n1;1;0;30\n1;0;1;25\n0;1;1;20\n1;1;1;8\n',
    replicates: 0,
  })

  const page = (await (await world.app.request('/statistics/evidence')).text()).replaceAll('\u00a0', ' ')
  for (const shown of [
    'Påhittad enkät om köp av sexuella tjänster',
    'Andel män: 7,9 procent (6,8–9)',
    'Andel kvinnor: skyddat',
    'Viss risk',
    'Den som inte vill svara syns inte.',
    'Påhittad serie: anmälda ärenden',
    '2009: 31 ärenden',
    'Påhittad skattning 2009',
    'Skattning ur överlappande listor',
  ])
    expect(page).toContain(shown)
  const csv = await (await world.app.request('/statistics/evidence/table.csv')).text()
  expect(csv).toContain('some,Påhittat skäl: fyra av tio svarade inte.,Påhittade utredningen,2010-03-01')
  expect(csv).toContain('Andel kvinnor,procent,suppressed,,,')
  const one = await (await world.app.request(`/statistics/evidence/${evidenceId}`)).text()
  expect(one).toContain('Beskrivet och bedömt av Påhittade utredningen')
})

test('what is looked for is found by design, by quality, by where it comes from and by words', async () => {
  const titles = async (filter: Record<string, string>) =>
    (await lawyer.perform(viewEvidenceTable, filter as never)).rows.map(({ title }) => title.sv)
  expect(await titles({ design: 'survey' })).toEqual(['Påhittad enkät om köp av sexuella tjänster'])
  expect(await titles({ origin: 'estimate' })).toEqual(['Påhittad skattning 2009'])
  expect(await titles({ mark: 'low' })).toEqual([])
  expect(await titles({ words: 'anmälda serie' })).toEqual(['Påhittad serie: anmälda ärenden'])
})

test('a mark that its answers do not bear is refused at its field, and so is a figure outside its own bounds', async () => {
  const wrong = (more: object) => lawyer.perform(registerEvidence, { ...survey, ...more } as never)
  await expect(wrong({ mark: 'low' })).rejects.toEqual(refusal('evidence.mark_too_good', 'mark'))
  await expect(wrong({ mark: 'low', criteria: { ...sure, definition: 'unclear' } })).rejects.toEqual(
    refusal('evidence.mark_too_good', 'mark'),
  )
  await expect(
    wrong({ findings: [{ labelSv: 'Andel', unitSv: 'procent', value: '5', lower: '6', upper: '7' }] }),
  ).rejects.toEqual(refusal('evidence.outside_bounds', 'findings.0.lower'))
  await expect(wrong({ findings: [{ labelSv: 'Andel', unitSv: 'procent' }] })).rejects.toEqual(
    refusal('reported.value_missing', 'findings.0.value'),
  )
  const sent = await lawyer.post('/statistics/evidence/new', {
    titleSv: 'Påhittad rubrik som behålls',
    'findings.0.labelSv': 'Påhittat tal',
    'findings.0.value': 'sju',
  })
  expect(sent.status).toBe(422)
  const again = await sent.text()
  for (const kept of ['Påhittad rubrik som behålls', 'value="sju"', 'href="#field-design"'])
    expect(again).toContain(kept)
})

test('two that contradict each other are shown beside each other with the reasons, and never put together', async () => {
  const { evidenceId: one } = await rapporteur.perform(registerEvidence, {
    ...survey,
    titleSv: 'Påhittad studie av domar',
    design: 'court_records',
    findings: [{ labelSv: 'Dömda', unitSv: 'personer', value: 11 }],
  })
  await rapporteur.perform(contrastEvidence, {
    first: `kept:${one}`,
    second: 'series:support.made_up',
    reasonsSv: 'Påhittat: domar räknas det år de faller, ärenden det år de anmäls.',
  })
  const page = await (await world.app.request('/statistics/evidence/contrasts')).text()
  for (const shown of [
    'Påhittad studie av domar',
    'Påhittad serie: anmälda ärenden',
    'domar räknas det år de faller',
  ])
    expect(page).toContain(shown)
  expect((await lawyer.perform(viewEvidence, { evidenceId: one })).contrasts).toHaveLength(1)
  const annex = await world.app.request('/statistics/evidence/annex')
  expect(annex.headers.get('content-type')).toBe('application/pdf')
  const file = Buffer.from(await annex.arrayBuffer())
  expect(claimsOf(file)).toMatchObject({ accessible: true, tagged: true })
  const words = (text: string) => text.replaceAll(/\s+/gu, ' ')
  const printed = words(await textOf(file))
  const word = Buffer.from(
    await (await world.app.request('/statistics/evidence/annex?format=docx')).arrayBuffer(),
  )
  const written = words((await wordToText(word, 'bilaga.docx')).text)
  for (const text of [printed, written]) {
    for (const shown of [
      'domar räknas det år de faller',
      'Vad tabellen inte kan säga',
      'Den som inte vill svara syns inte. [',
      'Påhittad rapport 2009:1, s. 12',
    ])
      expect(text).toContain(shown)
    expect(text).not.toContain('support.made_up')
    // Every number that a cell names is that of a source.
    const cited = [...text.matchAll(/\[(\d+)\]/gu)].map(([, number]) => Number(number))
    expect(new Set(cited)).toEqual(new Set(Array.from({ length: Math.max(...cited) }, (_, at) => at + 1)))
  }
  await expect(
    lawyer.perform(contrastEvidence, { first: `kept:${one}`, second: `kept:${one}`, reasonsSv: 'x' }),
  ).rejects.toEqual(refusal('evidence.same_row', 'second'))
  await lawyer.perform(endContrast, { first: 'series:support.made_up', second: `kept:${one}` })
  expect((await lawyer.perform(viewEvidence, { evidenceId: one })).contrasts).toHaveLength(0)
})

test('a change is a wording of its own, and who comes second is told', async () => {
  const { evidenceId } = await lawyer.perform(registerEvidence, survey)
  const change = { ...survey, evidenceId, revision: 1, mark: 'high' } as const
  await rapporteur.perform(changeEvidence, change)
  await expect(lawyer.perform(changeEvidence, change)).rejects.toBeInstanceOf(Conflict)
  const { evidence, earlier } = await lawyer.perform(viewEvidence, { evidenceId })
  expect([evidence.version, evidence.bodyName, evidence.content.quality?.mark]).toEqual([
    2,
    'Påhittade rapportören',
    'high',
  ])
  expect(earlier).toHaveLength(1)
})

test('everybody reads; who does not judge evidence writes none, in the program as in the database', async () => {
  const officer = await world.as('body_officer', 'Påhittade polisen')
  await expect(officer.perform(registerEvidence, survey)).rejects.toBeInstanceOf(Refusal)
  expect((await officer.get('/statistics/evidence')).status).toBe(200)
  expect((await officer.get('/statistics/evidence/new')).status).toBe(404)
})
