import { learningActions } from '../learning/index.ts'
import { type SafetyScene, system } from './cast.ts'

const { addLocalPlan, addNeed, addSupport, joinNetwork, tellNetwork, answerNetwork } = learningActions
const { stateStaff, readTable, workOutReach } = learningActions

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

/** Two authorities say how many they are and whom training has reached, as numbers; what may be told of it is worked out. */
const playReach = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const places = [
    [cast.asker, 'police', 'front_line', '01', 420, 200, 160],
    [cast.asker, 'police', 'front_line', '14', 310, 150, 45],
    [cast.asker, 'police', 'leader', '12', 60, 60, 0],
    [cast.student, 'social_services', 'front_line', '01', 240, 120, 110],
    [cast.student, 'social_services', 'coordinator', '12', 80, 40, 25],
    [cast.student, 'school', 'pupil_health', '14', 130, 0, 70],
  ] as const
  for (const [officer, setting, what, county, staff, planned, trained] of places) {
    await act(officer, day(-200), stateStaff, {
      ...{ setting, function: what, county, staff: String(staff), planned: planned ? String(planned) : '' },
      ...{ asOf: day(-200), source: 'Påhittat personalsystem', year: day(-200).slice(0, 4) },
    })
    if (trained === 0) continue
    const table = `Kurs;Genomförd;Verksamhet;Uppgift;Län;Antal\nPåhittad kurs om sekretess;${day(-150)};${setting};${what};${county};${trained}`
    await act(officer, day(-140), readTable, { file: new File([table], 'kurser.csv', { type: 'text/csv' }) })
  }
  await act(system, day(0), workOutReach, {})
}

/** Learning as it is lived, with made-up people. */
export const playLearning = async (scene: SafetyScene): Promise<void> => {
  await playBeside(scene)
  await playNetwork(scene)
  await playReach(scene)
}
