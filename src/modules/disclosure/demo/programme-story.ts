import { caseActions } from '../../support/index.ts'
import { madeUp, type Scene } from './cast.ts'
import { writeSections } from './sections.ts'

const { addProgramme, beginStay, endStay, openCase } = caseActions

/** Two programmes of the register, and somebody whose follow-up after one of them is due. */
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
}
