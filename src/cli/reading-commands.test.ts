import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AssignmentReading } from '../modules/reading/index.ts'
import { PlanReading } from '../modules/reading/plan/schema.ts'
import { encryptedPdf, pdfOf } from '../platform/documents/fixtures.ts'
import { assignmentRead } from './assignment-read.ts'
import { importedWords } from './plan-import.ts'
import { planRead } from './plan-read.ts'

// A plan of our own making; nothing in it is real.
const plan = [
  'Fiktiv handlingsplan mot påhittad exploatering',
  'Åtgärd 1: Regeringen avser att ge Socialstyrelsen i uppdrag att, i samråd med länsstyrelserna, kartlägga läget.',
  'Åtgärd 2: Regeringen har gett Ungdomsstyrelsen i uppdrag att utbilda personal. Uppdraget ska redovisas senast den 1 maj 2010.',
]
const assignment = [
  'Uppdrag till Exempelmyndigheten att räkna påhittade fall',
  'Regeringen ger Exempelmyndigheten i uppdrag att räkna påhittade fall. Uppdraget ska redovisas till Regeringskansliet (Socialdepartementet) senast den 1 mars 2021.',
]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samlad-reading-'))
})
afterAll(() => rm(folder, { recursive: true }))

const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const run = async (command: typeof planRead, ...args: string[]) => {
  const written = { out: '', error: '' }
  const code = await command(args, {
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.error += text) },
  })
  return { code, ...written }
}

describe('plan read', () => {
  const word = async () =>
    new Uint8Array(
      await Packer.toBuffer(
        new Document({ sections: [{ children: plan.map((text) => new Paragraph(text)) }] }),
      ),
    )

  test.each([
    ['plan.txt', () => plan.join('\n\n')],
    ['plan.md', () => `# ${plan.join('\n\n')}`],
    ['plan.html', () => `<html><body>${plan.map((text) => `<p>${text}</p>`).join('')}</body></html>`],
    ['plan.docx', word],
    [
      'plan.pdf',
      () => pdfOf(`#set text(lang: "sv", hyphenate: true)\n#set par(justify: true)\n${plan.join('\n\n')}`),
    ],
    ['windows.txt', () => Uint8Array.from(Buffer.from(plan.join('\r\n\r\n'), 'latin1'))],
  ])('reads the same measures from %s', async (name, content) => {
    const { code, out, error } = await run(planRead, await file(name, await content()), '--json')
    expect(error).toBe('')
    expect(code).toBe(0)
    const reading = PlanReading.parse(JSON.parse(out))
    expect(
      reading.measures.map(({ number, lead, consulted, status, deadlines }) => ({
        number,
        lead,
        consulted,
        status,
        deadlines: deadlines.map((day) => day.date),
      })),
    ).toEqual([
      {
        number: 1,
        lead: ['Socialstyrelsen'],
        consulted: ['länsstyrelserna'],
        status: 'intended',
        deadlines: [],
      },
      { number: 2, lead: ['Ungdomsstyrelsen'], consulted: [], status: 'decided', deadlines: ['2010-05-01'] },
    ])
  })

  test('prints a table for a person', async () => {
    const { code, out } = await run(planRead, await file('plan.txt', plan.join('\n\n')))
    expect(code).toBe(0)
    expect(out).toMatch(/^No +Area +Instrument +Status +Lead/mu)
    expect(out).toMatch(/^2 .*government assignment +decided +Ungdomsstyrelsen +2010-05-01/mu)
  })

  test.each([
    ['tom.txt', new Uint8Array(), 'the file is empty'],
    ['låst.pdf', encryptedPdf(), 'the PDF is encrypted; save it without a password'],
    [
      'fel.pdf',
      new Uint8Array(Buffer.from('Bara text.')),
      'the name says PDF but the content is plain text; rename the file if it is the right one',
    ],
  ])('refuses %s in one line, with code 2', async (name, content, reason) => {
    const path = await file(name, content)
    expect(await run(planRead, path, '--json')).toEqual({
      code: 2,
      out: '',
      error: `samlad: ${path}: ${reason}\n`,
    })
  })

  test('says in one line what is wrong with the call', async () => {
    expect(await run(planRead, join(folder, 'saknas.txt'))).toMatchObject({
      code: 2,
      error: `samlad: ${folder}/saknas.txt: there is no such file\n`,
    })
    expect(await run(planRead, folder)).toMatchObject({
      code: 2,
      error: `samlad: ${folder}: is a folder, not a file\n`,
    })
    expect(await run(planRead)).toMatchObject({
      code: 2,
      error: 'samlad: plan read: give one file, and --json for JSON\n',
    })
    await expect(run(planRead, 'a.txt', '--jsn')).rejects.toThrow('there is no option --jsn')
  })
})

describe('assignment read', () => {
  test('answers in the form of the contract', async () => {
    const { code, out } = await run(
      assignmentRead,
      await file('uppdrag.md', `# ${assignment.join('\n\n')}`),
      '--json',
    )
    expect(code).toBe(0)
    expect(AssignmentReading.parse(JSON.parse(out))).toEqual({
      title: 'Uppdrag till Exempelmyndigheten att räkna påhittade fall',
      reference: null,
      decided: null,
      assignees: ['Exempelmyndigheten'],
      consulted: [],
      cooperating: [],
      reportTo: 'Regeringskansliet (Socialdepartementet)',
      deadlines: [{ date: '2021-03-01', kind: 'final', part: null }],
      money: [],
      tasks: ['räkna påhittade fall'],
      questions: [],
      warnings: [],
    })
  })

  test('reads a decision on paper, with its letterhead, lists and page breaks', async () => {
    const decision =
      pdfOf(`#set page(width: 210mm, height: 120mm, footer: [#text(size: 7pt)[Postadress: 103 33 Exempelstad #h(1fr) Telefonväxel: 08-000 00 00]], header: context if counter(page).get().first() > 1 [#counter(page).display() (3)])
#set text(lang: "sv", size: 11pt, hyphenate: true)
#grid(columns: (1fr, 1fr), [*Regeringskansliet*\\ Arbetsmarknadsdepartementet], [*Regeringsbeslut* #h(1fr) III:7\\ 2020-06-11 #h(1fr) A2020\\/91391\\/JÄM])
#text(size: 15pt)[*Uppdrag till Exempelmyndigheten att stödja kommuner i arbetet mot påhittat våld och annan påhittad exploatering*]

*Regeringens beslut*

Regeringen ger Exempelmyndigheten i uppdrag att, efter samråd med Socialstyrelsen och länsstyrelserna, ta fram och sprida ett stöd till kommunerna. Myndigheten ska

- kartlägga behovet av utbildning i samtliga kommuner och regioner som har ett eget arbete mot påhittat våld, och
- föreslå insatser.

Uppdraget ska delredovisas till Regeringskansliet (Arbetsmarknadsdepartementet) senast den 15 mars 2021 och slutredovisas senast den 15 mars 2022.

*Skälen för regeringens beslut*

Regeringen gav den 5 mars 2019 Socialstyrelsen i uppdrag att samverka med Polismyndigheten.

Kopia till

Socialdepartementet`)
    const { out } = await run(assignmentRead, await file('beslut.pdf', decision), '--json')
    expect(AssignmentReading.parse(JSON.parse(out))).toEqual({
      title:
        'Uppdrag till Exempelmyndigheten att stödja kommuner i arbetet mot påhittat våld och annan påhittad exploatering',
      reference: 'A2020/91391/JÄM',
      decided: '2020-06-11',
      assignees: ['Exempelmyndigheten'],
      consulted: ['Socialstyrelsen', 'länsstyrelserna'],
      cooperating: [],
      reportTo: 'Regeringskansliet (Arbetsmarknadsdepartementet)',
      deadlines: [
        { date: '2021-03-15', kind: 'interim', part: null },
        { date: '2022-03-15', kind: 'final', part: null },
      ],
      money: [],
      tasks: [
        'kartlägga behovet av utbildning i samtliga kommuner och regioner som har ett eget arbete mot påhittat våld',
        'föreslå insatser',
      ],
      questions: [],
      warnings: [],
    })
  })

  test('prints its fields for a person', async () => {
    const { out } = await run(assignmentRead, await file('uppdrag.txt', assignment.join('\n\n')))
    expect(out).toMatch(/^Given to: +Exempelmyndigheten$/mu)
    expect(out).toMatch(/^Deadlines: +2021-03-01 \(final\)$/mu)
  })
})

describe('plan import', () => {
  const id = '0d4f4a1c-4d17-42bc-a962-6bb7feabd67b'
  const done = { readingId: id, outcome: 'new_plan', planId: null, measures: 2, unsure: [] } as const

  test('says where what it has read goes on', () => {
    const said = importedWords('plan.txt', { ...done, unsure: [] }, 'https://samlad.example')
    expect(said).toContain('a new plan, 2 measures')
    expect(said).toContain(`reviewed and approved: https://samlad.example/readings/${id}`)
    expect(said).not.toContain('No measure')
  })

  test('says of a text that holds no measure that it may be no plan, and how one goes on', () => {
    const said = importedWords('letter.txt', { ...done, measures: 0, unsure: [] }, undefined)
    expect(said).toContain('No measure was found. If it is no plan, discard it')
    expect(said).toContain('bin/samlad plan read letter.txt --explain')
    expect(said).toContain(`/readings/${id}`)
  })
})
