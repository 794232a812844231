import { madeUp } from '../disclosure/index.ts'
import { monitoringActions } from '../monitoring/index.ts'
import type { SafetyScene } from './cast.ts'

const { addRound, viewRound, layOut, drawFrom, viewQuestion, writeAnswer } = monitoringActions
const { askBody, answerAsked, acceptAnswer, sendReply } = monitoringActions

/** The questions of a round by their numbers. */
const numbered = async ({ act, cast, day }: SafetyScene, id: string, at: number) => {
  const { more } = await act(cast.ministry, day(at), viewRound, { id })
  return new Map(more.questions.map((question) => [question.number, question]))
}

/** The reply to the round before: in words alone, as it was sent before there was a house to draw from. */
const playLast = async (scene: SafetyScene): Promise<void> => {
  const { act, cast, day } = scene
  const { id } = await act(cast.ministry, day(-1500), addRound, {
    ...{ name: madeUp('Gretas förra runda'), mechanism: 'greta', reference: 'GRETA(påhittad)0' },
    ...{ sentOn: day(-1500), dueOn: day(-1350), notBefore: day(-3000) },
  })
  await act(cast.ministry, day(-1500), layOut, { id, from: 'greta_3' })
  for (const { id: questionId, number, revision } of (await numbered(scene, id, -1400)).values())
    await act(cast.ministry, day(-1400), writeAnswer, {
      ...{ id, questionId, revision, approved: 'yes' },
      answer: madeUp(`Svaret på ${number} i förra rundan: läget beskrivs i ord, utan tal.`),
    })
  await act(cast.ministry, day(-1352), sendReply, { id, repliedOn: day(-1352) })
}

/** A round that is worked on: some answers are drawn, one was asked for and accepted, one is waited for, one is approved. */
const playNow = async (scene: SafetyScene): Promise<void> => {
  const { act, cast, day } = scene
  const { id } = await act(cast.ministry, day(-30), addRound, {
    ...{ name: madeUp('Gretas nya runda'), mechanism: 'greta', reference: 'GRETA(påhittad)2' },
    ...{ sentOn: day(-30), dueOn: day(110), notBefore: day(-1300) },
  })
  await act(cast.ministry, day(-29), layOut, { id, from: 'greta_3' })
  const questions = await numbered(scene, id, -28)
  const of = (number: string) => ({ id, questionId: questions.get(number)!.id })
  const { offers } = await act(cast.ministry, day(-16), viewQuestion, of('III.6'))
  const judgments = offers.find(({ kind }) => kind === 'evidence')
  if (judgments !== undefined)
    for (const number of ['III.5', 'III.6', 'I.5'])
      await act(cast.ministry, day(-16), drawFrom, { ...of(number), source: judgments.name })
  const ask = (number: string, body: string, at: number) =>
    act(cast.ministry, day(at), askBody, {
      ...{ ...of(number), body, until: day(40) },
      note: madeUp('Skriv hur många, per år, och varifrån talet kommer.'),
    })
  await ask('III.3', 'Exempelmyndigheten', -20)
  await ask('I.6', 'Exempelmyndigheten', -20)
  const asked = (await numbered(scene, id, -12)).get('III.3')!.asked
  await act(cast.asker, day(-12), answerAsked, {
    askingId: asked[0]!.id,
    answer: madeUp('Elva personer fick ersättning av staten 2024 och fjorton 2025.'),
    source: madeUp('Ärendesystemet, uttag i november'),
    asOf: day(-20),
  })
  await act(cast.ministry, day(-11), acceptAnswer, { ...of('III.3'), askingId: asked[0]!.id })
  const { revision } = (await numbered(scene, id, -10)).get('I.2')!
  await act(cast.ministry, day(-10), writeAnswer, {
    ...{ ...of('I.2'), revision, approved: 'yes' },
    answer: madeUp(
      'Målsägandebiträde förordnas när en förundersökning har inletts. Barn har en egen ställföreträdare.',
    ),
  })
}

/** Questions of GRETA, made up beside their structure: a reply that was sent, and one that comes about. */
export const playMonitoring = async (scene: SafetyScene): Promise<void> => {
  await playLast(scene)
  await playNow(scene)
}
