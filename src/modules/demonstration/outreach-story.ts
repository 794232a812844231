import { anonymous } from '../../platform/access/actor.ts'
import { outreachActions } from '../outreach/index.ts'
import { type SafetyScene, system } from './cast.ts'

const { noteContact, makeSlips, viewSlips, useSlip, writeAnew, addMethod, adoptMethod } = outreachActions
const { openLeaving, countMen, answerMan, workOutChange, sayOfResult, readResult } = outreachActions

/** One of several, in turn. */
const turn = <T>(of: readonly T[], at: number): T => of[at % of.length]!

const playContacts = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  for (let at = 0; at < 42; at++) {
    const on = day(-2 - at * 3)
    await act(turn([cast.caseworker, cast.coordinator], at), on, noteContact, {
      ...{ onDay: on, county: turn(['14', '01'], at), half: turn(['night', 'night', 'day'] as const, at) },
      place: turn(['street', 'online', 'drop_in'] as const, at),
      kind: turn(['new', 'known', 'known', 'relative'] as const, at),
      ...{ offered: ['talk', turn(['health', 'housing', 'safety'] as const, at)] },
      accepted: at % 3 === 0 ? ['slip'] : ['talk'],
      ...(at % 4 === 0 ? { language: turn(['ro', 'es', 'th'], at) } : {}),
    })
  }
  await act(cast.caseworker, day(-1), makeSlips, { language: 'sv' })
  const { slips } = await act(cast.caseworker, day(-1), viewSlips, {})
  for (const words of slips.slice(0, 3)) await act(cast.caseworker, day(-1), useSlip, { words })
  await act(system, day(-1), writeAnew, {})
}

const playMethods = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const { id } = await act(cast.caseworker, day(-300), addMethod, {
    ...{ name: 'Samma plats, samma tid', audience: ['sellers', 'relatives'], grade: 'described' },
    what: 'Påhittat: en buss står på samma plats varje natt mellan tio och två.',
    steps:
      'Påhittat:\n1. Två arbetar, aldrig en.\n2. Kaffe först, frågor sedan.\n3. Den som vill får en lapp med två ord.',
    ...{ grounds: 'Påhittad rapport 2025:4, s. 31–38', cost: 'Två tjänster och en buss' },
    contact: 'Uppsökande enheten, metodansvarig',
  })
  await act(cast.coordinator, day(-200), adoptMethod, { id })
  await act(cast.asker, day(-90), adoptMethod, { id })
  await act(cast.coordinator, day(-150), addMethod, {
    ...{ name: 'Kontakt på nätet utan att spara', audience: ['online', 'young'], grade: 'tried' },
    what: 'Påhittat: enheten svarar i chatt, och skriver inte ner vem som skrev.',
    steps: 'Påhittat:\n1. Svara inom en timme.\n2. Fråga inte efter namn.\n3. Erbjud telefon och besök.',
    grounds: 'Påhittad beskrivning från två enheter',
  })
}

/** Men whom three units followed, in a year that has been over for long enough to be told. */
const playLeaving = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const units = [cast.caseworker, cast.coordinator, cast.migration]
  const began = -730
  const year = day(began).slice(0, 4)
  const groups: string[] = []
  for (const unit of units) {
    groups.push((await act(unit, day(began), openLeaving, {})).groupId)
    await act(unit, day(began), countMen, { year, men: '24', asked: '20', accepted: '17' })
  }
  const answer = (man: number, moment: 'baseline' | 'six_months', paid: 'yes' | 'no', sure: number) =>
    act(anonymous, day(moment === 'baseline' ? began : began + 30), answerMan, {
      ...{ groupId: turn(groups, man), moment, code: `pahittad${man}`, again: `pahittad${man}` },
      answers: {
        paid,
        tried: turn(['yes', 'no'], man),
        talk: turn(['no', 'yes'], man),
        sure: `s${sure}`,
        mood: 's5',
      },
    })
  for (let man = 0; man < 30; man++) await answer(man, 'baseline', man < 24 ? 'yes' : 'no', 3 + (man % 3))
  for (let man = 0; man < 20; man++) await answer(man, 'six_months', man < 12 ? 'no' : 'yes', 5 + (man % 4))
  await act(system, day(-100), workOutChange, {})
  await act(cast.asker, day(-80), sayOfResult, {
    words:
      'Påhittat: av de 20 män som följdes till sex månader hade färre betalat för sex än i början. Två av tre som sa ja följdes inte så länge.',
  })
  await act(cast.asker, day(-80), readResult, {})
}

/** Outreach: contacts, methods, men who want to stop. */
export const playOutreach = async (scene: SafetyScene): Promise<void> => {
  await playContacts(scene)
  await playMethods(scene)
  await playLeaving(scene)
}
