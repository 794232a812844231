import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { extractText } from '../../../platform/documents/extract.ts'
import { givenDenial } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { readPdfObjects } from '../../../testing/pdf-objects.ts'
import { accessibilityFaults } from '../../../testing/pdf-ua.ts'
import { programOf } from '../../../testing/program-of.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { changeSetting, viewSetting } from '../cases/setting-actions.ts'
import { viewCaseClocks } from '../clocks/actions.ts'
import { fetchDocument } from '../notes/documents/actions.ts'
import type { SignOff } from '../settings/setting.ts'
import { beginLetter, discardLetter, listLetters, saveDecision, saveLetter, viewLetter } from './actions.ts'
import {
  finishLetter,
  printLetter,
  returnLetter,
  sendLetter,
  signLetter,
  takeBackLetter,
  tellLetter,
} from './finish-actions.ts'
import { listTexts, viewText, writeText } from './text-actions.ts'

const BODY = 'Exempelvik'

let world: World
let worker: TestPerson
let leader: TestPerson
let caseId: string

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body(BODY, 'municipality')
  worker = await world.as('caseworker', BODY)
  leader = await world.as('case_manager', BODY)
})

beforeEach(async () => {
  world.setTime('2026-11-24T12:00:00Z')
  caseId = await givenCase(worker, { chosenName: 'Påhittad Lind' })
  await signing('none')
})

const signing = async (signOff: SignOff) => {
  const { county: _, ...setting } = await leader.perform(viewSetting, {})
  const ticked = (is: boolean) => (is ? 'yes' : undefined)
  await leader.perform(changeSetting, {
    ...setting,
    archiveFirst: ticked(setting.archiveFirst),
    researchSample: ticked(setting.researchSample),
    alwaysOnDuty: ticked(setting.alwaysOnDuty),
    signOff,
  } as never)
}
const begin = async (kind: 'letter' | 'summons' | 'certificate' | 'decision', language: 'sv' | 'en' = 'sv') =>
  (await worker.perform(beginLetter, { caseId, kind, language })).letterId
const see = (letterId: string, person = worker) => person.perform(viewLetter, { caseId, letterId })
const at = async (letterId: string) => ({
  caseId,
  letterId,
  revision: (await see(letterId)).letter.revision,
})
const decision = {
  recipient: 'Påhittad Lind',
  address: 'Påhittade gatan 1\n123 45 Påhittestad',
  subject: 'Beslut om stöd',
  body: 'Nämnden beviljar stöd från och med i dag.',
  reasons: 'Du behöver stöd.\n\n- för att bo tryggt\n- för att vila',
  provisions: '11 kap. 1 § socialtjänstlagen (2025:400)',
  delegation: 'Punkt 4.2',
  appeal: 'court',
  appealNote: 'Förvaltningsrätten i Påhittestad',
} as const
const givenDecision = async (more: Partial<Record<keyof typeof decision, string>> = {}) => {
  const letterId = await begin('decision')
  await worker.perform(saveDecision, { ...(await at(letterId)), ...decision, ...more } as never)
  return letterId
}
const textOf = async (content: Buffer, name = 'a.pdf') => (await extractText(content, name)).text
const pdfOf = async (letterId: string, person = worker, as: 'pdf' | 'cover' = 'pdf') =>
  textOf((await person.perform(printLetter, { caseId, letterId, as })).content)
const waiting = (person: TestPerson) =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, person.actor, world.house.clock.now())
    return (await listWaiting(tx, person.actor))
      .filter(({ place }) => place.caseId === caseId)
      .map(({ kind }) => kind)
  })

describe('a letter begins with a text and is filled in', () => {
  test('what the case knows stands in it, and what it does not is a gap that refuses to be finished', async () => {
    const letterId = await begin('summons')
    const { letter, gaps } = await see(letterId)
    expect(letter.body).toContain('Hej Påhittad Lind!')
    expect(gaps).toEqual(expect.arrayContaining(['[dag]', '[plats]']))
    await expect(worker.perform(finishLetter, await at(letterId))).rejects.toMatchObject({
      code: 'letter.gaps',
      parameters: { gaps: expect.stringContaining('[plats]') },
      field: 'body',
    })
    const body = 'Hej!\n\nVi ses på torsdag.'
    await worker.perform(saveLetter, { ...(await at(letterId)), ...letter, address: '', body })
    await worker.perform(finishLetter, await at(letterId))
    expect(await pdfOf(letterId)).toContain('Vi ses på torsdag.')
  })

  test('a name that the case does not know is a gap; where the person is, is never taken from it', async () => {
    caseId = await givenCase(worker, {
      chosenName: '',
      values: { whereabouts: { address: 'Hemliga vägen 9', staying_at: 'Gömda huset' } },
    })
    const { letter, gaps } = await see(await begin('letter', 'en'))
    expect(gaps).toContain('[name]')
    expect(JSON.stringify(letter)).not.toMatch(/Hemliga|Gömda/)
  })

  test('a body’s own text is a new version, the old ones stay, and what is begun goes on as it was', async () => {
    const before = await begin('certificate')
    const own = { kind: 'certificate', language: 'sv', subject: 'Vårt intyg' } as const
    await expect(leader.perform(writeText, { ...own, body: 'För {personnummer}.' })).rejects.toMatchObject({
      code: 'letter_text.unknown_place',
      parameters: { names: 'personnummer' },
    })
    await leader.perform(writeText, { ...own, body: 'För {namn}.' })
    await leader.perform(writeText, { ...own, body: 'Gäller {namn}, {ärendenummer}.' })
    const { letter } = await see(await begin('certificate'))
    expect(letter).toMatchObject({
      subject: 'Vårt intyg',
      body: expect.stringMatching(/^Gäller Påhittad Lind, S-/),
    })
    expect((await see(before)).letter.subject).toBe('Intyg')
    const { versions } = await leader.perform(viewText, { kind: 'certificate', language: 'sv' })
    expect(versions.map(({ version, body }) => [version, body])).toEqual([
      [2, 'Gäller {namn}, {ärendenummer}.'],
      [1, 'För {namn}.'],
    ])
    const rows = (await leader.perform(listTexts, {})).rows
    expect(rows.find(({ kind, language }) => kind === 'certificate' && language === 'sv')?.version).toBe(2)
    const elsewhere = await world.as('case_manager', 'Exempelås')
    expect((await elsewhere.perform(viewText, { kind: 'certificate', language: 'sv' })).versions).toEqual([])
    await expect(worker.perform(writeText, { ...own, body: 'x' })).rejects.toMatchObject({ status: 403 })
  })
})

describe('a decision', () => {
  test('says its reasons, by whom, and how and until when it is appealed; it is kept as it was signed', async () => {
    const letterId = await givenDecision()
    await worker.perform(finishLetter, await at(letterId))
    const text = await pdfOf(letterId)
    for (const said of [
      'Beslut om stöd',
      'för att bo tryggt',
      '11 kap. 1 §',
      'Punkt 4.2',
      'Beslutat av',
      'Så överklagar du',
      'Förvaltningsrätten i Påhittestad prövar det.',
      `till ${BODY}`,
      'inom tre veckor',
      '44 § förvaltningslagen (2017:900)',
    ])
      expect(text.replaceAll(/\s+/g, ' ')).toContain(said)
    expect(text).not.toContain('Utkast')
    const { content } = await worker.perform(fetchDocument, { caseId, documentId: letterId })
    expect(await textOf(content)).toBe(text)
    expect(accessibilityFaults(readPdfObjects(content))).toEqual([])
    const { letter } = await see(letterId)
    expect(letter).toMatchObject({ state: 'finished', pages: 1 })
    await expect(
      worker.perform(saveDecision, { ...(await at(letterId)), ...decision, body: 'Avslag' }),
    ).rejects.toMatchObject({ code: 'letter.not_draft' })
    await expect(worker.perform(discardLetter, await at(letterId))).rejects.toMatchObject({
      code: 'letter.not_draft',
    })
  })

  test('Word says the same as what was signed, and no file says in its name what it is', async () => {
    const letterId = await givenDecision({ appeal: 'none', appealNote: 'Det rör bara handläggningen.' })
    await worker.perform(finishLetter, await at(letterId))
    const word = await worker.perform(printLetter, { caseId, letterId, as: 'word' })
    const said = await textOf(word.content, 'a.docx')
    expect(said).toContain('Beslutet kan inte överklagas. Det rör bara handläggningen.')
    expect(said).toContain('för att bo tryggt')
    expect(said).not.toContain('tre veckor')
    expect(word.name).toBe('dokument.docx')
    const cover = await worker.perform(printLetter, { caseId, letterId, as: 'cover' })
    expect(cover.name).toBe('dokument.pdf')
    expect((await pdfOf(letterId, worker, 'cover')).split(/\s+/).join(' ').trim()).toBe(
      'Påhittad Lind Påhittade gatan 1 123 45 Påhittestad',
    )
    expect(cover.content.toString('latin1')).not.toMatch(/Exempelvik|Samlad/)
  })

  test('the time to appeal runs from the day on which the person was told, and its last day is a working day', async () => {
    const letterId = await givenDecision()
    await worker.perform(finishLetter, await at(letterId))
    world.setTime('2026-12-15T12:00:00Z')
    const told = { caseId, letterId }
    await expect(worker.perform(tellLetter, { ...told, toldOn: '2026-11-23' })).rejects.toMatchObject({
      code: 'letter.told_before',
    })
    await expect(worker.perform(tellLetter, { ...told, toldOn: '2026-12-16' })).rejects.toMatchObject({
      code: 'day_to_come',
    })
    // Three weeks from the fourth of December is Christmas day, a Friday; the next working day is the Monday.
    await worker.perform(tellLetter, { ...told, toldOn: '2026-12-04' })
    expect((await see(letterId)).appealUntil).toBe('2026-12-28')
    const { clocks } = await worker.perform(viewCaseClocks, { caseId })
    expect(clocks).toContainEqual(expect.objectContaining({ kind: 'appeal', lastDay: '2026-12-28' }))
    await expect(worker.perform(tellLetter, { ...told, toldOn: '2026-12-04' })).rejects.toMatchObject({
      code: 'letter.told_already',
    })
  })

  test('a day that was noted wrong is corrected, and the time to appeal counts from the right one alone', async () => {
    const letterId = await givenDecision()
    await expect(
      worker.perform(tellLetter, { caseId, letterId, toldOn: '2026-11-24' }),
    ).rejects.toMatchObject({ code: 'letter.not_finished' })
    await worker.perform(finishLetter, await at(letterId))
    world.setTime('2026-12-15T12:00:00Z')
    for (const toldOn of ['2026-11-30', '2026-12-14'])
      await worker.perform(tellLetter, { caseId, letterId, toldOn })
    expect(await see(letterId)).toMatchObject({ letter: { toldOn: '2026-12-14' }, appealUntil: '2027-01-04' })
    const { clocks } = await worker.perform(viewCaseClocks, { caseId })
    expect(
      clocks.filter(({ kind }) => kind === 'appeal').map(({ state, lastDay }) => `${state} ${lastDay}`),
    ).toEqual(['running 2027-01-04', 'not_needed 2026-12-21'])
  })

  test('a step takes what stands in the form: nobody finishes other words than they see', async () => {
    const letterId = await givenDecision()
    const { letter } = await see(letterId)
    const written = { ...(await at(letterId)), ...decision, body: 'Nämnden beviljar stöd i tre månader.' }
    await expect(worker.perform(finishLetter, { ...written, body: 'Till [dag].' })).rejects.toMatchObject({
      code: 'letter.gaps',
    })
    expect((await see(letterId)).letter).toEqual(letter)
    await worker.perform(finishLetter, written)
    expect(await pdfOf(letterId)).toContain('tre månader')
    // Another kind has no reasons to keep.
    const plain = await begin('letter')
    const sent = { ...(await at(plain)), ...decision, body: 'Hej!' }
    await worker.perform(finishLetter, sent)
    expect((await see(plain)).letter).toMatchObject({ body: 'Hej!', reasons: '', appeal: null })
  })

  test('a draft without what a decision must say is not finished', async () => {
    const letterId = await begin('decision')
    await worker.perform(saveLetter, { ...(await at(letterId)), ...decision })
    await expect(worker.perform(finishLetter, await at(letterId))).rejects.toMatchObject({
      code: 'letter.gaps',
    })
  })
})

test('programs write letters as the pages do: begun, read, finished with what is sent, and told', async () => {
  const ask = await programOf(world, worker)
  const letters = `/v1/cases/${caseId}/letters`
  const begun = await ask(letters, { kind: 'decision', language: 'sv' })
  expect(begun.status).toBe(201)
  const one = `${letters}/${begun.body.letterId}`
  const read = await ask(one)
  expect(read.body).toMatchObject({ state: 'draft', wantsSigning: false, revision: 1 })
  expect(read.body.gaps).not.toEqual([])
  const refused = await ask(`${one}/finish`, { revision: 1 })
  expect([refused.status, refused.body.code]).toEqual([409, 'letter.gaps'])
  expect((await ask(`${one}/finish`, { revision: 1, ...decision })).status).toBe(200)
  expect((await ask(`${one}/told`, { toldOn: '2026-11-24' })).status).toBe(200)
  expect((await ask(one)).body).toMatchObject({ state: 'finished', appealUntil: '2026-12-15' })
  expect((await ask(letters)).body.letters).toMatchObject([{ kind: 'decision', toldOn: '2026-11-24' }])
})

describe('where the body wants it, another who leads signs', () => {
  test('it waits for whoever leads, comes back with words, and is signed by another than who wrote it', async () => {
    await signing('decisions')
    const letterId = await givenDecision()
    await expect(worker.perform(finishLetter, await at(letterId))).rejects.toMatchObject({
      code: 'letter.wants_signing',
    })
    await expect(see(letterId, leader)).rejects.toMatchObject({ status: 404 })
    await worker.perform(sendLetter, await at(letterId))
    expect(await waiting(leader)).toEqual(['support.letter_waits'])
    expect((await see(letterId, leader)).letter.body).toBe(decision.body)
    await expect(leader.perform(listLetters, { caseId })).rejects.toMatchObject({ status: 404 })
    await leader.perform(returnLetter, { ...(await at(letterId)), returned: 'Skriv skälen tydligare.' })
    expect([await waiting(leader), await waiting(worker)]).toEqual([[], ['support.letter_returned']])
    expect(await see(letterId)).toMatchObject({
      letter: { state: 'draft', returned: 'Skriv skälen tydligare.' },
    })
    // A draft is for those who work on the case, also to whoever returned it.
    for (const read of [see(letterId, leader), pdfOf(letterId, leader)])
      await expect(read).rejects.toMatchObject({ status: 404 })
    await worker.perform(saveDecision, { ...(await at(letterId)), ...decision, reasons: 'Tydligare.' })
    await worker.perform(sendLetter, await at(letterId))
    expect(await waiting(worker)).toEqual([])
    await leader.perform(signLetter, await at(letterId))
    expect([await waiting(leader), await waiting(worker)]).toEqual([[], ['support.letter_signed']])
    const text = (await pdfOf(letterId, leader)).replaceAll(/\s+/g, ' ')
    expect(text).toContain('Ansvarig chef')
    expect(text).toContain('Handläggare')
    await worker.perform(tellLetter, { caseId, letterId, toldOn: '2026-11-24' })
    expect(await waiting(worker)).toEqual([])
  })

  test('what waits is taken back by those who work on the case, and whoever leads reads it no more', async () => {
    await signing('all')
    const letterId = await givenDecision()
    await expect(worker.perform(takeBackLetter, await at(letterId))).rejects.toMatchObject({
      code: 'letter.not_waiting',
    })
    await worker.perform(sendLetter, await at(letterId))
    await expect(leader.perform(takeBackLetter, await at(letterId))).rejects.toMatchObject({ status: 403 })
    await worker.perform(takeBackLetter, await at(letterId))
    expect(await waiting(leader)).toEqual([])
    await expect(see(letterId, leader)).rejects.toMatchObject({ status: 404 })
    expect((await see(letterId)).letter).toMatchObject({ state: 'draft', returned: '' })
    await worker.perform(sendLetter, await at(letterId))
    await leader.perform(signLetter, await at(letterId))
  })

  test('whoever leads and works on the case does not sign what they wrote, in either wall', async () => {
    await signing('all')
    caseId = await givenCase(leader)
    const { letterId } = await leader.perform(beginLetter, { caseId, kind: 'letter', language: 'sv' })
    const { letter } = await see(letterId, leader)
    const place = { caseId, letterId }
    await leader.perform(saveLetter, {
      ...place,
      ...letter,
      revision: 1,
      subject: 'Hej',
      body: 'Hej!',
      address: '',
    })
    await leader.perform(sendLetter, { ...place, revision: 2 })
    await expect(leader.perform(signLetter, { ...place, revision: 3 })).rejects.toMatchObject({
      code: 'letter.not_alone',
    })
    const signed = world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, leader.actor, world.house.clock.now())
      await tx
        .updateTable('support.letter')
        .set({
          state: 'finished',
          finished_by: leader.actor.personId,
          finished_at: new Date(),
          pages: 1,
          sealed_sheet: Buffer.from('x'),
        })
        .where('id', '=', letterId)
        .execute()
    })
    await expect(signed).rejects.toMatchObject({ message: 'letter.not_alone' })
  })

  test('by SQL whoever leads reads what waits and no draft, and changes no word of what they sign', async () => {
    await signing('all')
    const byHand = <T>(work: (tx: DatabaseTransaction) => Promise<T>) =>
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, leader.actor, world.house.clock.now())
        return work(tx)
      })
    const read = () =>
      byHand((tx) => tx.selectFrom('support.letter').select('id').where('case_id', '=', caseId).execute())
    const letterId = await givenDecision()
    expect(await read()).toEqual([])
    await worker.perform(sendLetter, await at(letterId))
    expect(await read()).toEqual([{ id: letterId }])
    const step = {
      state: 'finished',
      finished_by: leader.actor.personId,
      finished_at: new Date(),
      pages: 1,
      sealed_sheet: Buffer.from('x'),
    }
    const sign = (more: object) =>
      byHand((tx) =>
        tx
          .updateTable('support.letter')
          .set({ ...step, ...more })
          .where('id', '=', letterId)
          .execute(),
      )
    await expect(sign({ sealed_body: Buffer.from('x') })).rejects.toMatchObject({
      message: 'letter.finished_already',
    })
    await sign({})
  })

  test('who must never see the case neither sees that it waits nor signs it', async () => {
    await signing('all')
    const denied = await world.as('case_manager', BODY)
    await givenDenial(world, worker, { caseId, personId: denied.actor.personId })
    const letterId = await givenDecision()
    await worker.perform(sendLetter, await at(letterId))
    expect(await waiting(denied)).toEqual([])
    await expect(denied.perform(signLetter, { caseId, letterId, revision: 3 })).rejects.toMatchObject({
      status: 404,
    })
  })

  test('nothing of what was finished can be changed in the database', async () => {
    const letterId = await givenDecision()
    await worker.perform(finishLetter, await at(letterId))
    for (const change of [{ sealed_body: Buffer.from('x') }, { state: 'draft' }, { pages: 2 }])
      await expect(
        world.house.database.transaction().execute(async (tx) => {
          await setActor(tx, worker.actor, world.house.clock.now())
          await tx.updateTable('support.letter').set(change).where('id', '=', letterId).execute()
        }),
      ).rejects.toThrow()
  })
})

test('it is said where a letter is no safe way, or the person’s data are protected', async () => {
  caseId = await givenCase(worker, {
    values: { contact: { safe_ways: 'call,meeting' }, whereabouts: { protection: 'secrecy_marking' } },
  })
  const letterId = await begin('letter')
  const seen = await see(letterId)
  expect(seen.notSafe).toBe(true)
  expect(seen.protection?.('sv')).toBeTruthy()
})
