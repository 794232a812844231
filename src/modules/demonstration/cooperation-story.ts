import { cooperationActions } from '../cooperation/index.ts'
import type { SafetyScene } from './cast.ts'

const {
  addPlan,
  setGoal,
  noteOwnWork,
  addMember,
  addMeeting,
  giveTask,
  endTask,
  addAgreement,
  addStrategy,
  markStrategy,
  settleStrategy,
  addGuidance,
} = cooperationActions

const { addVisit, decideVisit, addStop, answerStop, endVisit, followVisit, addVisitor, addKit } =
  cooperationActions
const { addPresentation, addContribution, setDeliverable, addActivity, judgeOverlap } = cooperationActions

/** Plans of this year: one followed up, one agreed on, one a draft; and the one of the whole country. */
const playPlans = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const year = day(0).slice(0, 4)
  const { id } = await act(cast.skane, day(-320), addPlan, {
    ...{ name: 'Påhittad plan för Skåne', year, counties: ['12'], agreedOn: day(-320), reviewOn: day(-20) },
    situation: 'Påhittat: polis och socialtjänst möter fler som har kommit genom arbete än genom gatan.',
    participants: 'Länsstyrelsen, två kommuner, polisen, två föreningar',
  })
  for (const goal of ['Alla kommuner i länet vet vem de ringer', 'Två branscher har en överenskommelse'])
    await act(cast.skane, day(-300), setGoal, { id, goal, start: 'Fyra kommuner', target: 'Alla 33' })
  await act(cast.skane, day(-120), noteOwnWork, {
    ...{ id, kind: 'alcohol_licensing', doneOn: day(-130), times: '14' },
    words: 'Påhittat: vid fjorton tillsynsbesök fick personalen polisens nummer och en kort genomgång.',
  })
  await act(cast.skane, day(-90), noteOwnWork, {
    ...{ id, kind: 'integration_grants', doneOn: day(-95), times: '2' },
    words: 'Påhittat: två projekt för nyanlända fick medel för att berätta om rättigheter i arbetslivet.',
  })
  await act(cast.county, day(-200), addPlan, {
    ...{ name: 'Påhittad plan för Västernorrland och Jämtland', year, counties: ['22', '23'] },
    ...{ agreedOn: day(-200), reviewOn: day(60) },
    situation: 'Påhittat: två glesa län delar en samordnare och träffas tre gånger om året.',
  })
  await act(cast.county, day(-30), addPlan, {
    ...{ name: 'Påhittat utkast för Gotland', year, counties: ['09'] },
    situation: 'Påhittat: kartläggning pågår inför sommaren.',
  })
  const joint = await act(cast.national, day(-310), addPlan, {
    ...{ name: 'Påhittad gemensam plan för hela landet', year, agreedOn: day(-310), reviewOn: day(50) },
    situation: 'Påhittat: myndigheter och föreningar samlar sitt stöd så att en person får ett erbjudande.',
    participants: 'Länsstyrelserna, Polismyndigheten, Socialstyrelsen, Migrationsverket och fyra föreningar',
  })
  await act(cast.national, day(-310), setGoal, {
    id: joint.id,
    goal: 'Vägar till egen försörjning finns i varje region',
  })
}

const playNetwork = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  for (const [organisation, of, address] of [
    ['Exempelmyndigheten', 'other_function', 'samverkan@exempelmyndigheten.exempel.invalid'],
    ['Föreningen Exempelstöd', 'ngo', ''],
    ['Påhittade kranskommunen', 'social_services', ''],
  ] as const)
    await act(cast.skane, day(-280), addMember, {
      ...{ county: '12', organisation, function: of, address },
      since: day(-280),
    })
  const { id } = await act(cast.skane, day(-60), addMeeting, {
    ...{ heldOn: day(-60), kind: 'network', counties: ['12'], nextOn: day(25) },
    agenda: '1. Läget\n2. Utbildning för hotell\n3. Uppföljning av planen',
    minutes: 'Påhittat: alla var med. Hotellen vill ha kortare utbildning. Planen följs upp i vinter.',
  })
  const given = await act(cast.skane, day(-60), giveTask, {
    id,
    ...{
      what: 'Ta fram en utbildning på tjugo minuter',
      organisation: 'Exempelmyndigheten',
      byDay: day(-20),
    },
  })
  await act(cast.skane, day(-60), giveTask, {
    id,
    ...{ what: 'Bjud in de kommuner som saknas', organisation: 'Påhittade kranskommunen', byDay: day(20) },
  })
  await act(cast.asker, day(-25), endTask, {
    ...{ taskId: given.taskId, revision: 1, state: 'done', answer: 'Den finns att låna.' },
  })
}

const playTrades = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  for (const [chain, trade, sites, trained] of [
    ['Påhittade hotellkedjan', 'hotel', '12', '9'],
    ['Påhittade taxiföreningen', 'taxi', '6', '6'],
    ['Påhittade krögarna', 'restaurant', '8', ''],
  ] as const)
    await act(cast.skane, day(-150), addAgreement, {
      ...{ chain, trade, sites, trained, county: '12', policeNumber: 'yes', agreedOn: day(-150) },
      ...(trained === '' ? {} : { trainedOn: day(-150) }),
    })
}

/** Strategies: one that two readers agree on, one that they had to settle, one that waits for its second reader, one that nobody has read. */
const playStrategies = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const from = Number(day(0).slice(0, 4)) - 1
  const add = async (title: string, country: string, isDecided: 'yes' | 'no' = 'yes') =>
    (
      await act(cast.asker, day(-200), addStrategy, {
        ...{
          title: `Påhittad strategi för ${title}`,
          country,
          kind: 'strategy',
          isDecided,
          endsViolence: 'yes',
        },
        ...{ fromYear: from, toYear: from + 4 },
      })
    ).id
  const found = (trafficking: '0' | '1' | '2') => ({
    ...{ trafficking, gender: '1', reason: 'Påhittat: nämns som ett av flera mål.' },
    passage: '”Påhittat citat om arbetsvillkor och migration”, s. 7',
  })
  const agreed = await add('Moldavien', 'MD')
  await act(cast.asker, day(-150), markStrategy, { id: agreed, ...found('2') })
  await act(cast.student, day(-149), markStrategy, { id: agreed, ...found('2') })
  const settled = await add('Uganda', 'UG')
  await act(cast.asker, day(-140), markStrategy, { id: settled, ...found('1') })
  await act(cast.student, day(-139), markStrategy, { id: settled, ...found('0') })
  await act(cast.asker, day(-130), settleStrategy, { id: settled, ...found('0') })
  const waiting = await add('Kambodja', 'KH')
  await act(cast.student, day(-9), markStrategy, { id: waiting, ...found('1') })
  await add('Georgien', 'GE', 'no')
  await act(cast.asker, day(-100), addGuidance, {
    ...{ title: 'Arbetskraft som rör sig', part: 'analysis' },
    words: 'Påhittat: Strategin ska redovisa hur landets rekryterare står under tillsyn.',
    why: 'Påhittat: När många arbetar utomlands.',
  })
}

/** Visits: one that has been held and asked about, one that is being planned, one that waits for an answer. */
const playStudyVisits = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const ask = async (organisation: string, country: string, from: number) =>
    (
      await act(cast.student, day(from - 60), addVisit, {
        ...{ organisation, country, who: ['police', 'social_work'], people: '8', languages: ['en'] },
        ...{ wishedFrom: day(from), wishedTo: day(from + 3) },
        purpose: 'Påhittat: hur polis och socialtjänst arbetar tillsammans.',
      })
    ).id
  const stop = (id: string, on: number, host: string) =>
    act(cast.student, day(Math.min(on - 20, -3)), addStop, {
      ...{ id, host, onDay: day(on), begins: '09:30', ends: '11:00', topic: 'cooperation' },
      ...{ place: 'Exempelgatan 1, sammanträdesrummet', contact: 'besok@exempel.invalid' },
    })
  const held = await ask('Påhittade ministeriet', 'EE', -230)
  await act(cast.student, day(-280), decideVisit, {
    ...{ id: held, state: 'accepted', decidedWords: 'Påhittat: de planerar en liknande lag.' },
  })
  const { stopId } = await stop(held, -229, 'Exempelmyndigheten')
  await act(cast.asker, day(-240), answerStop, {
    ...{ id: held, stopId, revision: 1, state: 'confirmed', answer: 'Välkomna.' },
  })
  await act(cast.student, day(-228), addVisitor, {
    id: held,
    name: 'Påhittad Tamm',
    function: 'Avdelningschef',
  })
  await act(cast.student, day(-227), endVisit, { id: held, heldOn: day(-227) })
  await act(cast.student, day(-226), followVisit, {
    ...{
      id: held,
      moment: 'at_end',
      wasHeard: 'yes',
      useful: '4',
      words: 'Påhittat: mer om stödet, mindre om statistiken.',
    },
  })
  await act(cast.student, day(-40), followVisit, {
    ...{ id: held, moment: 'six_months', wasHeard: 'yes', done: ['training', 'method'] },
  })
  const planned = await ask('Påhittade parlamentets utskott', 'CA', 40)
  await act(cast.student, day(-10), decideVisit, {
    id: planned,
    state: 'accepted',
    decidedWords: 'Passar i höst.',
  })
  await stop(planned, 41, 'Exempelmyndigheten')
  await ask('Påhittade polisskolan', 'MD', 90)
  await act(cast.student, day(-100), addKit, {
    ...{ title: 'The Swedish law, in short', language: 'en', audience: 'decision_makers' },
    words: 'Made up: who buys is punished, who sells is supported.',
  })
  await act(cast.student, day(-70), addPresentation, {
    ...{
      occasion: 'Påhittad konferens',
      country: 'FR',
      heldOn: day(-71),
      audience: 'professionals',
      reached: '120',
    },
  })
}

/** Around the Baltic Sea: a contribution and an adviser with what they deliver; two activities that meet. */
const playRegion = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const { id } = await act(cast.asker, day(-400), addContribution, {
    ...{ name: 'Påhittat bidrag till aktionsgruppen', kind: 'contribution', kronor: '1 500 000' },
    ...{ receiver: 'Östersjöstaternas råds sekretariat', funder: 'Exempelmyndigheten' },
    ...{ fromDay: day(-400), toDay: day(200), mandateEnds: day(200) },
  })
  await act(cast.asker, day(-390), setDeliverable, { id, what: 'Handbok för konsulat', dueOn: day(-60) })
  await act(cast.asker, day(-390), setDeliverable, { id, what: 'Utbildning i tre länder', dueOn: day(100) })
  await act(cast.student, day(-300), addContribution, {
    ...{
      name: 'Påhittad rådgivartjänst',
      kind: 'adviser_post',
      receiver: 'Östersjöstaternas råds sekretariat',
    },
    ...{ funder: 'Påhittade stödverket', fromDay: day(-300), toDay: day(65), mandateEnds: day(200) },
  })
  const year = Number(day(0).slice(0, 4))
  const activity = async (name: string, actor: 'cbss' | 'iom', countries: string[]) =>
    (
      await act(cast.asker, day(-120), addActivity, {
        ...{ name, actor, topic: 'labour', countries, fromYear: year - 1, toYear: year },
        source: 'Påhittad årsberättelse, s. 3',
      })
    ).id
  const oneId = await activity('Påhittad kartläggning av säsongsarbete', 'cbss', ['LT', 'LV'])
  const otherId = await activity('Påhittat projekt om rekryterare', 'iom', ['LT'])
  await act(cast.student, day(-110), judgeOverlap, {
    ...{ oneId, otherId, judgement: 'completes', words: 'Påhittat: det ena kartlägger, det andra utbildar.' },
  })
}

/** Cooperation: counties with their plans, networks and trades; strategies, visits, the Baltic Sea. */
export const playCooperation = async (scene: SafetyScene): Promise<void> => {
  await playPlans(scene)
  await playNetwork(scene)
  await playTrades(scene)
  await playStrategies(scene)
  await playStudyVisits(scene)
  await playRegion(scene)
}
