import { beforeAll, describe, expect, test } from 'vitest'
import { perform, setActor } from '../../platform/access/action.ts'
import { listWaiting } from '../../platform/arrivals/store.ts'
import { extractText } from '../../platform/documents/extract.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { recommendationActions } from '../recommendations/index.ts'
import { viewAsked } from './asking-actions.ts'
import { tellDueReplies } from './due.ts'
import { paths } from './paths.ts'
import { viewQuestion } from './question-actions.ts'
import { viewDraft, viewReply } from './reply-actions.ts'
import { rounds } from './round.ts'
import { countsOf, stateOf } from './rules.ts'
import { monitoringSeries } from './series.ts'
import { readNightly } from './source-actions.ts'

// A round of questions by GRETA, from its coming to the reply. Everybody and every answer is made up.

let world: World
let ministry: TestPerson
let officer: TestPerson
let others: TestPerson
let id: string

const round = {
  ...{ name: 'Påhittad runda', mechanism: 'greta', reference: '', sentOn: '2026-11-01' },
  ...{ dueOn: '2027-03-01', notBefore: '2026-01-01' },
}
const view = async (person = ministry) => (await person.perform(rounds.view, { id })).more
const numbered = async (number: string) => (await view()).questions.find((one) => one.number === number)!
const at = async (number: string) => ({ id, questionId: (await numbered(number)).id })
const waiting = (person: TestPerson) =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, person.actor, world.house.clock.now())
    return (await listWaiting(tx, person.actor)).map(({ kind }) => kind)
  })
const bySystem = (action: typeof readNightly) =>
  perform(world.house, { actor: { kind: 'system', name: 'monitoring' } }, action, {} as never)
const answer = async (number: string, text = 'Påhittat svar.', approved: '' | 'yes' = 'yes') => {
  const { revision } = await numbered(number)
  return ministry.post(paths.question.answer(await at(number)), {
    answer: text,
    approved,
    revision: String(revision),
  })
}

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T09:00:00Z')
  ministry = await world.as('ministry_officer', 'Påhittade departementet')
  officer = await world.as('body_officer', 'Påhittade verket')
  others = await world.as('body_officer', 'Påhittade rådet')
  await ministry.perform(recommendationActions.addRecommendation, {
    ...{
      summary: 'Påhittat: räkna',
      mechanism: 'greta',
      report: 'GRETA(2099)1',
      number: '12',
      strength: 'urges',
    },
    ...{ givenOn: '2026-02-01', response: 'accepted', state: 'under_way' },
  } as never)
  ;({ id } = await ministry.perform(rounds.add, round))
})

describe('questions', () => {
  test('are laid out once, as the program brings them, without a word of the questionnaire itself', async () => {
    const wrong = await ministry.post(paths.layOut({ id }), { from: 'greta_99' })
    expect(wrong.status).toBe(422)
    expect((await ministry.post(paths.layOut({ id }), { from: 'greta_3' })).status).toBe(303)
    expect((await ministry.post(paths.layOut({ id }), { from: 'greta_3' })).status).toBe(409)
    const { questions } = await view()
    expect(questions).toHaveLength(24)
    expect(questions.every(({ wording }) => wording === '')).toBe(true)
  })

  test('are answered by law that applies that day and by recommendations as they stand, each with its day', async () => {
    const sanctions = await numbered('I.5')
    expect(sanctions.draws.map(({ source, standing, piece }) => [source, standing, piece?.day])).toEqual([
      ['law:brb-4-1-a', 'stands', '2026-11-24'],
      ['law:brb-4-1-b', 'stands', '2026-11-24'],
      ['law:brb-6-11', 'stands', '2026-11-24'],
    ])
    expect((await numbered('II.1')).draws[0]!.piece!.text!.sv).toContain(
      'GRETA(2099)1, 12: Påhittat: räkna. Godtagen. Pågår.',
    )
    // A series that nobody has counted says nothing, and does not count.
    const figures = await numbered('III.1')
    expect([figures.draws[0]!.standing, stateOf(figures)]).toEqual(['nothing', 'open'])
  })

  test('name a source that says nothing yet by words and not by a code; others are told that there is no reply yet', async () => {
    const page = await (await ministry.get(paths.question.one(await at('I.1')))).text()
    expect(page).toContain('Serie: Rådgivning utan ärende')
    expect(page).toContain('Återrapportering: Skr. 2007/08:167, 2')
    expect(page).not.toMatch(/support\.advice_contacts|167\|2/)
    const theirs = await (await others.get(paths.round.one({ id }))).text()
    expect(theirs).toContain('Svaret är inte skickat än.')
  })

  test('are drawn from what somebody chooses: a source once, one that there is, and taken away again', async () => {
    const of = await at('I.6')
    const send = (source: string) => ministry.post(paths.question.draw(of), { source })
    expect((await send('law:no-such')).status).toBe(422)
    expect((await send('law:brb-4-1-a')).status).toBe(303)
    expect((await send('law:brb-4-1-a')).status).toBe(422)
    const [draw] = (await numbered('I.6')).draws
    expect((await ministry.post(paths.question.undraw({ ...of, drawId: draw!.id }), {})).status).toBe(303)
    expect((await numbered('I.6')).draws).toEqual([])
  })

  test('keep a number each, and name a body that there is', async () => {
    const send = (more: object) =>
      ministry.post(paths.question.add({ id }), { number: 'IV.1', topic: 'Påhittat', kind: 'words', ...more })
    expect((await send({ number: 'I.1' })).status).toBe(409)
    const unknown = await send({ responsible: 'Ingen som finns' })
    expect(unknown.status).toBe(422)
    expect(await unknown.text()).toContain('value="Ingen som finns"')
    expect((await send({ responsible: 'Påhittade verket' })).status).toBe(303)
  })
})

describe('what nobody knows', () => {
  test('is asked of the body that knows, with a clock, and of nobody twice', async () => {
    const past = await ministry.post(paths.askAll({ id }), { until: '2026-11-23' })
    expect(past.status).toBe(422)
    expect((await ministry.post(paths.askAll({ id }), { until: '2027-01-15' })).status).toBe(303)
    expect((await ministry.post(paths.askAll({ id }), { until: '2027-01-15' })).status).toBe(422)
    expect(await waiting(officer)).toEqual(['monitoring.asked'])
    // Several that wait are told apart by their numbers.
    expect(await (await officer.get('/my-assignments')).text()).toContain('En fråga väntar på ert svar: IV.1')
    expect(await waiting(others)).toEqual([])
    expect(stateOf(await numbered('IV.1'))).toBe('waiting')
    const again = await ministry.post(paths.question.ask(await at('IV.1')), {
      ...{ body: 'Påhittade verket', until: '2027-01-15', note: '' },
    })
    expect(again.status).toBe(409)
  })

  test('is answered by that body alone, which sees its own question and nothing else of the round', async () => {
    const { askedOfUs, questions, isOurs } = await view(officer)
    expect([askedOfUs.map(({ number }) => number), isOurs]).toEqual([['IV.1'], false])
    expect(questions.map(({ number }) => number)).toEqual(['IV.1'])
    const askingId = askedOfUs[0]!.id
    await expect(others.perform(viewAsked, { askingId })).rejects.toThrow('not_found')
    await expect(officer.perform(viewQuestion, await at('IV.1'))).rejects.toThrow()
    await expect(officer.perform(viewDraft, { id })).rejects.toThrow()
    const said = { answer: 'Påhittat: elva.', source: 'Påhittat register', asOf: '2026-11-20' }
    expect((await officer.post(paths.asked({ askingId }), { ...said, asOf: '2027-11-20' })).status).toBe(422)
    expect((await officer.post(paths.asked({ askingId }), said)).status).toBe(303)
    expect(await waiting(officer)).toEqual([])
    expect(await waiting(ministry)).toEqual(['monitoring.answered'])
  })

  test('goes back where something is missing, and counts once it is accepted', async () => {
    const of = await at('IV.1')
    const askingId = (await numbered('IV.1')).asked[0]!.id
    const empty = await ministry.post(paths.question.sendBack({ ...of, askingId }), { why: '' })
    expect(empty.status).toBe(422)
    await ministry.post(paths.question.sendBack({ ...of, askingId }), { why: 'Påhittat: per år?' })
    expect(await waiting(officer)).toEqual(['monitoring.asked'])
    expect((await ministry.post(paths.question.accept({ ...of, askingId }), {})).status).toBe(409)
    // Whoever mends it begins with what they wrote, and whoever asked reads what was missing.
    const theirs = await (await officer.get(paths.asked({ askingId }))).text()
    expect(theirs).toContain('>Påhittat: elva.</textarea>')
    expect(theirs).toContain('Det här saknas: Påhittat: per år?')
    // What the question is about is Swedish, on a page in English too.
    const cookies = Object.entries({ ...officer.cookies, language: 'en' })
    const cookie = cookies.map(([name, value]) => `${name}=${value}`).join('; ')
    const english = await world.app.request(paths.asked({ askingId }), { headers: { cookie } })
    expect(await english.text()).toMatch(/<h1[^>]*lang="sv"[^>]*>IV\.1\. Påhittat/)
    const ours = await (await ministry.get(paths.question.one(of))).text()
    expect(ours).toContain('har fått tillbaka sitt svar')
    expect(ours).toContain('Påhittat: per år?')
    const said = { answer: 'Påhittat: elva 2025.', source: 'Påhittat register', asOf: '2026-11-20' }
    await officer.post(paths.asked({ askingId }), said)
    expect((await ministry.post(paths.question.accept({ ...of, askingId }), {})).status).toBe(303)
    expect((await officer.post(paths.asked({ askingId }), said)).status).toBe(409)
    expect(stateOf(await numbered('IV.1'))).toBe('filled')
    expect(await (await ministry.get(paths.question.one(of))).text()).toContain(
      'Påhittade verket: Påhittat: elva 2025.',
    )
  })
})

describe('an answer', () => {
  test('is approved where there is one, and approved no longer where its source comes to say something else', async () => {
    expect((await answer('I.6', '')).status).toBe(422)
    expect((await answer('II.1')).status).toBe(303)
    expect(stateOf(await numbered('II.1'))).toBe('approved')
    const [known] = (await ministry.perform(recommendationActions.listRecommendations, {})).rows
    await ministry.perform(recommendationActions.changeRecommendation, {
      ...known!,
      state: 'done',
      evidence: 'Påhittat',
    } as never)
    expect(stateOf(await numbered('II.1'))).toBe('stale')
    // By night nothing is changed of what somebody has approved.
    await bySystem(readNightly)
    expect(stateOf(await numbered('II.1'))).toBe('stale')
    expect((await ministry.post(paths.readAgain({ id }), {})).status).toBe(303)
    expect(stateOf(await numbered('II.1'))).toBe('filled')
    expect((await numbered('II.1')).draws[0]!.piece!.text!.sv).toContain('Genomförd')
  })

  test('that a colleague has written meanwhile is not written over', async () => {
    const { revision } = await numbered('I.7')
    await answer('I.7', 'Först.', '')
    const late = await ministry.post(paths.question.answer(await at('I.7')), {
      answer: 'Sedan.',
      revision: String(revision),
    })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Sedan.')
  })
})

describe('the reply', () => {
  test('is sent once everything is approved and nothing has changed, and is then everybody’s, as it stood', async () => {
    const send = (repliedOn = '2026-11-24') => ministry.post(paths.send({ id }), { repliedOn })
    const early = await send()
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('I.1')
    expect((await world.app.request(paths.reply({ id }))).status).toBe(404)
    const asking = { body: 'Påhittade rådet', until: '2027-01-15', note: '' }
    await ministry.post(paths.question.ask(await at('I.3')), asking)
    expect(await waiting(others)).toEqual(['monitoring.asked'])
    const round = async () => {
      const page = await (await ministry.get(paths.round.one({ id }))).text()
      return page.slice(page.indexOf('<main'), page.indexOf('</main>'))
    }
    expect(await round()).toContain('Fortsätt med I.1')
    expect((await round()).match(/data-variant="primary"/g)).toHaveLength(1)
    for (const { number } of (await view()).questions) await answer(number)
    // Nothing is left to go on with: then the reply is read as it will be, and sent.
    expect(await round()).toMatch(
      new RegExp(
        `<a class="ds-button" href="${paths.draft({ id })}"[^>]*"primary"[^>]*>Läs svaret som det blir`,
      ),
    )
    expect(await (await ministry.get(paths.draft({ id }))).text()).toContain('Det går inte att ångra')
    expect(countsOf((await view()).questions)).toMatchObject({ all: 25, approved: 25 })
    expect((await send('2026-10-01')).status).toBe(422)
    expect((await send()).status).toBe(303)
    const page = await (await world.app.request(paths.reply({ id }))).text()
    expect(page).toContain('Påhittat register')
    expect(page.indexOf('id="answers"')).toBeLessThan(page.indexOf('id="differences"'))
    expect(page).toContain('4 kap. 1 a § brottsbalken')
    for (const format of ['pdf', 'docx']) {
      const file = await world.app.request(paths.replyFile({ id }, { format }))
      expect(file.status).toBe(200)
      const { text } = await extractText(new Uint8Array(await file.arrayBuffer()), `a.${format}`)
      expect(text).toContain('4 kap. 1 a § brottsbalken')
      expect(text, 'no address within the house').not.toMatch(/, \/[a-z]/)
    }
    const json = (await (await world.app.request(paths.replyApi({ id }))).json()) as {
      reply: { parts: object[] }
    }
    expect(json.reply.parts).toHaveLength(25)
    expect((await answer('I.1', 'Efteråt.')).status).toBe(409)
    // Nobody is asked any longer: who had not answered reads that, and cannot answer into nothing.
    const askingId = (await numbered('I.3')).asked[0]!.id
    expect(await waiting(others)).toEqual([])
    const theirs = await (await others.get(paths.asked({ askingId }))).text()
    expect(theirs).toContain('Rundan är avslutad')
    expect(theirs).not.toContain('Skicka svaret')
    const late = { answer: 'Påhittat.', source: 'Påhittat', asOf: '2026-11-20' }
    expect((await others.post(paths.asked({ askingId }), late)).status).toBe(409)
    expect(await waiting(ministry)).toEqual([])
  })

  test('is held against the last, also where the next questions come on the very day that it was sent', async () => {
    const { id: next } = await ministry.perform(rounds.add, {
      ...round,
      name: 'Samma dag',
      sentOn: '2026-11-24',
    })
    expect((await ministry.perform(viewDraft, { id: next })).last?.roundId).toBe(id)
    await ministry.post(paths.question.add({ id: next }), { number: '1', topic: 'Påhittat', kind: 'words' })
    const { questions } = (await ministry.perform(rounds.view, { id: next })).more
    await ministry.post(paths.question.ask({ id: next, questionId: questions[0]!.id }), {
      ...{ body: 'Påhittade rådet', until: '2027-01-15', note: '' },
    })
    expect(await waiting(others)).toEqual(['monitoring.asked'])
    await bySystem(tellDueReplies as never)
    // A round that ends without a reply asks nobody any longer.
    expect((await ministry.post(paths.round.close({ id: next }), {})).status).toBe(303)
    expect(await waiting(others)).toEqual([])
    expect(await waiting(ministry)).toEqual([])
    // One that was ended by mistake asks them again; one that is replied to has ended.
    expect((await ministry.post(paths.round.reopen({ id: next }), {})).status).toBe(303)
    expect(await waiting(others)).toEqual(['monitoring.asked'])
    expect((await ministry.post(paths.round.close({ id: next }), {})).status).toBe(303)
    expect(await waiting(others)).toEqual([])
    expect((await ministry.post(paths.round.reopen({ id }), {})).status).toBe(409)
  })

  test('is what the next is held against, and what it drew from goes on', async () => {
    world.setTime('2027-11-24T09:00:00Z')
    ministry = await world.as('ministry_officer', 'Påhittade departementet')
    const { id: next } = await ministry.perform(rounds.add, {
      ...round,
      name: 'Nästa',
      sentOn: '2027-11-01',
      dueOn: '2027-12-01',
    })
    expect((await ministry.post(paths.layOut({ id: next }), { from: id })).status).toBe(303)
    const { more } = await ministry.perform(rounds.view, { id: next })
    expect(more.questions.map(({ number }) => number)).toContain('IV.1')
    expect(more.questions.find(({ number }) => number === 'I.5')!.draws).toHaveLength(3)
    const { last } = await ministry.perform(viewDraft, { id: next })
    expect(last?.roundId).toBe(id)
    const draft = await (await ministry.get(paths.draft({ id: next }))).text()
    expect(draft).toContain('<del>')
    await bySystem(tellDueReplies as never)
    expect(await waiting(ministry)).toEqual(['monitoring.reply_due'])
  })

  test('is counted by what its answers rest on', async () => {
    const [series] = monitoringSeries
    const counted = await world.asSystem((tx) => series!.count(tx, { from: '2026-01-01', to: '2026-12-31' }))
    const sourced = (await ministry.perform(viewReply, { id })).reply.parts.filter(
      ({ sources, bodies }) => sources.length + bodies.length > 0,
    ).length
    expect(sourced).toBeGreaterThan(8)
    expect(counted).toEqual(
      expect.arrayContaining([
        { cell: { mechanism: 'greta', ground: 'sourced' }, count: sourced },
        { cell: { mechanism: 'greta', ground: 'words_alone' }, count: 25 - sourced },
      ]),
    )
  })
})
