import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { emptyAccount, exampleAccount } from '../../../testing/accounts.ts'
import type { AccountDocument } from './document.ts'
import { accountPdf } from './pdf.ts'
import { freezeAccount } from './publishing.ts'

// Printing and parsing whole accounts takes a second or two, and longer beside other tests.
vi.setConfig({ testTimeout: 30_000 })

const open = (pdf: Buffer) => getDocumentProxy(new Uint8Array(pdf))
type Pdf = Awaited<ReturnType<typeof open>>
type StructureNode = { role?: string; alt?: string; children?: StructureNode[] }

const structure = async (pdf: Pdf): Promise<StructureNode[]> => {
  const all: StructureNode[] = []
  const walk = (node: StructureNode) => {
    all.push(node)
    for (const child of node.children ?? []) walk(child)
  }
  for (let number = 1; number <= pdf.numPages; number += 1)
    walk((await (await pdf.getPage(number)).getStructTree()) as StructureNode)
  return all
}
const textOf = async (pdf: Pdf): Promise<string> =>
  (await extractText(pdf, { mergePages: true })).text.replaceAll(/[\u00a0\s]+/g, ' ')

const LIMIT_MILLISECONDS = 2000

describe('the account of a fictional plan of 36 measures in 5 areas', () => {
  const account = freezeAccount(exampleAccount(), '2011-06-30')
  let bytes: Buffer
  let processor: number
  let clock: number
  let pdf: Pdf

  beforeAll(async () => {
    const print = (): number => {
      const [begun, used] = [performance.now(), process.cpuUsage()]
      bytes = accountPdf(account)
      const { user, system } = process.cpuUsage(used)
      clock = Math.round(performance.now() - begun)
      return Math.round((user + system) / 1000)
    }
    processor = print()
    for (let again = 0; again < 2 && processor >= LIMIT_MILLISECONDS; again += 1)
      processor = Math.min(processor, print())
    pdf = await open(bytes)
  }, 60_000)

  // Processor time, and the best of three, because other tests share the machine and slow its processors down too; the clock is
  // printed and measured in bench/.
  test('is printed within two seconds', () => {
    process.stderr.write(
      `account of 36 measures: ${pdf.numPages} pages, ${processor} ms of the processor, ${clock} ms by the clock\n`,
    )
    expect(processor).toBeLessThan(LIMIT_MILLISECONDS)
  })

  test('is tagged, in Swedish, shows its title, and declares PDF/UA-1', async () => {
    expect((await pdf.getMarkInfo())?.Marked).toBe(true)
    const { info, metadata } = await pdf.getMetadata()
    expect((info as { Language?: string }).Language).toBe('sv')
    expect((info as { Title?: string }).Title).toBe(
      'Redovisning till riksdagen: Fiktiv handlingsplan mot prostitution och människohandel',
    )
    expect(metadata.get('pdfuaid:part')).toBe('1')
    expect(((await pdf.getViewerPreferences()) as { DisplayDocTitle?: boolean }).DisplayDocTitle).toBe(true)
  })

  test('has bookmarks for every chapter, area and measure', async () => {
    const outline = await pdf.getOutline()
    const titles = outline.map(({ title }) => title)
    expect(titles.map((title) => title.replaceAll(/\s+/g, ' '))).toEqual([
      'Skrivelsens huvudsakliga innehåll',
      'Innehåll',
      '1 Ärendet och dess beredning',
      '2 Slutsatser',
      '3 Planen i korthet',
      ...account.areas.map(({ title }, index) => `${index + 4} ${title}`),
      '9 Utfallet mot planens utgångsläge',
      '10 Försenade och ändrade löften',
      '11 Pengarna',
      '12 Arbete vid sidan av åtgärderna',
      '13 Metod',
      'Bilaga 1 Uppdragen efter mottagare',
      'Bilaga 2 Källor',
      'Bilaga 3 Så kontrolleras redovisningen',
      'Utdrag ur protokoll',
    ])
    const inner = outline.flatMap(({ items }) => items.map(({ title }) => title as string))
    for (const { number, heading } of account.measures)
      expect(inner).toContain(`Åtgärd ${number}. ${heading}`)
  })

  test('has header cells in its tables and an alternative text on every picture', async () => {
    const nodes = await structure(pdf)
    const roles = (role: string) => nodes.filter((node) => node.role === role)
    expect(roles('Table').length).toBeGreaterThan(50)
    expect(roles('TH').length).toBeGreaterThan(200)
    expect(roles('Figure').length).toBeGreaterThanOrEqual(6)
    for (const figure of roles('Figure')) expect(figure.alt).toMatch(/: åtgärd|från \d/)
    expect(roles('H1').length).toBeGreaterThan(10)
    expect(roles('Link').length).toBeGreaterThan(100)
  })

  test('never skips a level of heading', async () => {
    const levels = (await structure(pdf)).flatMap(({ role }) =>
      /^H\d$/.test(role ?? '') ? [Number(role?.slice(1))] : [],
    )
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
  })

  test('says what is missing, keeps effect apart, and ends with its hash', async () => {
    const text = await textOf(pdf)
    expect(text).toContain('saknas sedan 4 månader')
    expect(text).toContain('Kan inte bedömas, eftersom')
    expect(text).toContain('cirka 200 personer')
    expect(text).toContain(account.hash)
  })

  test('carries its own number on every page, and the number of pages', async () => {
    const { text } = await extractText(pdf, { mergePages: false })
    expect(text[0]).toContain('Regeringens skrivelse 2010/11:xx')
    text.slice(1).forEach((page, index) => {
      expect(page).toContain('Skr. 2010/11:xx')
      expect(page).toContain(`Sida ${index + 2} av ${pdf.numPages}`)
    })
    expect(text.join('')).not.toContain('Ex. 2007/08:999Sida')
  })

  test('comes out as the same bytes again, whatever was printed in between', () => {
    accountPdf(exampleAccount({ language: 'en', measures: 2, areas: 1 }))
    expect(accountPdf(account).equals(bytes)).toBe(true)
  })
})

test('an account in English is English', async () => {
  const pdf = await open(accountPdf(exampleAccount({ language: 'en', measures: 3, areas: 1 })))
  expect(((await pdf.getMetadata()).info as { Language?: string }).Language).toBe('en')
  const text = await textOf(pdf)
  expect(text).toContain('Draft – not adopted')
  expect(text).toContain('Cannot be assessed, because')
  expect(text).not.toMatch(/Åtgärd|Saknas|Läge/)
})

test('an account about which nothing is known says so in every chapter', async () => {
  const text = await textOf(await open(accountPdf(emptyAccount())))
  for (const words of [
    'Slutsatserna är ännu inte skrivna',
    'Inga medel är registrerade',
    'Ett utkast har ingen kontrollsumma',
  ])
    expect(text).toContain(words)
})

test('text that looks like markup is printed as it stands, in headings too', async () => {
  const hostile = '#import "x" $ ] ` *fet* _k_ @s <e> \\ 漢'
  const account: AccountDocument = exampleAccount({ measures: 2, areas: 1 })
  const measure = account.measures[0]!
  measure.heading = hostile
  measure.text = [hostile]
  account.plan.title = hostile
  account.areas[0]!.title = ' '
  account.bodies[0]!.name = hostile
  const text = await textOf(await open(accountPdf(account)))
  expect(text.split('#import "x" $ ] ` *fet* _k_ @s <e> \\ [U+6F22]').length).toBeGreaterThan(4)
})

test('a claim without a source is marked in the draft', async () => {
  const account = exampleAccount({ measures: 1, areas: 1 })
  for (const sentence of account.conclusions.flatMap(({ sentences }) => sentences)) sentence.sources = []
  expect(await textOf(await open(accountPdf(account)))).toContain('genomförda. [källa saknas]')
})
