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

/** Cooperation: counties with their plans, networks and trades; strategies for countries. */
export const playCooperation = async (scene: SafetyScene): Promise<void> => {
  await playPlans(scene)
  await playNetwork(scene)
  await playTrades(scene)
  await playStrategies(scene)
}
