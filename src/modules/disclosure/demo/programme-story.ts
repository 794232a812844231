import { caseActions } from '../../support/index.ts'
import { madeUp, type Scene } from './cast.ts'
import { writeSections } from './sections.ts'

const { addProgramme, beginStay, endStay, openCase } = caseActions

/** Programmes of the register, somebody in each of two, and somebody whose follow-up after one of them is due. */
export const playProgrammes = async (scene: Scene): Promise<void> => {
  const { act, cast, day } = scene
  const { health, association } = cast
  await act(association, day(-118), addProgramme, {
    name: 'Påhittade vägen vidare',
    setting: 'ngo',
    description: madeUp('Samtal, arbete och någon som följer med till myndigheter.'),
    meets: ['prostitution', 'livelihood'],
    serves: ['women', 'trans_people', 'adults'],
    languages: ['sv', 'en', 'ro'],
    capacity: 'open',
  })
  const { programmeId } = await act(health, day(-118), addProgramme, {
    name: 'Påhittade kvinnomottagningen',
    setting: 'addiction',
    description: madeUp('Beroendevård som också möter våld.'),
    meets: ['addiction', 'violence', 'health'],
    serves: ['women', 'adults'],
    languages: ['sv', 'ro'],
    capacity: 'waiting',
  })
  const { caseId } = await act(health, day(-117), openCase, {
    chosenName: 'Påhittad Elin',
    ageGroup: 'adult',
    language: 'sv',
  })
  await writeSections(scene, health, day(-117), caseId, {
    needs: { wants: madeUp('Vill sluta ta tabletter och få sova.'), needs: 'addiction,housing' },
  })
  const { stayId } = await act(health, day(-116), beginStay, { caseId, programmeId, fromDay: day(-116) })
  await act(health, day(-95), endStay, {
    caseId,
    stayId,
    toDay: day(-95),
    reason: 'completed',
    revision: 1,
  })
  await playInside(scene)
}

/**
 * Measures 6 and 14: a programme in institutional care with somebody whose discharge nobody has planned, and the voluntary pilot in
 * prison with somebody who has left it and is to be asked how it goes.
 */
const playInside = async ({ act, cast, day }: Scene): Promise<void> => {
  const { institution, prison } = cast
  const home = await act(institution, day(-70), addProgramme, {
    name: 'Påhittade inneprogrammet',
    setting: 'institution',
    description: madeUp('Samtal i grupp och en plan för tiden efter, tillsammans med socialtjänsten.'),
    meets: ['prostitution', 'violence'],
    serves: ['women', 'young_people'],
    capacity: 'waiting',
  })
  const young = await act(institution, day(-64), openCase, {
    chosenName: 'Påhittad Tove',
    ageGroup: 'child',
    language: 'sv',
  })
  await act(institution, day(-63), beginStay, { ...young, ...home, fromDay: day(-63) })
  const pilot = await act(prison, day(-140), addProgramme, {
    name: 'Påhittade piloten',
    setting: 'prison',
    description: madeUp('Frivilligt stöd, rådgivning och en plan för arbete.'),
    meets: ['prostitution', 'livelihood'],
    serves: ['women', 'to_be_expelled'],
    capacity: 'open',
  })
  const left = await act(prison, day(-130), openCase, {
    chosenName: 'Påhittad Rut',
    ageGroup: 'adult',
    language: 'ro',
  })
  const stay = await act(prison, day(-129), beginStay, {
    ...{ ...left, ...pilot, fromDay: day(-129), voluntary: 'yes' },
  })
  await act(prison, day(-94), endStay, { ...stay, toDay: day(-94), reason: 'released', revision: 1 })
  const now = await act(prison, day(-20), openCase, {
    chosenName: 'Påhittad Lea',
    ageGroup: 'adult',
    language: 'en',
  })
  await act(prison, day(-19), beginStay, { ...now, ...pilot, fromDay: day(-19), voluntary: 'yes' })
}
