import { learningActions } from '../learning/index.ts'
import type { SafetyScene } from './cast.ts'

const { addLocalPlan, addNeed, addSupport, joinNetwork, tellNetwork, answerNetwork } = learningActions

/** Local plans, what is missing, what support was given. */
const playBeside = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  await act(cast.caseworker, day(-200), addLocalPlan, {
    ...{ name: 'Påhittad plan: trygg på nätet och på stan', municipality: '1480', agreedOn: day(-200) },
    ...{ reviewOn: day(165), functions: ['leisure', 'school', 'social_services', 'pupil_health'] },
    cooperation:
      'Påhittat: fritidsledare och elevhälsa ses varje månad. Oro går till socialtjänsten samma dag, och den som ringde får veta att den kom fram.',
    methods: 'Påhittat: samtal om nätet i årskurs sju, med material som eleverna själva läser.',
  })
  await act(cast.asker, day(-150), addNeed, {
    ...{ topic: 'Samtal med barn som har utnyttjats på nätet', setting: 'school', function: 'pupil_health' },
    ...{ foundOn: day(-150), source: 'Påhittad inventering, s. 12' },
    description: 'Påhittat: elevhälsan vet inte vem den ska ringa, och väntar.',
  })
  await act(cast.asker, day(-120), addSupport, {
    ...{ receiver: 'Påhittade regionen', receiverKind: 'region', county: '14', form: 'trainer' },
    ...{ setting: 'youth_clinic', givenOn: day(-120), staff: '40' },
  })
}

/** Three of those who were trained together, and what they tell each other. */
const playNetwork = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const member = (
    country: string,
    work: string,
    topics: readonly string[],
    languages: readonly string[],
  ) => ({
    ...{ country, function: work, topics, languages, address: 'funktion@exempel.invalid' },
    shows: ['address', 'topics', 'languages'],
  })
  await act(cast.coordinator, day(-90), joinNetwork, member('SE', 'social_worker', ['trauma'], ['sv', 'en']))
  await act(
    cast.organiser,
    day(-88),
    joinNetwork,
    member('LV', 'voluntary_organisation', ['reintegration', 'family_tracing'], ['lv', 'en']),
  )
  await act(cast.prosecutor, day(-80), joinNetwork, {
    ...member('SE', 'prosecutor', ['prosecution_of_traffickers', 'cross_border'], ['sv']),
    shows: ['topics'],
  })
  const { exchangeId } = await act(cast.organiser, day(-60), tellNetwork, {
    ...{ title: 'Ett samtal före resan', topic: 'reintegration' },
    words:
      'Påhittat: vi låter den som ska ta emot tala med barnet före resan, med bild. Det som sägs då hålls bättre sedan.',
  })
  await act(cast.coordinator, day(-58), answerNetwork, {
    exchangeId,
    words: 'Påhittat: vi gör likadant, och frågar barnet efteråt vad det kom ihåg.',
  })
}

/** Learning as it is lived, with made-up people. */
export const playLearning = async (scene: SafetyScene): Promise<void> => {
  await playBeside(scene)
  await playNetwork(scene)
}
