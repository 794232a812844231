import { recommendationActions } from '../recommendations/index.ts'
import type { SafetyScene } from './cast.ts'

const { addRecommendation, viewRecommendation, linkRecommendation } = recommendationActions

/** Recommendations that nobody has given: one that a measure acts on, one that is done, and two that nobody acts on. */
export const playRecommendations = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const add = (at: number, of: object) =>
    act(cast.ministry, day(at), addRecommendation, {
      ...{ mechanism: 'greta', report: 'GRETA(påhittad)1', strength: 'urges', response: 'accepted' },
      ...{ givenOn: day(-400), responsible: 'Påhittade departementet', ...of },
    } as never)
  const { id } = await add(-390, {
    ...{ summary: 'Påhittat: se till att barn som kan vara utsatta upptäcks tidigare', number: '84' },
    ...{ article: '10', state: 'under_way', nextReportOn: day(50) },
  })
  const { more } = await act(cast.ministry, day(-380), viewRecommendation, { id })
  const [first] = more.choices
  if (first !== undefined)
    await act(cast.ministry, day(-380), linkRecommendation, { id, target: first.value })
  await add(-390, {
    ...{
      summary: 'Påhittat: räkna hur många som får ersättning',
      number: '131',
      article: '15',
      state: 'done',
    },
    evidence: 'Påhittad serie i Samlad, s. 2',
  })
  await add(-390, {
    ...{ summary: 'Påhittat: pröva tiden för återhämtning i fler ärenden', number: '97', article: '13' },
    ...{ strength: 'considers', response: 'noted', state: 'not_begun' },
  })
  await add(-200, {
    ...{
      summary: 'Påhittat: utbilda domare',
      mechanism: 'cedaw',
      report: 'Cedaw (påhittad)',
      number: '27 c',
    },
    ...{ strength: 'recommends', givenOn: day(-220), responsible: '', response: 'unanswered' },
    state: 'not_begun',
  })
}
