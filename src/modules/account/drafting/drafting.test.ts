import { beforeAll, expect, test } from 'vitest'
import { perform, setActor } from '../../../platform/access/action.ts'
import { Conflict, NotFound, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { draftWhole, madeUpLetter, publishByTwo, readWhole } from '../../../testing/finish-account.ts'
import { givenAssignment, givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../../plan/paths.ts'
import { verifyAccount } from '../document/hash.ts'
import { accountFile } from './account-file.ts'
import { addText, beginAccount, changeSentence, viewDraft, viewSection } from './actions.ts'
import { draftAccount, markSectionRead, useMaterial } from './drafting-actions.ts'
import { writeLetter } from './letter-actions.ts'
import { addPublished } from './published-store.ts'
import {
  correctPublished,
  findAccountOfPlan,
  proposeAccount,
  publishAccount,
  readPublished,
} from './publishing-actions.ts'

let world: World
let plan: TestPlan
let coordinator: TestPerson
let second: TestPerson

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
  second = await world.as('ministry_officer', 'Departementet')
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
/** Drafts and reads the rest, and publishes it by two. */
const publish = async (accountId: string) => {
  await draftWhole(coordinator, accountId)
  await readWhole(coordinator, accountId)
  return publishByTwo(coordinator, second, accountId)
}
const sentencesOf = async (accountId: string, kind: string, measureId: string | null = null) =>
  (await draftOf(accountId)).sections.find((one) => one.kind === kind && one.measureId === measureId)!

test('an account cannot be published while a sentence states a number without a source, and the page lists it', async () => {
  const accountId = await begin()
  await write(accountId, 'conclusions', 'Planen har genomförts i två områden. Fyra kurser har hållits.')
  await expect(publish(accountId)).rejects.toMatchObject({ code: 'account.not_ready' })
  const { id: sectionId } = await sentencesOf(accountId, 'conclusions')
  const page = await (await coordinator.get(paths.accountSection({ accountId, sectionId }))).text()
  expect(page).toContain('Fyra kurser har hållits.')
  expect(page).toContain('Saknar källa')
  const step = await (await coordinator.get(paths.publishAccount({ accountId }))).text()
  expect(step).toContain('Slutsatser')
})

test('with a source for every claim it is published: frozen, numbered, readable by all and verifiable', async () => {
  const accountId = await begin()
  const sectionId = await write(accountId, 'conclusions', 'Fyra kurser har hållits.')
  await giveSources(accountId, sectionId)
  const { publishedId } = await publish(accountId)
  const { document } = await coordinator.perform(readPublished, { publishedId })
  expect(document).toMatchObject({ status: 'published', published: '2034-03-01', version: 1 })
  expect(verifyAccount(document, document.hash!)).toBe(true)
  const written = document.conclusions.flatMap(({ sentences }) => sentences)
  expect(written.find(({ text }) => text === 'Fyra kurser har hållits.')?.sources[0]).toMatchObject({
    kind: 'report_back',
    label: 'Exempelmyndigheten: Utbilda socialtjänsten, slutredovisning',
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
  const sectionId = await write(accountId, 'conclusions', 'Fyra kurstillfällen har hållits.')
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
  const written = section.sentences.find(({ draftKey }) => draftKey === null)!
  await coordinator.perform(changeSentence, {
    accountId,
    sectionId,
    sentenceId: written.id,
    sentence: 'Fyra kurstillfällen har hållits.',
    claim: 'number',
    sources: written.sources.map(({ kind, id }) => `${kind}:${id}`),
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
    'Fyra kurstillfällen har hållits.',
  ])
  const { document: old } = await coordinator.perform(readPublished, { publishedId: first.publishedId })
  expect(old.conclusions.flatMap(({ sentences }) => sentences.map(({ text }) => text))).toContain(
    'Fyra kurser har hållits.',
  )
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

test('a source that does not state the number bears no sentence, however it was ticked', async () => {
  const accountId = await begin()
  const sectionId = await write(accountId, 'conclusions', 'Femtio kurser har hållits.')
  await giveSources(accountId, sectionId)
  await expect(publish(accountId)).rejects.toMatchObject({ code: 'account.not_ready' })
  const { section } = await coordinator.perform(viewSection, { accountId, sectionId })
  const written = section.sentences.find(({ draftKey }) => draftKey === null)!
  expect(written.support).toMatchObject({ lacks: ['numbers'], numbers: ['Femtio'] })
  const page = await (await coordinator.get(paths.accountSection({ accountId, sectionId }))).text()
  expect(page).toContain('Står inte i källan: Femtio')
})

test('a reason exempts a number that stands in its source in another way', async () => {
  const accountId = await begin()
  const sectionId = await write(accountId, 'conclusions', 'Femtio kurser har hållits.')
  await giveSources(accountId, sectionId)
  const { section, account } = await coordinator.perform(viewSection, { accountId, sectionId })
  const [written] = section.sentences
  await coordinator.perform(changeSentence, {
    accountId,
    sectionId,
    sentenceId: written!.id,
    sentence: written!.text,
    claim: 'number',
    exemption: 'Rapporten anger det i ett diagram.',
    sources: written!.sources.map(({ kind, id }) => `${kind}:${id}`),
    revision: account.revision,
  })
  await expect(publish(accountId)).resolves.toMatchObject({ publishedId: expect.any(String) })
})

test('a result needs words of its source: a source that tells of something else does not do', async () => {
  const accountId = await begin()
  const sectionId = await write(accountId, 'conclusions', 'Samverkan i länet har ökat.')
  await giveSources(accountId, sectionId)
  const { section } = await coordinator.perform(viewSection, { accountId, sectionId })
  expect(section.sentences[0]?.support.lacks).toEqual(['passage'])
})

test('one press drafts every section, each sentence whole, with its source, and as a draft that nobody has read', async () => {
  const accountId = await begin()
  await draftWhole(coordinator, accountId)
  const { sections } = await draftOf(accountId)
  expect(sections.map(({ kind }) => kind)).toEqual([
    ...['summary', 'conclusions', 'area', 'measure', 'measure', 'area', 'measure', 'measure'],
    ...['outcome', 'changes', 'money', 'outside', 'method'],
  ])
  const measure = await sentencesOf(accountId, 'measure', plan.measures['1']!)
  expect(measure.sentences.map(({ text }) => text)).toEqual([
    'Uppdraget ”Utbilda socialtjänsten” gavs den 1 juni 2031 till Exempelmyndigheten.',
    'Fyra kurstillfällen har hållits.',
    'Exempelmyndigheten redovisar inte vad som har förändrats för människor.',
  ])
  expect(measure.sentences.every(({ readAt }) => readAt === null)).toBe(true)
  const missing = await sentencesOf(accountId, 'measure', plan.measures['2']!)
  expect(missing.sentences.map(({ text }) => text)).toContain(
    'Exempelmyndigheten har inte lämnat den slutredovisning som skulle ha kommit senast den 1 december 2033.',
  )
  for (const { sentences } of sections)
    for (const { text, sources } of sentences) {
      expect(text).toMatch(/^["”\p{Lu}\p{N}].*[.!?]["”]?$/u)
      expect(text).not.toMatch(/[0-9a-f]{8}-|null|undefined|0-0/)
      expect(sources.length, text).toBeGreaterThan(0)
    }
})

test('every number of the draft stands in its source or was worked out from things that open', async () => {
  const accountId = await begin()
  await draftWhole(coordinator, accountId)
  const { sections, unsourced } = await draftOf(accountId)
  expect(unsourced).toEqual([])
  const operands = sections.flatMap(({ sentences }) =>
    sentences.flatMap(({ worked }) => worked.flatMap((one) => one.operands)),
  )
  expect(operands.length).toBeGreaterThan(4)
  for (const address of new Set(operands.map((one) => one.address)))
    expect((await coordinator.get(address)).status, address).toBe(200)
  const { candidates } = await coordinator.perform(viewSection, { accountId, sectionId: sections[0]!.id })
  for (const { address, label } of candidates) {
    expect((await coordinator.get(address)).status, address).toBe(200)
    // A day in what a source is called is written as the account's language writes it.
    expect(label).not.toMatch(/\d{4}-\d{2}-\d{2}/)
  }
})

test('drafted again after something new, what an author wrote, changed and took away stays, and what is new is added', async () => {
  const another = await givenPlan(world, 'Påhittad skr. 2040/41:1')
  const body = await world.body('Exempelmyndigheten')
  const given = (title: string) =>
    givenAssignment(world, {
      plan: another,
      measures: ['3'],
      body,
      day: '2033-12-01',
      title,
      reported: 'accepted',
    })
  await given('Sprid riktlinjerna')
  const { accountId } = await coordinator.perform(beginAccount, {
    planId: another.planId,
    title: 'Redovisning',
  })
  await draftWhole(coordinator, accountId)
  const section = () => sentencesOf(accountId, 'measure', another.measures['3']!)
  const [first, told, silent] = (await section()).sentences
  const at = async () => ({
    accountId,
    sectionId: (await section()).id,
    revision: (await draftOf(accountId)).account.revision,
  })
  const change = async (sentence: typeof first, text: string | undefined) =>
    coordinator.perform(changeSentence, {
      ...(await at()),
      sentenceId: sentence!.id,
      sentence: text,
      claim: sentence!.claim,
      sources: sentence!.sources.map(({ kind, id }) => `${kind}:${id}`),
    })
  await change(told, 'Fyra kurstillfällen har hållits i länet.')
  await change(silent, undefined)
  await coordinator.perform(addText, { ...(await at()), text: 'Arbetet bedrivs väl.' })
  await coordinator.perform(markSectionRead, { ...(await at()), sentenceId: first!.id })
  const before = (await section()).sentences.map(({ text }) => text)
  expect(await draftWhole(coordinator, accountId)).toBe(0)
  expect((await section()).sentences.map(({ text }) => text)).toEqual(before)

  await given('Följ upp riktlinjerna')
  expect(await draftWhole(coordinator, accountId)).toBeGreaterThan(0)
  const after = (await section()).sentences
  expect(after.filter(({ text }) => before.includes(text)).map(({ text }) => text)).toEqual(
    expect.arrayContaining(before),
  )
  expect(after.map(({ text }) => text)).toContain(
    'Uppdraget ”Följ upp riktlinjerna” gavs den 1 juni 2031 till Exempelmyndigheten.',
  )
  expect(after.find(({ id }) => id === first!.id)?.readAt).not.toBeNull()
  expect(after.filter(({ text }) => text === silent!.text)).toHaveLength(1)
})

test('a passage of the material becomes a sentence with its source and its words', async () => {
  const accountId = await begin()
  const { id: sectionId } = await sentencesOf(accountId, 'measure', plan.measures['1']!)
  const { material, account } = await coordinator.perform(viewSection, { accountId, sectionId })
  const passage = material.find(({ kind }) => kind === 'report')!.passages[0]!
  await coordinator.perform(useMaterial, {
    accountId,
    sectionId,
    passage: passage.key,
    revision: account.revision,
  })
  const { section, material: then } = await coordinator.perform(viewSection, { accountId, sectionId })
  expect(section.sentences).toMatchObject([
    {
      text: 'Fyra kurstillfällen har hållits.',
      support: { lacks: [] },
      sources: [{ passage: 'Fyra kurstillfällen har hållits.' }],
    },
  ])
  expect(then.find(({ kind }) => kind === 'report')!.passages[0]!.used).toBe(true)
})

test('what nobody has read and what is empty without an answer stands in the way', async () => {
  const accountId = await begin()
  await draftWhole(coordinator, accountId)
  const { remaining } = await draftOf(accountId)
  expect(remaining?.unread.length).toBeGreaterThan(5)
  expect(remaining?.unanswered.map(({ section }) => section.measureId ?? section.kind)).toEqual([
    plan.measures['2'],
    plan.measures['3'],
    'money',
    'outside',
  ])
  await readWhole(coordinator, accountId)
  expect((await draftOf(accountId)).remaining).toMatchObject({ unread: [], unanswered: [], unsupported: [] })
})

test('what is empty of the communication is told and stops it; without names it is published where it is signed on paper', async () => {
  const accountId = await begin()
  await draftWhole(coordinator, accountId)
  await readWhole(coordinator, accountId)
  const { primeMinister: _, ...rest } = madeUpLetter
  const fill = async (letter: object) =>
    coordinator.perform(writeLetter, {
      accountId,
      revision: (await draftOf(accountId)).account.revision,
      ...letter,
    })
  const lacking = async () => (await draftOf(accountId)).remaining?.letter
  expect(await lacking()).toEqual([])
  await fill({})
  expect(await lacking()).toEqual(['number', 'place', 'decided', 'primeMinister', 'minister'])
  const { account } = await draftOf(accountId)
  await expect(
    coordinator.perform(proposeAccount, { accountId, revision: account.revision }),
  ).rejects.toMatchObject({ code: 'account.not_ready' })
  expect(await (await coordinator.get(paths.publishAccount({ accountId }))).text()).toContain(
    'saknar nummer, ort, dag då regeringen beslutar',
  )
  await fill(rest)
  expect(await lacking()).toEqual(['primeMinister'])
  await fill({ ...rest, onPaper: 'yes' })
  expect(await lacking()).toEqual([])
  const page = await (await coordinator.get(paths.accountLetter({ accountId }))).text()
  for (const given of Object.values(rest)) expect(page).toContain(`value="${given}"`)
  const { revision } = (await draftOf(accountId)).account
  const saved = await coordinator.post(paths.accountLetter({ accountId }), { revision: String(revision) })
  expect(await (await coordinator.get(saved.headers.get('location') ?? '/')).text()).toContain(
    'Sparat. Det som är tomt',
  )
  await expect(fill({ ...rest, department: undefined })).rejects.toMatchObject({
    code: 'account.minister_and_department',
  })
  await expect(fill({ number: '2010/12:3' })).rejects.toThrow()
})

test('one proposes an account and another publishes it; a change in between takes the proposal back', async () => {
  const accountId = await begin()
  await draftWhole(coordinator, accountId)
  await readWhole(coordinator, accountId)
  const { account } = await draftOf(accountId)
  const input = { accountId, revision: account.revision }
  await expect(second.perform(publishAccount, input)).rejects.toMatchObject({ code: 'account.not_proposed' })
  await coordinator.perform(proposeAccount, input)
  await expect(coordinator.perform(publishAccount, input)).rejects.toMatchObject({
    code: 'account.published_by_proposer',
  })
  expect(await (await second.get(paths.overview())).text()).toContain(paths.publishAccount({ accountId }))
  const page = await (await second.get(paths.publishAccount({ accountId }))).text()
  expect(page).toContain('Redovisningen föreslogs för publicering')
  await coordinator.perform(draftAccount, input)
  await expect(
    second.perform(publishAccount, { accountId, revision: account.revision + 1 }),
  ).rejects.toMatchObject({ code: 'account.not_proposed' })
})

test('nobody publishes past the second wall what they have proposed themselves', async () => {
  const accountId = await begin()
  await draftWhole(coordinator, accountId)
  await readWhole(coordinator, accountId)
  const { account } = await draftOf(accountId)
  const publishAs = (person: TestPerson) =>
    world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, person.actor, world.house.clock.now())
      await addPublished(tx, {
        accountId,
        planId: account.planId,
        number: 99,
        version: 1,
        content: {},
        hash: 'x',
        corrects: null,
        correction: null,
        publishedBy: person.actor.personId,
        proposedBy: coordinator.actor.personId,
        now: world.house.clock.now(),
      })
      throw new Error('let through, and taken back')
    })
  await expect(publishAs(second)).rejects.toThrow(/row-level security/)
  await coordinator.perform(proposeAccount, { accountId, revision: account.revision })
  await expect(publishAs(coordinator)).rejects.toThrow(/row-level security|published_by_another/)
  await expect(publishAs(second)).rejects.toThrow('let through, and taken back')
})

test('drafts are for those who steer; the coordinator proposes', async () => {
  const accountId = await begin()
  const officer = await world.as('body_officer')
  await expect(officer.perform(viewDraft, { accountId })).rejects.toThrow(NotFound)
  const { account } = await second.perform(viewDraft, { accountId })
  await expect(second.perform(proposeAccount, { accountId, revision: account.revision })).rejects.toThrow(
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
    paths.publishAccount({ accountId }),
  ]) {
    expect((await coordinator.get(address)).status, address).toBe(200)
    const english = await world.app.request(address, {
      headers: { cookie: `samlad_session=${coordinator.cookies.samlad_session}; language=en` },
    })
    expect(await english.text(), address).toContain('<html lang="en"')
  }
})
