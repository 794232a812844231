import { XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { CHECKLISTS } from '../../src/modules/legislation/convention/articles.ts'
import { judgements } from '../../src/modules/legislation/convention/judgements.ts'
import { openArticles } from '../../src/modules/legislation/convention/rules.ts'
import { articleSeries } from '../../src/modules/legislation/convention/series.ts'
import { matters, takeOverMatter } from '../../src/modules/legislation/matters/registers.ts'
import {
  entryOf,
  isCircle,
  nextSteps,
  ratifiedBeforeAct,
} from '../../src/modules/legislation/matters/rules.ts'
import { listOwedSteps } from '../../src/modules/legislation/matters/store.ts'
import { paths } from '../../src/modules/legislation/paths.ts'
import {
  keepAnswers,
  proposals,
  releaseAnswers,
  respondents,
  viewAnswers,
} from '../../src/modules/legislation/referral/actions.ts'
import { heardIn, tellsOfPerson } from '../../src/modules/legislation/referral/rules.ts'
import { referralSeries } from '../../src/modules/legislation/referral/series.ts'
import { lawTexts } from '../../src/modules/legislation/texts/actions.ts'
import { compareTexts, placeIn } from '../../src/modules/legislation/texts/compare.ts'
import { trackerSeries } from '../../src/modules/legislation/tracker/series.ts'
import { steps } from '../../src/modules/legislation/tracker/steps.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'
import { structureFaults } from './akn-structure.ts'

// Measure 23: from the inquiry's proposal over referral, bill and Parliament to an act and a ratified convention.

const SHIPPED = '00000000-0000-4000-8000-000000072000'

let world: World
let ministry: TestPerson
let other: TestPerson
let authority: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  ministry = await world.as('ministry_officer', 'Påhittade rättsdepartementet')
  other = await world.as('lawyer', 'Påhittade grannmyndigheten')
  authority = await world.as('body_officer', 'Påhittade remissmyndigheten')
})

const everybody = async (address: string): Promise<string> => (await world.app.request(address)).text()

describe('what came with the program', () => {
  test('everybody reads measure 23 as it went: the convention was ratified before the act began to apply', async () => {
    const page = await everybody(paths.matter.one({ id: SHIPPED }))
    for (const fact of [
      'dir. 2005:152',
      'SOU 2008:41',
      '3 oktober 2008',
      'prop. 2009/10:152',
      '18 mars 2010',
    ])
      expect(page).toContain(fact)
    expect(page).toContain('Konventionen gäller från den 1 september 2010')
    expect(page).toContain('Ratifikationen kom före lagen')
    expect(page).toContain('dagen är inte belagd')
    const { more } = await authority.perform(matters.view, { id: SHIPPED })
    expect(entryOf(more.steps, 'cets_197')).toEqual({ day: '2010-09-01', article: '42.4' })
    expect(ratifiedBeforeAct(more.steps)).toBe(true)
    expect(nextSteps(more.steps, 'cets_197')).toEqual([])
  })

  test('the picture is a graph with its table, for a page and for other sites', async () => {
    const svg = await everybody(paths.picture.svg({ id: SHIPPED }))
    expect(svg).toContain('<svg')
    const csv = await everybody(paths.picture.csv({ id: SHIPPED }))
    expect(csv).toContain('CETS 197')
    const api = await (await world.app.request(paths.stepsApi({ id: SHIPPED }))).json()
    expect(
      (api as { steps: { decidedOn: string | null }[] }).steps.map(({ decidedOn }) => decidedOn),
    ).toContain('2010-05-31')
  })

  test('the steps that were decided are counted by year; those without a day are not', async () => {
    const count = (from: string, to: string) =>
      world.asSystem((tx) => trackerSeries[0]!.count(tx, { from, to }))
    expect(await count('2010-01-01', '2010-12-31')).toEqual(
      expect.arrayContaining([
        { cell: { kind: 'bill' }, count: 1 },
        { cell: { kind: 'ratification' }, count: 1 },
      ]),
    )
    expect(await count('2008-01-01', '2008-12-31')).toEqual([])
  })
})

describe('as lived', () => {
  test('a ministry takes over the matter once; nobody else changes it then', async () => {
    await expect(authority.perform(takeOverMatter, { id: SHIPPED })).rejects.toThrow('not_permitted')
    await expect(ministry.perform(steps.add, { ...referral, matterId: SHIPPED })).rejects.toThrow('not_found')
    expect((await ministry.post(paths.takeOver({ id: SHIPPED }), {})).status).toBe(303)
    await expect(other.perform(takeOverMatter, { id: SHIPPED })).rejects.toThrow('matter.taken')
    await expect(other.perform(steps.add, { ...referral, matterId: SHIPPED })).rejects.toThrow('not_found')
    expect(await everybody(paths.matter.one({ id: SHIPPED }))).not.toContain('följde med programmet')
  })

  test('a matter of one’s own: steps by the form, what the law asks for next, the day that is owed', async () => {
    const matterId = await aMatter()
    const page = await (await ministry.get(paths.matter.one({ id: matterId }))).text()
    expect(page).toContain('Kommittédirektiv, som regeringen beslutar.')
    const sent = await ministry.post(paths.step.add({ matterId }), {
      ...{ kind: 'inquiry', state: 'done', document: 'SOU 2026:999', decidedOn: '2026-09-01' },
      source: 'Påhittat betänkande',
    })
    expect(sent.headers.get('location')).toBe(paths.matter.one({ id: matterId }))
    const known = await stepsOf(matterId)
    await ministry.perform(steps.add, { ...referral, after: [known[0]!.id], matterId })
    const after = await (await ministry.get(paths.matter.one({ id: matterId }))).text()
    expect(after).toContain('SOU 2026:999')
    expect(after).not.toContain('7 kap. 2 § regeringsformen')
    const owed = await world.asSystem((tx) => listOwedSteps(tx, {}))
    expect(owed).toEqual([expect.objectContaining({ day: '2027-03-01', matterId })])
    const step = (await stepsOf(matterId)).find(({ kind }) => kind === 'referral')!
    await ministry.perform(steps.change, {
      ...{ ...referral, id: step.id, matterId, revision: 1, after: [known[0]!.id] },
      ...{ state: 'done', decidedOn: '2026-11-20' },
    })
    expect(await world.asSystem((tx) => listOwedSteps(tx, {}))).toEqual([])
    await expect(
      ministry.perform(steps.change, { ...referral, id: step.id, matterId, revision: 1 }),
    ).rejects.toMatchObject({ status: 409 })
  })

  test('what the law does not allow is refused at its field, and what was entered stands there again', async () => {
    const matterId = await aMatter()
    const add = (values: object) => ministry.perform(steps.add, { ...referral, matterId, ...values })
    await expect(add({ decidedOn: '2026-11-20' })).rejects.toMatchObject({
      code: 'law_step.decided_is_done',
      field: 'state',
    })
    await expect(add({ state: 'done', decidedOn: '2026-11-25' })).rejects.toMatchObject({
      code: 'day_to_come',
    })
    await expect(add({ after: [matterId] })).rejects.toMatchObject({ code: 'law_step.not_of_matter' })
    await add({ kind: 'committee', state: 'done', decidedOn: '2026-06-10' })
    const early = { kind: 'ratification', state: 'done', decidedOn: '2026-05-31', source: 'Påhittad' }
    const back = await ministry.post(paths.step.add({ matterId }), {
      ...early,
      document: 'Påhittat instrument',
    })
    expect(back.status).toBe(422)
    const again = await back.text()
    expect(again).toContain('Riksdagen beslutade den 10 juni 2026.')
    expect(again).toContain('Påhittat instrument')
    await judgeAll(matterId)
    await add({ ...early, decidedOn: '2026-06-30' })
    await expect(
      add({ kind: 'entry_into_force', state: 'done', decidedOn: '2026-09-30' }),
    ).rejects.toMatchObject({ code: 'law_step.entry', parameters: { day: '2026-10-01' } })
    await add({ kind: 'entry_into_force', state: 'done', decidedOn: '2026-10-01' })
    const first = (await stepsOf(matterId))[0]!
    const second = (await stepsOf(matterId))[1]!
    await ministry.perform(steps.change, {
      ...{ ...valuesOf(second), matterId, id: second.id, revision: second.revision, after: [first.id] },
    })
    await expect(
      ministry.perform(steps.change, {
        ...{ ...valuesOf(first), matterId, id: first.id, revision: first.revision, after: [second.id] },
      }),
    ).rejects.toMatchObject({ code: 'law_step.circle', field: 'after' })
    const lone = await ministry.perform(matters.add, {
      name: 'Påhittat ärende utan konvention',
      about: 'Påhittat.',
    })
    await expect(
      ministry.perform(steps.add, { ...early, matterId: lone.id, decidedOn: '2026-06-30' }),
    ).rejects.toMatchObject({ code: 'law_step.no_instrument' })
  })

  test('a circle is seen by whatever way it closes', () => {
    const step = (id: string, after: readonly string[]) =>
      ({ id, after, kind: 'bill', state: 'done', decidedOn: null }) as const
    const chain = [step('a', []), step('b', ['a']), step('c', ['b'])]
    expect(isCircle(chain, 'a', ['c'])).toBe(true)
    expect(isCircle(chain, 'c', ['a', 'b'])).toBe(false)
  })
})

describe('what was answered', () => {
  let matterId: string
  let proposalId: string

  test('what is proposed comes before those who are asked what they say of it', async () => {
    const matterId = await aMatter()
    const main = async () => {
      const page = await (await ministry.get(paths.answers({ id: matterId }))).text()
      return /<a class="ds-button" href="([^"]*)" data-variant="primary"/.exec(page)?.[1]
    }
    expect(await main()).toBe(paths.proposal.add({ matterId }))
    await ministry.perform(proposals.add, {
      ...{ matterId, number: '1', title: 'Påhittat', place: 's. 1', treatment: null, why: '' },
    } as never)
    expect(await main()).toBe(paths.respondent.add({ matterId }))
  })

  test('the inquiry’s proposals, those who were asked, and the one who answered unasked', async () => {
    matterId = await aMatter()
    const sent = await ministry.post(paths.proposal.add({ matterId }), {
      ...{ number: '1', title: 'Påhittat: kravet på kontroll tas bort', place: 'Kap. 7, s. 211' },
    })
    expect(sent.headers.get('location')).toBe(paths.answers({ id: matterId }))
    await expect(
      ministry.perform(proposals.add, { matterId, number: '1', title: 'Samma', place: 's. 1' }),
    ).rejects.toMatchObject({ code: 'law_proposal.same_number', field: 'number' })
    const add = (values: object) => ministry.perform(respondents.add, { matterId, asked: 'yes', ...values })
    await add({ kind: 'court', name: 'Påhittade hovrätten', answeredOn: '2026-10-01' })
    await add({ kind: 'agency', name: 'Påhittade tysta myndigheten' })
    await expect(add({ kind: 'agency' })).rejects.toMatchObject({ code: 'law_respondent.name' })
    await expect(add({ kind: 'association', name: 'Påhittade', asked: 'no' })).rejects.toMatchObject({
      code: 'law_respondent.neither',
    })
    const unasked = { kind: 'private_person', asked: 'no', answeredOn: '2026-10-02' }
    await expect(add({ ...unasked, name: 'Påhittad Svarande' })).rejects.toMatchObject({
      code: 'law_respondent.name_not_chosen',
      field: 'name',
    })
    await add(unasked)
    await add({ ...unasked, name: 'Påhittad Öppen', nameChosen: 'yes' })
    const page = await everybody(paths.answers({ id: matterId }))
    expect(page).toContain('2 tillfrågades, 1 svarade. 2 svarade utan att ha tillfrågats.')
    expect(page).toContain('Privatperson 1')
    expect(page).toContain('Påhittad Öppen')
    expect(page).not.toContain('Påhittad Svarande')
    expect(page).toContain('Inget svar')
    proposalId = (await ministry.perform(viewAnswers, { id: matterId })).proposals[0]!.id
  })

  test('an answer is entered with its words and page; the house hears a stance and chooses none', async () => {
    const { respondents: found } = await ministry.perform(viewAnswers, { id: matterId })
    const court = found.find(({ kind }) => kind === 'court')!
    const silent = found.find(({ kind }) => kind === 'agency')!
    const to = paths.answersOf({ matterId, id: court.id })
    const of = (values: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [`answers.${proposalId}.${name}`, value]),
      )
    const quote = 'Hovrätten tillstyrker förslaget under förutsättning att det förtydligas.'
    const heard = await ministry.post(to, of({ stance: '', quote, page: '3' }))
    expect(heard.status).toBe(422)
    const back = await heard.text()
    expect(back).toContain('Citatet låter som ”Tillstyrker med förbehåll”.')
    expect(back).toContain(quote)
    const identified = await ministry.post(
      to,
      of({ stance: 'supports', quote: 'Enligt 19900101-1234', page: '3' }),
    )
    expect(await identified.text()).toContain('Byt ut det mot […].')
    const keep = (id: string, answer: object) =>
      ministry.perform(keepAnswers, { matterId, id, answers: { [proposalId]: answer } })
    await expect(keep(court.id, { stance: 'rejects', quote })).rejects.toMatchObject({
      code: 'law_answer.page',
    })
    await expect(keep(silent.id, { stance: 'no_view' })).rejects.toMatchObject({
      code: 'law_answer.not_answered',
    })
    expect((await ministry.post(to, of({ stance: 'reservation', quote, page: '3' }))).status).toBe(303)
    await expect(
      ministry.perform(respondents.change, {
        ...{ matterId, id: court.id, revision: 1, kind: 'court', name: court.name, asked: 'yes' },
      }),
    ).rejects.toMatchObject({ code: 'law_respondent.has_answered' })
  })

  test('nobody reads an answer before it is released; changed, it is released anew', async () => {
    const { respondents: found } = await ministry.perform(viewAnswers, { id: matterId })
    const court = found.find(({ kind }) => kind === 'court')!
    const read = () => everybody(paths.answers({ id: matterId }))
    expect(await read()).not.toContain('under förutsättning')
    expect(await read()).toContain('Inte utlagt än')
    expect((await authority.perform(viewAnswers, { id: matterId })).answers).toEqual([])
    await expect(other.perform(releaseAnswers, { matterId, id: court.id })).rejects.toThrow('not_found')
    await ministry.post(paths.releaseAnswers({ matterId, id: court.id }), {})
    expect(await read()).toContain('under förutsättning')
    expect(await read()).toContain('Tillstyrker med förbehåll')
    const csv = await everybody(paths.answersFile({ id: matterId }, { as: 'csv' }))
    expect(csv).toContain('Påhittade hovrätten')
    expect(csv).toContain('Inget svar')
    await ministry.perform(keepAnswers, {
      ...{ matterId, id: court.id, answers: { [proposalId]: { stance: 'no_view' } } },
    })
    expect(await read()).toContain('Inte utlagt än')
  })

  test('the bill’s treatment of a proposal has its reason, and needs a bill', async () => {
    const change = (values: object, revision = 1) =>
      ministry.perform(proposals.change, {
        ...{ matterId, id: proposalId, revision, number: '1', title: 'Påhittat', place: 's. 211' },
        ...values,
      })
    await expect(change({ treatment: 'changed' })).rejects.toMatchObject({ code: 'law_proposal.why' })
    await expect(change({ why: 'Skäl' })).rejects.toMatchObject({ code: 'law_proposal.treatment' })
    const decided = { treatment: 'changed', why: 'Remissinstansernas invändning godtas, s. 88.' }
    await expect(change(decided)).rejects.toMatchObject({ code: 'law_proposal.no_bill' })
    await ministry.perform(steps.add, {
      ...{ matterId, kind: 'bill', state: 'done', decidedOn: '2026-11-01', source: 'Påhittad' },
    })
    await change(decided)
    expect(await everybody(paths.answers({ id: matterId }))).toContain('Ändrar förslaget')
    const counts = await world.asSystem((tx) =>
      Promise.all(referralSeries.map((one) => one.count(tx, { from: '2026-01-01', to: '2026-12-31' }))),
    )
    expect(counts[0]).toEqual(expect.arrayContaining([{ cell: { kind: 'private_person' }, count: 2 }]))
    expect(counts[1]).toEqual([{ cell: { treatment: 'changed' }, count: 1 }])
  })

  test('what quotes sound like', () => {
    expect(heardIn('Myndigheten avstyrker förslaget.')).toBe('rejects')
    expect(heardIn('Vi har ingen erinran mot förslaget.')).toBe('supports')
    expect(heardIn('Domstolen tillstyrker, men anser att paragrafen bör ändras.')).toBe('reservation')
    expect(heardIn('Nämnden avstår från att yttra sig.')).toBe('no_view')
    expect(heardIn('Frågan har betydelse för många.')).toBeUndefined()
    expect(tellsOfPerson('Se mål 2008:41 och s. 211–213, 1 200 000 kronor')).toBe(false)
    for (const given of ['900101-1234', 'namn@exempel.invalid', '070-123 45 67', '+46 8 123 456 78'])
      expect(tellsOfPerson(`Ring ${given} om detta`)).toBe(true)
  })
})

describe('the convention, article by article', () => {
  test('ratification waits until every article has a judgement that holds, and what must be amended has been decided', async () => {
    const matterId = await aMatter()
    const ratify = (values: object = {}) =>
      ministry.perform(steps.add, {
        ...{ matterId, kind: 'ratification', state: 'done', decidedOn: '2026-11-20', source: 'Påhittad' },
        ...values,
      })
    await expect(ratify()).rejects.toMatchObject({ code: 'law_step.articles', parameters: { count: 38 } })
    await ratify({ state: 'planned', decidedOn: '' })
    await judgeAll(matterId, { '18': { state: 'amendment' } })
    const page = await everybody(paths.articles({ id: matterId }))
    expect(page).toContain('Alla 38 artiklar är bedömda.')
    expect(page).toContain('4 kap. 1 a § brottsbalken (1962:700)')
    await expect(ratify()).rejects.toMatchObject({
      code: 'law_step.amendments',
      parameters: { articles: '18' },
    })
    await ministry.perform(steps.add, {
      ...{ matterId, kind: 'committee', state: 'done', decidedOn: '2026-11-10', source: 'Påhittad' },
    })
    await ratify()
    const counted = await world.asSystem((tx) =>
      articleSeries[0]!.count(tx, { from: '2026-01-01', to: '2026-12-31' }),
    )
    expect(counted).toEqual(expect.arrayContaining([{ cell: { state: 'amendment' }, count: 1 }]))
  })

  test('a reservation only where the convention allows one; a section that applies; each article once', async () => {
    const matterId = await aMatter()
    const judge = (values: object) =>
      ministry.perform(judgements.add, {
        matterId,
        article: '18',
        state: 'met',
        grounds: 'Påhittat',
        ...values,
      })
    await expect(judge({ state: 'reservation' })).rejects.toMatchObject({
      code: 'law_article.no_reservation',
      parameters: { by: '45' },
    })
    await judge({ article: '31', state: 'reservation' })
    await expect(judge({ section: 'osl-10-23-before-2025' })).rejects.toMatchObject({
      code: 'law_article.not_in_force',
      field: 'section',
    })
    await expect(judge({ article: '4' })).rejects.toThrow()
    await expect(judge({ article: '31' })).rejects.toMatchObject({ code: 'law_article.judged' })
    const form = await ministry.get(paths.article.add({ matterId }, { article: '18' }))
    const page = await form.text()
    expect(page).toMatch(/<option value="18" selected/)
    // Sections are chosen act by act.
    const acts = [...page.matchAll(/<optgroup label="([^"]*)"/g)].map(([, act]) => act)
    expect(acts.length).toBeGreaterThan(10)
    expect(new Set(acts).size).toBe(acts.length)
    expect(page).toMatch(/<optgroup label="utlänningslagen[^"]*"><option value="[^"]*">5 kap/)
  })

  test('a judgement whose section stops applying no longer counts: the article is open again', () => {
    const judged = [{ article: '18', state: 'met', section: 'utll-5-15-before-2026-07-13' }] as const
    expect(openArticles(judged, 'cets_197', '2026-07-12')).not.toContain('18')
    expect(openArticles(judged, 'cets_197', '2026-07-13')).toContain('18')
    expect(openArticles([], 'cets_197', '2026-07-13')).toHaveLength(38)
  })
})

describe('the texts of the law', () => {
  const proposed = `4 kap.

1 a § Den som rekryterar en annan person i syfte att utnyttja den döms till fängelse.

Den som begår en gärning mot en person som inte har fyllt arton år döms också.

1 b § Försök och förberedelse bestraffas enligt 23 kap. denna balk.

1 c § Kravet på kontroll över offret ska vara uppfyllt i varje led.`
  const enacted = `4 kap.

1 a § Den som transporterar eller rekryterar en annan person i syfte att utnyttja den döms till fängelse.

Den som begår en gärning mot en person som inte har fyllt arton år döms också.

1 b § Domstolen får i ringa fall döma till böter.

1 d § Försök och förberedelse bestraffas enligt 23 kap. denna balk.`

  test('what was changed, moved, added and removed between two texts is told apart', () => {
    const differences = compareTexts(proposed, enacted)
    const told = differences.map((one) => [
      one.kind,
      'before' in one ? one.before.place : '',
      'after' in one ? one.after.place : '',
    ])
    expect(told).toEqual([
      ['changed', '4 kap. 1 a §', '4 kap. 1 a §'],
      ['same', '4 kap. 1 a §', '4 kap. 1 a §'],
      ['added', '', '4 kap. 1 b §'],
      ['moved', '4 kap. 1 b §', '4 kap. 1 d §'],
      ['removed', '4 kap. 1 c §', ''],
    ])
    expect(differences.map((one) => ('after' in one ? placeIn(one.after, 'en') : ''))).toContain(
      'Chapter 4 section 1 b',
    )
    expect(placeIn({ place: '1 a §', text: '' }, 'en')).toBe('Section 1 a')
    expect(compareTexts(proposed, proposed).every(({ kind }) => kind === 'same')).toBe(true)
    // A piece that changed places and a few words is moved, not removed and added.
    const swapped = compareTexts(
      '1 § Första regeln gäller för alla som bor i landet.\n\n2 § Andra regeln gäller bara barn.',
      '1 § Andra regeln gäller bara barn.\n\n2 § Första regeln gäller för alla som vistas i landet.',
    )
    expect(swapped.map(({ kind }) => kind)).toEqual(['moved', 'moved'])
  })

  test('of a matter that nobody was asked about no count is told, and of texts that are alike in nothing none either', async () => {
    const matterId = await aMatter()
    const text = async (address: string) => (await world.app.request(address)).text()
    expect(await text(`/legislation/${matterId}/answers`)).not.toMatch(/\b0 (?:tillfrågade|svarade|fick)/)
    const add = (stage: string, content: string) =>
      ministry.perform(lawTexts.add, {
        ...{ matterId, stage, name: 'Påhittad lag', dated: '2026-01-10', content },
      } as never)
    await add('inquiry', '1 § Den första påhittade regeln gäller alla.')
    await add('bill', '1 § Något helt annat står här numera.')
    expect(await text(`/legislation/${matterId}/texts`)).not.toContain('oförändra')
  })

  test('a ministry enters the texts; everybody compares them and finds the act by its European identifier', async () => {
    const matterId = await aMatter()
    const add = (values: object) =>
      ministry.perform(lawTexts.add, {
        ...{ matterId, stage: 'inquiry', name: 'Påhittad lag', dated: '2026-01-10', content: proposed },
        ...values,
      })
    await expect(add({ content: 'Bara prosa.' })).rejects.toMatchObject({ code: 'law_text.no_sections' })
    await expect(add({ sfs: '2026:901' })).rejects.toMatchObject({ code: 'law_text.not_enacted' })
    const sent = await ministry.post(paths.text.add({ matterId }), {
      ...{ stage: 'inquiry', name: 'Påhittad lag', dated: '2026-01-10', content: proposed },
    })
    expect(sent.headers.get('location')).toBe(paths.texts({ id: matterId }))
    await expect(add({})).rejects.toMatchObject({ code: 'law_text.stage' })
    await expect(add({ stage: 'act', sfs: '26:9' })).rejects.toMatchObject({ code: 'law_text.sfs' })
    await add({ stage: 'act', sfs: '2026:901', dated: '2026-06-20', content: enacted })
    await expect(other.perform(lawTexts.add, { matterId } as never)).rejects.toThrow()
    const page = await everybody(paths.texts({ id: matterId }))
    // It stands elsewhere word for word: nothing in it is changed, and there is nothing to unfold.
    expect(page).toMatch(/<li>4 kap. 1 b § står nu i 4 kap. 1 d § <\/li>/)
    expect(page).toContain('/eli/sfs/2026/901')
    const eli = await world.app.request('/eli/sfs/2026/901')
    expect(eli.headers.get('location')).toBe(paths.texts({ id: matterId }))
    expect((await world.app.request('/eli/sfs/2026/902')).status).toBe(404)
    const act = await world.app.request(paths.akomaNtoso({ id: matterId, stage: 'act' }))
    expect(act.headers.get('content-type')).toContain('application/akn+xml')
    const xml = await act.text()
    expect(structureFaults(xml)).toEqual([])
    expect(xml).toContain('<FRBRalias value="/eli/sfs/2026/901" name="eli"/>')
    expect(xml).toContain('<section eId="chp_4__sec_1a"><num>1 a §</num>')
    const difference = await everybody(paths.akomaNtoso({ id: matterId, stage: 'act' }, { from: 'inquiry' }))
    expect(structureFaults(difference)).toEqual([])
    for (const type of ['insertion', 'repeal', 'substitution', 'renumbering'])
      expect(difference).toContain(`type="${type}"`)
    expect(difference).toContain('href="#chp_4__sec_1d"')
  })

  test('a document that breaks the structure is found by the check', () => {
    const broken =
      '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><body/><meta/></act></akomaNtoso>'
    expect(structureFaults(broken)).not.toEqual([])
    expect(structureFaults(broken.replace('<body/><meta/>', '<meta><nothing/></meta><body/>'))).not.toEqual(
      [],
    )
    expect(structureFaults('<akomaNtoso><act></akomaNtoso>')).not.toEqual([])
  })

  test('what is new of legislation is a feed, newest first, in the language that is asked for', async () => {
    const feed = await world.app.request(paths.feed({ language: 'en' }))
    expect(feed.headers.get('content-type')).toContain('application/atom+xml')
    const text = await feed.text()
    const days = [...text.matchAll(/<updated>([^<]+)</g)].map(([, at]) => at!)
    expect(days.length).toBeGreaterThan(8)
    expect(days.slice(1)).toEqual(days.slice(1).toSorted().reverse())
    expect(text).toContain('Entry into force of the convention')
    expect(XMLValidator.validate(text)).toBe(true)
  })
})

describe('as ordered', () => {
  test('the work on the convention is ordered, reported back with what was counted, and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: tillträde till konventionen',
      task: 'Bered utredningens förslag och de lagändringar som krävs för att tillträda konventionen.',
      body: 'Påhittade rättsdepartementet',
      questions: ['Hur långt har ärendet kommit, och vad svarade remissinstanserna?'],
      answer: 'Påhittat: propositionen är beslutad. 60 tillfrågades, 48 svarade.',
      output: 'En proposition, och en bedömning av konventionens 38 artiklar.',
      figure: { label: 'Steg i lagstiftning', value: '4', unit: 'steg' },
    })
    expect(report.state).toBe('accepted')
  })
})

const referral = {
  ...{ kind: 'referral', state: 'running', dueOn: '2027-03-01', after: [] as string[] },
  source: 'Påhittad remiss',
} as const

const aMatter = async (): Promise<string> => {
  const { id } = await ministry.perform(matters.add, {
    ...{ name: 'Påhittat ärende', about: 'Påhittat.', instrument: 'cets_197' },
  })
  return id
}

/** Judges every article as met but those that are said. */
const judgeAll = async (
  matterId: string,
  otherwise: Readonly<Record<string, object>> = {},
): Promise<void> => {
  for (const article of Object.keys(CHECKLISTS.cets_197.articles))
    await ministry.perform(judgements.add, {
      ...{ matterId, article, state: 'met', section: 'brb-4-1-a', grounds: 'Påhittat underlag, s. 1' },
      ...otherwise[article],
    })
}

const stepsOf = async (id: string) => (await ministry.perform(matters.view, { id })).more.steps

/** A step as a form sends it again. */
const valuesOf = ({ id: _, revision: __, ...values }: Awaited<ReturnType<typeof stepsOf>>[number]) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''))

test('while a step goes on the page says that the law goes on from there, and not that nothing follows', async () => {
  const matterId = await aMatter()
  const page = () => everybody(paths.matter.one({ id: matterId }))
  await ministry.perform(steps.add, { ...referral, matterId })
  expect(await page()).toContain('Lagen säger vad som följer när det här är klart: Remiss.')
  expect(await page()).not.toContain('Lagen kräver inga fler steg')
})
