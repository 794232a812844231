import type { PersonActor } from '../../platform/access/actor.ts'
import { madeUp } from '../disclosure/index.ts'
import { housingActions } from '../housing/index.ts'
import { type SafetyScene, system } from './cast.ts'
import type { Shelters } from './shelter-story.ts'

const { openRound, viewQuestions, answerRound, workOutRounds, proposeMeasure } = housingActions

/** How sure somebody is, in turn: each of the made-up staff answers a little otherwise. */
const sureness = ['sure', 'partly', 'sure', 'not_yet', 'sure', 'partly', 'not_our_task'] as const

/** One round of self-assessment that is worked out, with a proposal because of it; one that is open. */
export const playCompetence = async (scene: SafetyScene, shelters: Shelters): Promise<void> => {
  const { act, cast, day } = scene
  const { asker, shelter, shelterColleague, shelterNight, otherShelter, otherShelterNight } = cast
  const { roundId } = await act(asker, day(-100), openRound, { opensOn: day(-100), closesOn: day(-70) })
  const answer = async (staff: PersonActor, shelterId: string, turn: number): Promise<void> => {
    const { questionnaire } = await act(staff, day(-90), viewQuestions, { roundId, shelterId })
    const keys = questionnaire.topics.flatMap(({ statements }) => statements.map(({ key }) => key))
    await act(staff, day(-90), answerRound, {
      roundId,
      shelterId,
      setting: shelterId === shelters.birch ? 'adults' : 'adults_with_children',
      answers: Object.fromEntries(
        keys.map((key, place) => [key, sureness[(place + turn) % sureness.length]]),
      ),
    })
  }
  await answer(shelter, shelters.yard, 0)
  await answer(shelterColleague, shelters.birch, 2)
  await answer(otherShelter, shelters.lighthouse, 4)
  await answer(otherShelterNight, shelters.lighthouse, 5)
  await answer(shelterNight, shelters.yard, 3)
  await act(system, day(-69), workOutRounds, {})
  await act(asker, day(-60), proposeMeasure, {
    roundId,
    topic: 'children',
    heading: 'Påhittat förslag: egen utbildning om barn på boenden',
    proposal: madeUp('En halv dag per år för alla som arbetar på skyddade boenden där barn följer med.'),
  })
  await act(asker, day(-12), openRound, { opensOn: day(-12), closesOn: day(18) })
}
