import { beforeAll, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { Conflict, NotFound, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { givenAssignment, givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { verifyAccount } from '../account/hash.ts'
import { paths } from '../paths.ts'
import { accountFile } from './account-file.ts'
import { addText, beginAccount, changeSentence, viewDraft, viewSection } from './actions.ts'
import { correctPublished, findAccountOfPlan, publishAccount, readPublished } from './publishing-actions.ts'

let world: World
let plan: TestPlan
let coordinator: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2034-03-01T09:00:00Z')
  plan = await givenPlan(world)
  const body = await world.body('Exempelmyndigheten')
  await givenAssignment(world, {
    plan,
    measures: ['1', '4'],
    body,
    day: '2033-12-01',
    title: 'Utbilda socialtjänsten',
    reported: 'accepted',
  })
  await givenAssignment(world, { plan, measures: ['2'], body, day: '2033-12-01', title: 'Höj kompetensen' })
  coordinator = await world.as('national_coordinator', 'Samordnande myndigheten')
})

const begin = async () => {
  const { accountId } = await coordinator.perform(beginAccount, {
    planId: plan.planId,
    title: 'Vad planen ledde till',
    language: 'sv',
  })
  return accountId
}
const draftOf = (accountId: string) => coordinator.perform(viewDraft, { accountId })
const write = async (accountId: string, kind: string, text: string) => {
  const { account, sections } = await draftOf(accountId)
  const section = sections.find((one) => one.kind === kind)!
  await coordinator.perform(addText, { accountId, sectionId: section.id, text, revision: account.revision })
  return section.id
}
/** Gives every sentence of a section the first source that fits. */
const giveSources = async (accountId: string, sectionId: string) => {
  const { section, candidates } = await coordinator.perform(viewSection, { accountId, sectionId })
  for (const sentence of section.sentences) {
    const { account } = await draftOf(accountId)
    const source = candidates.find(({ kind }) => kind === 'report_back')!
    await coordinator.perform(changeSentence, {
      accountId,
      sectionId,
      sentenceId: sentence.id,
      sentence: sentence.text,
      claim: sentence.claim,
      sources: [`${source.kind}:${source.id}`],
      revision: account.revision,
    })
  }
}
const publish = async (accountId: string) => {
  const { account } = await draftOf(accountId)
  return coordinator.perform(publishAccount, { accountId, revision: account.revision })
}

test('an account cannot be published while a sentence states a number without a source, and the page lists it', async () => {
  const accountId = await begin()
  await write(accountId, 'conclusions', 'Planen har genomförts i två områden. Fyra kurser har hållits.')
  await expect(publish(accountId)).rejects.toMatchObject({ code: 'account.not_ready' })
  const page = await (await coordinator.get(paths.account({ accountId }))).text()
  expect(page).toContain('Fyra kurser har hållits.')
  expect(page).toContain('saknar källa')
})

test('with a source for every claim it is published: frozen, numbered, readable by all and verifiable', async () => {
  const accountId = await begin()
  const sectionId = await write(accountId, 'conclusions', 'Fyra kurser har hållits.')
  await giveSources(accountId, sectionId)
  const { publishedId } = await publish(accountId)
  const { document } = await coordinator.perform(readPublished, { publishedId })
  expect(document).toMatchObject({ status: 'published', published: '2034-03-01', version: 1 })
  expect(verifyAccount(document, document.hash!)).toBe(true)
  expect(document.conclusions[0]?.sentences[0]?.sources[0]).toMatchObject({
    kind: 'report_back',
    label: 'Exempelmyndigheten: Utbilda socialtjänsten',
  })
  expect(document.measures.map(({ number, status }) => [number, status.value])).toContainEqual([
    '2',
    'missing',
  ])
  expect((await world.app.request(paths.publishedAccount({ publishedId }))).status).toBe(200)
  const pdf = await world.app.request(paths.publishedFile({ publishedId }, { format: 'pdf' }))
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await expect(publish(accountId)).rejects.toThrow(Conflict)
})

test('a published account cannot be changed, not even past the actions', async () => {
  const accountId = await begin()
  const sectionId = await write(accountId, 'conclusions', 'Två utbildningar genomfördes.')
  await giveSources(accountId, sectionId)
  const { publishedId } = await publish(accountId)
  const pool = world.database.connection.pool
  await expect(
    pool.query('update plan.published_account set content = $1 where id = $2', ['{}', publishedId]),
  ).rejects.toThrow(/permission denied/)
  await expect(pool.query('delete from plan.published_account')).rejects.toThrow(/permission denied/)
})

test('a correction is a new version that says what it changes and why; the old one stays', async () => {
  const accountId = await begin()
  const sectionId = await write(accountId, 'conclusions', 'Fyra kurser har hållits.')
  await giveSources(accountId, sectionId)
  const first = await publish(accountId)
  await coordinator.perform(correctPublished, {
    publishedId: first.publishedId,
    reason: 'Antalet kurser var fel.',
  })
  const { section } = await coordinator.perform(viewSection, { accountId, sectionId })
  const { account } = await draftOf(accountId)
  await coordinator.perform(changeSentence, {
    accountId,
    sectionId,
    sentenceId: section.sentences[0]!.id,
    sentence: 'Fem kurser har hållits.',
    claim: 'number',
    sources: section.sentences[0]!.sources.map(({ kind, id }) => `${kind}:${id}`),
    revision: account.revision,
  })
  const second = await publish(accountId)
  const { document } = await coordinator.perform(readPublished, { publishedId: second.publishedId })
  expect(document).toMatchObject({
    version: 2,
    correction: { reason: 'Antalet kurser var fel.', corrects: { version: 1 } },
  })
  expect(document.correction?.changes.map(({ before, after }) => [before, after])).toContainEqual([
    'Fyra kurser har hållits.',
    'Fem kurser har hållits.',
  ])
  const { document: old } = await coordinator.perform(readPublished, { publishedId: first.publishedId })
  expect(old.conclusions[0]?.sentences[0]?.text).toBe('Fyra kurser har hållits.')
})

test('the second of two writers is told, and what was written is kept on the page', async () => {
  const accountId = await begin()
  const { account, sections } = await draftOf(accountId)
  const section = sections[0]!
  await coordinator.perform(addText, {
    accountId,
    sectionId: section.id,
    text: 'Den första.',
    revision: account.revision,
  })
  const again = await coordinator.post(paths.accountText({ accountId, sectionId: section.id }), {
    text: 'Den andras text.',
    revision: String(account.revision),
  })
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('Den andras text.')
})

test('a source that was never offered is refused', async () => {
  const accountId = await begin()
  const sectionId = await write(accountId, 'conclusions', 'Fyra kurser har hållits.')
  const { section, account } = await coordinator.perform(viewSection, { accountId, sectionId })
  const input = {
    accountId,
    sectionId,
    sentenceId: section.sentences[0]!.id,
    sentence: 'x',
    claim: 'none' as const,
    sources: ['report_back:nonsense'],
    revision: account.revision,
  }
  await expect(coordinator.perform(changeSentence, input)).rejects.toThrow(Refusal)
})

test('drafts are for those who steer; publishing is the coordinator alone', async () => {
  const accountId = await begin()
  const officer = await world.as('body_officer')
  await expect(officer.perform(viewDraft, { accountId })).rejects.toThrow(NotFound)
  const ministry = await world.as('ministry_officer', 'Departementet')
  const { account } = await ministry.perform(viewDraft, { accountId })
  await expect(ministry.perform(publishAccount, { accountId, revision: account.revision })).rejects.toThrow(
    NotPermitted,
  )
})

test('the account of a plan comes out in every format', async () => {
  const document = await perform(world.house, { actor: { kind: 'system', name: 'cli' } }, findAccountOfPlan, {
    plan: plan.planId,
  })
  for (const format of ['pdf', 'docx', 'html', 'json'] as const) {
    const { content } = await accountFile(document, format)
    expect(content.length, format).toBeGreaterThan(1000)
  }
})

test('every page of the account answers in both languages', async () => {
  const accountId = await begin()
  await write(accountId, 'conclusions', 'Fyra kurser har hållits.')
  const { sections } = await draftOf(accountId)
  for (const address of [
    paths.accounts(plan),
    paths.account({ accountId }),
    paths.accountSection({ accountId, sectionId: sections[0]!.id }),
  ]) {
    expect((await coordinator.get(address)).status, address).toBe(200)
    const english = await world.app.request(address, {
      headers: { cookie: `samlad_session=${coordinator.cookies.samlad_session}; language=en` },
    })
    expect(await english.text(), address).toContain('<html lang="en"')
  }
})
