import { load } from 'cheerio'
import { Hono } from 'hono'
import mammoth from 'mammoth'
import { describe, expect, test, vi } from 'vitest'
import { unpackZip } from '../../../platform/archive/zip.ts'
import { emptyAccount, exampleAccount } from '../../../testing/accounts.ts'
import type { Chapter } from '../../../web/composed/composition.ts'
import { ChapterFragment } from '../../../web/composed/fragment.tsx'
import { composeAccount } from './compose.ts'
import { accountDocx } from './docx.ts'
import { accountHtml, accountInPages, readingInPages } from './html.tsx'
import { accountJson, readAccountJson } from './json.ts'
import { freezeAccount } from './publishing.ts'

// Whole accounts of fifty pages are written and read again.
vi.setConfig({ testTimeout: 30_000 })

const account = freezeAccount(exampleAccount(), '2011-06-30')
const titlesOf = (chapters: readonly Chapter[]): string[] =>
  chapters.flatMap(({ mark, title, chapters: inner }) => [
    mark === undefined ? title : `${mark} ${title}`,
    ...titlesOf(inner),
  ])
const titles = titlesOf(composeAccount(account).chapters)

describe('as HTML', () => {
  const page = load(accountHtml(account, { href: '/assets/account.css' }))

  test('has one first heading and never skips a level', () => {
    expect(page('h1').length).toBe(1)
    const levels = page('h1, h2, h3, h4, h5, h6')
      .toArray()
      .map((heading) => Number(heading.tagName.slice(1)))
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
  })

  test('holds every chapter and section', () => {
    const headings = page('h2, h3, h4')
      .toArray()
      .map((heading) => page(heading).text())
    expect(headings).toEqual(expect.arrayContaining(titles))
  })

  test('has no style or script of its own when the stylesheet is linked', () => {
    // A drawing in a file brings its own style.
    expect(page('style, script, [style], [onclick]').not('svg *').length).toBe(0)
    expect(page('link[rel=stylesheet]').attr('href')).toBe('/assets/account.css')
  })

  test('carries its stylesheet when it is a file of its own', () => {
    expect(load(accountHtml(account))('head > style').text()).toContain('.account-status-done')
  })

  test('every link leads to a place that exists, and no place has two names', () => {
    const ids = page('[id]')
      .toArray()
      .map((element) => page(element).attr('id'))
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of page('a[href^="#"]').toArray())
      expect(ids).toContain(page(link).attr('href')?.slice(1))
  })

  test('tables have a caption, column headers and row headers; pictures have words', () => {
    for (const table of page('table').toArray()) {
      expect(page(table).find('caption').text()).not.toBe('')
      expect(page(table).find('thead th[scope=col]').length).toBeGreaterThan(1)
      expect(page(table).find('tbody tr').length).toBe(page(table).find('tbody th[scope=row]').length)
    }
    for (const picture of page('div[role=img]').toArray())
      expect(page(picture).attr('aria-label')).toMatch(/åtgärd|från \d/)
  })

  test('text is never markup', () => {
    const hostile = structuredClone(emptyAccount())
    hostile.plan.title = '<script>alert(1)</script>'
    const hostilePage = load(accountHtml(hostile, { href: '/a.css' }))
    expect(hostilePage('script').length).toBe(0)
    expect(hostilePage('h1').text()).toBe('<script>alert(1)</script>')
  })

  test('is read page by page, with every place that a text refers to on one of them', async () => {
    const inPages = accountInPages(account)
    const reading = readingInPages(account, (anchor) => `?chapter=${inPages.pageOf(anchor)}#${anchor}`)
    const places = new Map<string, string[]>()
    const led: string[] = []
    for (const { id, chapter } of inPages.pages) {
      // Its drawings follow the reader of the page that they stand in.
      const nodes = chapter.nodes.filter(({ kind }) => kind !== 'drawn')
      const app = new Hono().get('/', (context) =>
        context.html(
          <ChapterFragment language={account.language} chapter={{ ...chapter, nodes }} reading={reading} />,
        ),
      )
      const part = load(await (await app.request('/')).text())
      expect(part('h1').length).toBe(0)
      places.set(
        id,
        part('[id]')
          .toArray()
          .map((one) => part(one).attr('id') ?? ''),
      )
      led.push(
        ...part('a')
          .toArray()
          .map((one) => part(one).attr('href') ?? ''),
      )
    }
    expect(inPages.pages.length).toBeGreaterThan(50)
    expect(led.length).toBeGreaterThan(300)
    for (const address of led) {
      const [, page = '', anchor = ''] = /^\?chapter=([^#]+)#(.+)$/.exec(address) ?? []
      expect(page === anchor ? places.has(page) : places.get(page)?.includes(anchor), address).toBe(true)
    }
  })
})

describe('as Word', () => {
  test('opens again with all its sections as headings, its tables with header rows, and its notes', async () => {
    const buffer = await accountDocx(account)
    const { value } = await mammoth.convertToHtml({ buffer })
    const word = load(value)
    const headings = word('h1, h2, h3, h4')
      .toArray()
      .map((heading) => word(heading).text())
    expect(headings).toEqual(expect.arrayContaining(titles))
    expect(word('table').length).toBeGreaterThan(50)
    for (const table of word('table').toArray())
      expect(word(table).find('thead th').length).toBeGreaterThan(1)
    expect(word('a[href^="#"]').length).toBeGreaterThan(100)
    expect(word.text()).toContain(account.hash)
  })

  test('has a first page with places to fill in, contents with their pages, and its number on every page', async () => {
    const files = await unpackZip(await accountDocx(account))
    const parts = (name: string) => files.get(name)?.toString('utf8') ?? ''
    const body = parts('word/document.xml')
    const text = body.replaceAll(/<w:p[ >]/g, '\n$&').replaceAll(/<[^>]+>/g, '')
    expect(text).toContain('Regeringens skrivelse 2010/11:xx')
    expect(body).toMatch(/<w:highlight w:val="yellow"\/>[^/]*<\/w:rPr><w:t[^>]*>\[dag månad år\]/)
    const contents = body.match(/PAGEREF _Toc\d+/g) ?? []
    expect(contents.length).toBeGreaterThan(50)
    // Each has its page, in their order, and nothing is asked when the file is opened.
    const written = [...body.matchAll(/PAGEREF _Toc\d+[\s\S]*?<w:t[^>]*>(\d+)<\/w:t>/g)].map(([, page]) =>
      Number(page),
    )
    expect(written.length).toBe(contents.length)
    expect(written).toEqual([...written].sort((one, other) => one - other))
    expect(written.at(-1)).toBeGreaterThan(20)
    expect(`${body}${parts('word/settings.xml')}`).not.toMatch(/w:dirty="(?:true|1)"|w:updateFields/)
    expect(parts('word/header1.xml')).toContain('Skr. 2010/11:xx')
    expect(parts('word/footer1.xml')).toMatch(/PAGE[\s\S]*NUMPAGES/)
  })

  test('opens also when the text holds signs that XML does not know', async () => {
    const hostile = exampleAccount({ measures: 1, areas: 1 })
    hostile.measures[0]!.heading = 'Rubrik \u0000\u0008 <w:p> & ]]> \uffff'
    const { value } = await mammoth.extractRawText({ buffer: await accountDocx(hostile) })
    expect(value).toContain('<w:p> & ]]>')
  })
})

describe('as JSON', () => {
  const text = JSON.stringify(accountJson(account))

  test('comes back as the same account and is genuine', () => {
    expect(readAccountJson(text)).toEqual({ genuine: true, account })
    expect(accountJson(account).hash).toBe(account.hash)
  })

  test('lists every figure and claim with sources and hashes', () => {
    const { figures, claims } = accountJson(account)
    const stated = figures.filter(({ value }) => value.kind === 'measured' || value.kind === 'zero')
    expect(stated.length).toBeGreaterThan(30)
    expect(claims.length).toBeGreaterThan(100)
    for (const { sources } of [...stated, ...claims]) {
      expect(sources.length).toBeGreaterThan(0)
      for (const { hash } of sources) expect(hash).toMatch(/^[0-9a-f]{64}$/)
    }
  })

  test('tells when a figure, a sentence or the hash was changed', () => {
    expect(readAccountJson(text.replace('till 290 verksamheter', 'till 920 verksamheter'))).toEqual({
      genuine: false,
      reason: 'changed',
    })
    const other = `${account.hash?.slice(0, -1)}${account.hash?.endsWith('0') ? '1' : '0'}`
    expect(readAccountJson(text.replaceAll(account.hash ?? '', other))).toEqual({
      genuine: false,
      reason: 'changed',
    })
    expect(readAccountJson('{')).toEqual({ genuine: false, reason: 'not_json' })
    expect(readAccountJson('{"account":{},"hash":""}')).toEqual({ genuine: false, reason: 'not_an_account' })
  })
})
