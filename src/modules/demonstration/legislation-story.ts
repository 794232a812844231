import { legislationActions } from '../legislation/index.ts'
import type { SafetyScene } from './cast.ts'

const { addMatter, noteStep, addProposal, addRespondent, keepAnswers, releaseAnswers } = legislationActions
const { addText, judgeArticle, addAssessment, decideAssessment } = legislationActions

/** A made-up matter on its way to law: its inquiry is done, its referral has been answered, its bill is being written. */
const playMatter = async ({ act, cast, day }: SafetyScene): Promise<string> => {
  const { ministry } = cast
  const { id } = await act(ministry, day(-700), addMatter, {
    name: 'Påhittat ärende: starkare skydd för målsägande i mål om människohandel',
    about:
      'Påhittat: en utredning har föreslagit hur målsägande i mål om människohandel ska få stöd genom hela processen, och vad som krävs för att följa konventionen.',
    instrument: 'cets_197',
  })
  const note = (on: number, values: Readonly<Record<string, unknown>>) =>
    act(ministry, day(on), noteStep, { matterId: id, source: 'Påhittat underlag', ...values })
  const terms = await note(-690, {
    ...{ kind: 'terms_of_reference', state: 'done', document: 'Påhittat dir. 1', decider: 'Regeringen' },
    decidedOn: day(-690),
  })
  const inquiry = await note(-300, {
    ...{ kind: 'inquiry', state: 'done', document: 'Påhittat betänkande 1', decidedOn: day(-300) },
    ...{ title: 'Stöd hela vägen', after: [terms.id] },
  })
  const referral = await note(-60, {
    ...{ kind: 'referral', state: 'done', decidedOn: day(-60), after: [inquiry.id] },
    decider: 'Departementet',
  })
  await note(-50, {
    kind: 'bill',
    state: 'running',
    dueOn: day(60),
    after: [referral.id],
    decider: 'Regeringen',
  })
  return id
}

/** What the inquiry proposed, and what those who were asked answered: some did not, one answered unasked. */
const playReferral = async ({ act, cast, day }: SafetyScene, matterId: string): Promise<void> => {
  const { ministry } = cast
  const propose = async (number: string, title: string, place: string) =>
    (await act(ministry, day(-290), addProposal, { matterId, number, title, place })).id
  const proposals = [
    await propose('1', 'Påhittat: målsägandebiträde redan vid första förhöret', 'Påhittat kap. 5, s. 87'),
    await propose('2', 'Påhittat: tolk också när ersättning söks', 'Påhittat kap. 6, s. 131'),
    await propose('3', 'Påhittat: en myndighet samordnar stödet', 'Påhittat kap. 8, s. 180'),
  ]
  const words = {
    supports: 'Påhittat: vi tillstyrker förslaget.',
    reservation: 'Påhittat: vi tillstyrker förslaget, men finansieringen behöver klarläggas.',
    rejects: 'Påhittat: vi avstyrker förslaget. Ansvaret bör ligga kvar i varje län.',
    no_view: '',
  }
  type Stance = keyof typeof words
  const answering: readonly (readonly [string, string, string, readonly Stance[]])[] = [
    ['court', 'Påhittade hovrätten', 'yes', ['supports', 'supports', 'no_view']],
    ['agency', 'Påhittade domstolsverket', 'yes', ['reservation', 'reservation', 'no_view']],
    ['county_board', 'Länsstyrelsen i Övningslän', 'yes', ['supports', 'supports', 'rejects']],
    ['municipality', 'Påhittade kommunen', 'yes', ['supports', 'reservation', 'supports']],
    ['association', 'Föreningen Exempelstöd', 'yes', ['supports', 'supports', 'reservation']],
    ['private_person', '', 'no', ['supports', 'supports', 'supports']],
  ]
  for (const [kind, name, asked, given] of answering) {
    const of = { matterId, kind, name, asked, answeredOn: day(-70) }
    const { id } = await act(ministry, day(-70), addRespondent, of)
    const answers = Object.fromEntries(
      given.map((stance, at) => [
        proposals[at]!,
        { stance, quote: words[stance], page: stance === 'no_view' ? '' : String(at + 1) },
      ]),
    )
    await act(ministry, day(-65), keepAnswers, { matterId, id, answers })
    if (kind !== 'municipality') await act(ministry, day(-60), releaseAnswers, { matterId, id })
  }
  for (const name of ['Påhittade tingsrätten', 'Påhittade förvaltningsrätten'])
    await act(ministry, day(-120), addRespondent, { matterId, kind: 'court', name, asked: 'yes' })
}

/** The text as it was proposed and as the bill will have it: one paragraph has moved. */
const playTexts = async ({ act, cast, day }: SafetyScene, matterId: string): Promise<void> => {
  const support = 'Målsäganden har rätt till biträde från första förhöret.'
  const interpreter = 'Tolk ska anlitas när det behövs, också när ersättning söks.'
  const of = { matterId, name: 'Påhittad lag om stöd till målsägande' }
  await act(cast.ministry, day(-300), addText, {
    ...{ ...of, stage: 'inquiry', dated: day(-300) },
    content: `1 § ${support}\n\n2 § ${interpreter}\n\n3 § En myndighet samordnar stödet.`,
  })
  await act(cast.ministry, day(-20), addText, {
    ...{ ...of, stage: 'bill', dated: day(-20) },
    content: `1 § ${support} Biträdet betalas av staten.\n\n2 § Stödet samordnas i varje län.\n\n3 § ${interpreter}`,
  })
}

/** Some articles of the convention are judged; the rest are open, so that nothing can be ratified yet. */
const playArticles = async ({ act, cast, day }: SafetyScene, matterId: string): Promise<void> => {
  const grounds = 'Påhittat underlag, s. 12'
  const judged: readonly Readonly<Record<string, string>>[] = [
    { article: '5', state: 'met', authority: 'Påhittade samordningen', measure: 'Åtgärd 35' },
    { article: '12', state: 'amendment', authority: 'Påhittade socialmyndigheten' },
    { article: '13', state: 'met', section: 'utll-5-15', authority: 'Påhittade migrationskontoret' },
    { article: '18', state: 'met', section: 'brb-4-1-a', measure: 'Åtgärd 23' },
    { article: '31', state: 'reservation' },
  ]
  for (const one of judged) await act(cast.ministry, day(-40), judgeArticle, { matterId, grounds, ...one })
}

/** Whether reference persons may be searched for: weighed, and decided. */
const playAssessment = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const { id } = await act(cast.ministry, day(-90), addAssessment, {
    name: 'Påhittad bedömning: sökning på referenspersoner',
    purpose: 'Påhittat: att polisen ska få veta vilka som återkommer som referens i ansökningar.',
    basisThen:
      'Personuppgiftslagen (1998:204) och förordningen (2001:720): inte förenligt, enligt rättsutredningen 2005.',
    basisNow:
      'Påhittat: dataskyddsförordningen artikel 5 och 6. Ändamålet är ett annat än det som uppgifterna lämnades för.',
    necessity: 'Påhittat: i enskilda ärenden får polisen redan de uppgifter som behövs.',
    withoutSearch: 'Påhittat: polisen begär uppgifter i enskilda fall, som i dag.',
    asProposed: 'Påhittat: sökning på alla referenspersoner.',
    onSuspicion: 'Påhittat: sökning vid skälig misstanke om människohandel.',
    aggregate: 'Påhittat: antal per land och år, utan personer.',
    proportionality: 'Påhittat: de allra flesta som träffas har inte gjort något.',
    secrecy: 'Påhittat: 37 kap. 1 § OSL hindrar att listan lämnas ut i förväg.',
    effect: 'Påhittat: se simuleringen. Få hittas, många utreds.',
    safeguards: 'Påhittat: beslut i varje enskilt fall, och loggning.',
    heard: 'Påhittade tillsynsmyndigheten, Föreningen Exempelstöd',
  })
  await act(cast.ministry, day(-30), decideAssessment, {
    ...{ id, decision: 'alternative' },
    decisionGrounds:
      'Påhittat: statistik utan personer räcker för att följa utvecklingen. I enskilda fall finns lag redan.',
  })
}

/** Legislation: a matter with its steps, what was answered, its convention; and an assessment of a register. */
export const playLegislation = async (scene: SafetyScene): Promise<void> => {
  const matterId = await playMatter(scene)
  await playReferral(scene, matterId)
  await playArticles(scene, matterId)
  await playTexts(scene, matterId)
  await playAssessment(scene)
}
