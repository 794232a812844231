import { legislationActions } from '../legislation/index.ts'
import type { SafetyScene } from './cast.ts'

const { addMatter, noteStep } = legislationActions

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

/** Legislation: a matter with its steps. */
export const playLegislation = async (scene: SafetyScene): Promise<void> => {
  await playMatter(scene)
}
