import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { listCandidates } from '../../src/modules/account/drafting/source-store.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { World } from '../../src/testing/world.ts'
import { brokenLinks, wrongForms } from './leads.ts'
import { emptyAnswersOf, isKeptFrom, watchQuestions } from './past-the-walls.ts'
import { isLong, some } from './sample.ts'
import { type Visitor, visitorsOf } from './visitors.ts'
import { placeOf, type Step, wander } from './wander.ts'

// Whole-house check 5. Fault: something is said that is not so: a link leads where its reader may not go, a form cannot be sent by
// whoever sees it, "nothing" is said where a wall hides what there is, a quotation is not what its source says.

/** Roles of a short run beside nobody. */
const MOST_ROLES = 5
const NOW = '2026-11-24T09:00:00Z'

/** What walls keep from a page that says "nothing" of something else, by role, page and table; with what the page says instead. */
const SAID_OTHERWISE: Readonly<Record<string, string>> = {
  'nobody: /assignments/:assignmentId: plan.report_back':
    'the page says of every deadline how far its report-back has come, and shows what is out',
}

let world: World
let owner: pg.Client
let visitors: readonly Visitor[]
const steps: (Step & { empty: Awaited<ReturnType<typeof emptyAnswersOf>>['empty'] })[] = []

beforeAll(async () => {
  watchQuestions()
  world = await openDemonstration()
  owner = new pg.Client(world.database.owner)
  await owner.connect()
  const [nobody, ...people] = await visitorsOf(world)
  visitors = [nobody!, ...some(people, MOST_ROLES)]
  // Where documents are quoted: walked to first, since few links lead there.
  const quoting = (
    await owner.query<{ address: string }>(
      `select '/plans/' || plan_id || '/money/postings/' || id as address from money.posting where passage is not null`,
    )
  ).rows.map(({ address }) => address)
  for (const visitor of visitors) {
    let empty: (typeof steps)[number]['empty'] = []
    const around = async <T>(ask: () => Promise<T>): Promise<T> => {
      const found = await emptyAnswersOf(ask)
      empty = found.empty
      return found.result
    }
    for await (const step of wander(visitor, {
      most: isLong ? 20 : 1,
      first: visitor.role === 'nobody' ? ['/', '/search?q=skydd', ...quoting] : ['/'],
      around,
    }))
      steps.push({ ...step, empty })
  }
  return () => owner.end()
}, 3_600_000)

test('every link leads to what its reader may open', () => {
  // Everybody was on many pages: whoever is led on from the first page is followed.
  for (const visitor of visitors)
    expect(
      new Set(steps.filter((step) => step.visitor === visitor).map(({ address }) => placeOf(address))).size,
      visitor.role,
    ).toBeGreaterThan(20)
  expect(brokenLinks(steps)).toEqual([])
})

test('every form is sent to what its reader may do', () => {
  expect(wrongForms(steps)).toEqual([])
})

describe('nothing', () => {
  test('that a wall keeps from somebody is told from what is not there', async () => {
    const asker = { person: visitors[1]!.actor!.personId, body: visitors[1]!.actor!.bodyId, role: 'learner' }
    const asked = {
      text: 'select id from support.case_file where state = $1',
      values: ['open'],
      isEmpty: true,
    }
    expect(await isKeptFrom(owner, asker, asked, NOW)).toBe(true)
    expect(await isKeptFrom(owner, asker, { ...asked, values: ['no such state'] }, NOW)).toBe(false)
  })

  test('is said only where the reader could see it', async () => {
    const hidden = new Set<string>()
    for (const { visitor, address, html, empty } of steps) {
      if (html === undefined || !/class="(empty-state|not-given)"/.test(html)) continue
      const asker = {
        person: visitor.actor?.personId ?? '',
        body: visitor.actor?.bodyId ?? '',
        role: visitor.role,
      }
      for (const asked of empty)
        if (await isKeptFrom(owner, asker, asked, NOW))
          hidden.add(
            `${visitor.role}: ${placeOf(address)}: ${/from\s+"?([\w".]+)/i.exec(asked.text)?.[1]?.replaceAll('"', '')}`,
          )
    }
    expect([...hidden].filter((one) => SAID_OTHERWISE[one] === undefined)).toEqual([])
  }, 300_000)
})

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
const wordsOf = (html: string): string =>
  plain(
    html
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>'),
  )

describe('a quotation', () => {
  test('on a page is what a document of the house says, word for word', async () => {
    const { rows } = await owner.query<{ content: string }>(`
      select content from plan.document union all select content from plan.evidence_text
      union all select told #>> '{}' from statistics.publication p, jsonb_path_query(p.content, '$.**') told where jsonb_typeof(told) = 'string'`)
    const sources = rows.map(({ content }) => plain(content))
    const quoted = new Map<string, string>()
    for (const { visitor, address, html } of steps)
      for (const [, quote = ''] of (html ?? '').matchAll(
        /<blockquote class="quote-text">(.*?)<\/blockquote>/gs,
      ))
        for (const [, paragraph = ''] of quote.includes('<p>')
          ? quote.matchAll(/<p>(.*?)<\/p>/gs)
          : [['', quote]])
          quoted.set(wordsOf(paragraph), `${visitor.role}: ${placeOf(address)}`)
    expect(steps.filter(({ address }) => placeOf(address).includes('/postings/')).length).toBeGreaterThan(0)
    const wrong = [...quoted].filter(([words]) => !sources.some((source) => source.includes(words)))
    expect(wrong).toEqual([])
  })

  test('in an account rests on a source that is as it was when it was chosen', async () => {
    const { rows } = await owner.query<{ plan: string; kind: string; id: string; hash: string }>(`
      select distinct a.plan_id as plan, s.kind, s.subject_id as id, encode(s.sha256, 'hex') as hash
      from plan.account_source s join plan.account_sentence t on t.id = s.sentence_id
        join plan.account_section c on c.id = t.section_id join plan.account a on a.id = c.account_id`)
    expect(rows.length).toBeGreaterThan(3)
    const changed: string[] = []
    for (const [plan, quoted] of Map.groupBy(rows, ({ plan }) => plan)) {
      const now = new Map(
        (await world.asSystem((tx) => listCandidates(tx, plan, 'sv'))).map(({ kind, id, hash }) => [
          `${kind} ${id}`,
          hash,
        ]),
      )
      for (const { kind, id, hash } of quoted)
        if (now.get(`${kind} ${id}`) !== hash) changed.push(`${kind} ${id}`)
    }
    expect(changed).toEqual([])
  })
})
