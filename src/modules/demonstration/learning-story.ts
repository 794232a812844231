import { anonymous } from '../../platform/access/actor.ts'
import { learningActions } from '../learning/index.ts'
import { type SafetyScene, system } from './cast.ts'

const { addLocalPlan, addNeed, addSupport, joinNetwork, tellNetwork, answerNetwork } = learningActions
const { stateStaff, readTable, workOutReach } = learningActions
const { viewOccasions, addOccasion, book, bookGroup, viewAttendance, noteAttendance } = learningActions
const { say, show, viewOwn, viewMaterial, viewCheckResults, answerCheck, workOutChecks } = learningActions
const { beginMaterial, addPage, publishDraft, beginDraft, viewWork, describeDraft, sayOfMaterial, judge } =
  learningActions

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

/** A date that has been, with who was there; one that is full and one that is not; what somebody has read by themselves. */
const playOccasions = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const { courses } = await act(cast.asker, day(-60), viewOccasions, {})
  const materialId = courses[0]!.id
  const work = { setting: 'social_services', function: 'front_line', county: '14' } as const
  const announce = async (on: number, onDay: number, more: object = {}): Promise<string> => {
    const { occasionId } = await act(cast.asker, day(on), addOccasion, {
      ...{ materialId, trainerId: cast.asker.personId, onDay: day(onDay), from: '9:00', until: '12:00' },
      ...{ place: 'Påhittade salen, Exempelgatan 1', language: 'sv', places: '12' },
      ...{ accessibility: 'Hiss och hörslinga. Paus varje timme.', ...more },
    })
    return occasionId
  }
  const held = await announce(-60, -20)
  await act(cast.caseworker, day(-50), book, { occasionId: held, ...work })
  await act(cast.shelter, day(-49), book, { occasionId: held, ...work, setting: 'protected_housing' })
  await act(cast.organiser, day(-48), bookGroup, {
    ...{ occasionId: held, count: '4', setting: 'helpline', function: 'volunteer' },
  })
  const { participants } = await act(cast.asker, day(-19), viewAttendance, { occasionId: held })
  await act(cast.asker, day(-19), noteAttendance, {
    occasionId: held,
    there: Object.fromEntries(participants.map(({ bookingId, count }) => [bookingId, Math.min(count, 3)])),
  })
  const full = await announce(-15, 20, { places: '1' })
  await act(cast.coordinator, day(-14), book, { occasionId: full, ...work, function: 'coordinator' })
  await act(cast.caseworker, day(-13), book, { occasionId: full, ...work })
  await announce(-10, 40, { isRemote: true, place: 'Videomöte; länken kommer dagen före' })
  await act(cast.coordinator, day(-5), say, {
    ...{ materialId, completedOn: day(-5), ...work, function: 'coordinator' },
  })
  const { completions } = await act(cast.coordinator, day(-5), viewOwn, {})
  await act(cast.coordinator, day(-5), show, { completionId: completions[0]!.id, show: 'yes' })
}

/** Before a course half of those who answered its questions were right, after it four out of five; nobody knows who they were. */
const playChecks = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const { courses } = await act(cast.asker, day(-42), viewOccasions, {})
  const { version } = await act(cast.asker, day(-42), viewMaterial, {
    materialId: courses[0]!.id,
    kind: 'course',
  })
  const of = { versionId: version.id }
  const { instrument } = await act(cast.asker, day(-42), viewCheckResults, of)
  const given = (isRight: boolean) =>
    Object.fromEntries(
      instrument.items.map(({ key, kind, options }) => {
        const right = instrument.right[key] ?? []
        const said = isRight ? right : options.filter((option) => !right.includes(option)).slice(0, 1)
        return [key, kind === 'several' ? said : said[0]]
      }),
    )
  for (const [moment, on, rightOnes, all] of [
    ['before', -42, 12, 24],
    ['after', -21, 16, 21],
  ] as const)
    for (let at = 0; at < all; at++)
      await act(anonymous, day(on), answerCheck, { ...of, moment, answers: given(at < rightOnes) })
  await act(system, day(0), workOutChecks, {})
}

/** A lesson pack that readers have answered and that goes on in a second version, and a course that is still a draft. */
const playMaterials = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const of = await act(cast.asker, day(-100), beginMaterial, {
    ...{ kind: 'pack', setting: 'school', title: 'Påhittat material: gränser på nätet', language: 'sv' },
    summary: 'Påhittat, för övning. Tre samtal för årskurs sju.',
  })
  const page = (on: number, title: string, body: string, easyBody: string) =>
    act(cast.asker, day(on), addPage, { ...of, title, body, easyBody, sections: ['brb-6-10-a', 'sol-19-1'] })
  await page(
    -99,
    'Vem är det som skriver?',
    'Påhittat: prata om hur man vet vem någon är.\n\n- Vad skulle du fråga?\n- Vem skulle du visa?',
    'Påhittat: Vet du vem som skriver? Fråga en vuxen.',
  )
  await page(
    -99,
    'Att säga nej',
    'Påhittat: öva på tre sätt att säga nej, och på att gå därifrån.',
    'Påhittat: Du får säga nej. Du får gå.',
  )
  await act(cast.asker, day(-98), publishDraft, of)
  await act(cast.student, day(-60), sayOfMaterial, {
    ...{ ...of, version: 1, said: 'Påhittat: bra frågor, men säg vad som händer när man har berättat.' },
  })
  const { feedback } = await act(cast.asker, day(-55), viewWork, of)
  await act(cast.asker, day(-55), judge, { ...of, feedbackId: feedback[0]!.id, state: 'shown' })
  await act(cast.asker, day(-30), beginDraft, of)
  await page(
    -29,
    'Vad händer när jag berättar?',
    'Påhittat: en vuxen lyssnar, och säger vad den gör sedan.',
    'Påhittat: En vuxen lyssnar på dig.',
  )
  const { draft } = await act(cast.asker, day(-29), viewWork, of)
  await act(cast.asker, day(-29), describeDraft, {
    ...{ ...of, revision: draft!.revision, title: draft!.title, summary: draft!.summary, language: 'sv' },
    changeNote: 'Påhittat: en ny sida om vad som händer när man berättar.',
  })
  await act(cast.asker, day(-28), publishDraft, of)
  await act(cast.student, day(-7), sayOfMaterial, {
    ...{ ...of, version: 2, said: 'Påhittat: den nya sidan svarade på min fråga.' },
  })
  const course = await act(cast.asker, day(-20), beginMaterial, {
    ...{ kind: 'course', setting: 'health', title: 'Påhittad kurs: frågan i undersökningsrummet' },
    ...{ language: 'sv', hours: 2, summary: 'Påhittat, för övning. För dig som möter patienter ensam.' },
  })
  await act(cast.asker, day(-20), addPage, {
    ...{ ...course, title: 'Att fråga ensam', body: 'Påhittat: be den som följer med att vänta utanför.' },
    sections: ['osl-25-1'],
  })
}

/** Learning as it is lived, with made-up people. */
export const playLearning = async (scene: SafetyScene): Promise<void> => {
  await playMaterials(scene)
  await playBeside(scene)
  await playNetwork(scene)
  await playOccasions(scene)
  await playChecks(scene)
  await playReach(scene)
}
