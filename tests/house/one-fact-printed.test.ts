import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, expect, test, vi } from 'vitest'
import { AccountDocument } from '../../src/modules/account/document/document.ts'
import { labelsIn } from '../../src/modules/account/document/labels.ts'
import { accountPdf } from '../../src/modules/account/document/pdf.ts'
import { assembleFrom } from '../../src/modules/account/drafting/current-account.ts'
import { planPaths } from '../../src/modules/plan/index.ts'
import { sums } from '../../src/modules/plan/money/door.ts'
import { formatter } from '../../src/platform/i18n/format.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { World } from '../../src/testing/world.ts'
import { statusWord } from '../../src/web/components/status.tsx'

// Whole-house check 2, on paper: what the printed account tells is what the pages tell, read out of the PDF itself.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const NOW = '2026-11-24T09:00:00Z'
const REFERENCE = 'Skr. 2007/08:167'

let world: World
let plan: { id: string; reference: string }
let ledger: Awaited<ReturnType<typeof sums>>['plan']

const plainly = (text: string): string => text.replaceAll(/[\s\u00a0\u2060]+/g, ' ').trim()

const printed = async (document: AccountDocument): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(accountPdf(document))), {
    mergePages: true,
  })
  return plainly(text)
}

const assembled = (language: 'sv' | 'en'): Promise<AccountDocument> =>
  world.asSystem((tx) =>
    assembleFrom(tx, { id: null, planId: plan.id, number: 1, language }, NOW.slice(0, 10)),
  )

/** What a page tells of each measure: its state by the API that stands behind every page. */
const onPages = async (language: 'sv' | 'en', document: AccountDocument): Promise<string[]> =>
  Promise.all(
    document.measures.map(async ({ id, number }) => {
      const answer = (await (await world.app.request(`/v1/plans/${plan.id}/measures/${id}`)).json()) as {
        measure: { standing: { kind: Parameters<typeof statusWord>[0]; sentence: Record<string, string> } }
      }
      const { kind, sentence } = answer.measure.standing
      return plainly(`${number}: ${statusWord(kind, language)}. ${sentence[language]}`)
    }),
  )

/** What of `told` is not printed of its measure, between the measure's own heading and the next. */
const notPrinted = (text: string, told: readonly string[], language: 'sv' | 'en'): string[] => {
  const heading = (number: string) => plainly(labelsIn(language)('measure.title', { number, heading: '' }))
  return told.filter((one) => {
    const [number = '', ...rest] = one.split(': ')
    const parts = text.split(new RegExp(`${heading(number).replace('.', '\\.')} `, 'u')).slice(1)
    return !parts.some((part) => part.slice(0, 4000).includes(rest.join(': ')))
  })
}

beforeAll(async () => {
  world = await openDemonstration()
  world.setTime(NOW)
  const { plans } = (await (await world.app.request('/v1/plans')).json()) as {
    plans: { id: string; reference: string }[]
  }
  plan = plans.find(({ reference }) => reference === REFERENCE)!
  ledger = (await world.asSystem((tx) => sums(tx, plan.id))).plan
})

test.each(['sv', 'en'] as const)(
  'each measure stands in the printed account as on its page, in %s',
  async (language) => {
    const document = await assembled(language)
    const told = await onPages(language, document)
    expect(told.length).toBe(36)
    expect(notPrinted(await printed(document), told, language)).toEqual([])
  },
)

test('a measure that stood otherwise in print would be found', async () => {
  const document = await assembled('sv')
  const told = await onPages('sv', document)
  const measure = document.measures[4]!
  measure.standing = { ...measure.standing!, kind: 'atRisk', sentence: 'Något annat.' }
  expect(notPrinted(await printed(AccountDocument.parse(document)), told, 'sv')).toEqual([told[4]])
})

test('the sums, how many measures there are and what is missing are printed as pages have them', async () => {
  const text = await printed(await assembled('sv'))
  const format = formatter('sv')
  for (const name of ['frame', 'decided', 'paid', 'spent', 'repaid', 'untraced'] as const)
    expect(text, name).toContain(plainly(format.number(ledger[name] / 100)))
  const page = plainly(await (await world.app.request(planPaths.planMoney({ planId: plan.id }))).text())
  expect(page).toContain(plainly(format.number(ledger.untraced / 100 / 1_000_000)))
  expect(text).toContain('Planen har 36 åtgärder')
})

test('the published account tells in the main what came of the plan, in figures, each with its source and its day in words', async () => {
  const { published } = (await (await world.app.request(`/v1/plans/${plan.id}/accounts`)).json()) as {
    published: { id: string }[]
  }
  const { account } = (await (await world.app.request(`/v1/published/${published[0]!.id}`)).json()) as {
    account: unknown
  }
  const document = AccountDocument.parse(account)
  const main = (document.summary ?? []).flatMap(({ sentences }) => sentences)
  const results = main.filter(({ sources }) =>
    sources.some(({ kind }) => kind === 'report_back' || kind === 'indicator_snapshot'),
  )
  expect(results.length).toBeGreaterThan(3)
  for (const { text } of results) expect(text).toMatch(/\d|en|två|tre|fyra/iu)
  for (const { kind, label } of document.sources)
    if (kind === 'report_back') expect(label).not.toMatch(/\d{4}-\d{2}-\d{2}/)
  const text = await printed(document)
  expect(text).toContain('slutredovisning 12 november 2010')
  expect(text).not.toMatch(/genomförda\b|soci[\u00ad-]/)
  expect(text).toContain('Skr. 2010/11:999')
  // Whatever a person was to fill in is filled in.
  expect(text).not.toMatch(/\[(?:ort|dag|namn|Stats|Före|Departement)/)
})
