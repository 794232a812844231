import type { PersonActor } from '../../platform/access/actor.ts'
import { DEMO_COORDINATION, madeUp } from '../disclosure/index.ts'
import { doWork, madeUpFiles, statisticsActions } from '../statistics/index.ts'
import { DEMO_UNIT, ORGANISER, type SafetyScene, system } from './cast.ts'

const {
  agreeToEstimate,
  askForEstimate,
  askForLinking,
  closeRun,
  destroyRun,
  handInKeys,
  planRun,
  publishEstimate,
  viewEstimate,
  viewRun,
  witnessDestruction,
} = statisticsActions

/** Lists of made-up bodies, with the share of made-up people whom each sees. */
const shares = [
  ['Polisregion Övning', 0.3],
  ['Exempelköpings kommun', 0.35],
  [DEMO_COORDINATION, 0.28],
  ['Föreningen Exempelstöd', 0.24],
  [ORGANISER, 0.2],
] as const

/** A linkage of last year that is closed, with its estimate; and one of this year that the unit can link. */
export const playLinkages = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const { rapporteur, rapporteurColleague, linker } = cast
  const officers = new Map<string, PersonActor>([
    ['Polisregion Övning', cast.police],
    ['Exempelköpings kommun', cast.manager],
    [DEMO_COORDINATION, cast.coordinator],
    ['Föreningen Exempelstöd', cast.association],
    [ORGANISER, cast.organiser],
  ])
  const names = shares.map(([name]) => name)
  const population = { people: 620, lists: shares.map(([name, share]) => ({ name, share })) }
  const year = Number(day(0).slice(0, 4))
  const plan = (of: number) => ({
    titleSv: `Påhittat: vilka organ mötte samma personer ${of}`,
    titleEn: `Made up: which bodies met the same people ${of}`,
    subjectSv: madeUp('Personer som någon gång under året misstänktes vara utsatta för människohandel.'),
    subjectEn: 'People who at some time of the year were presumed victims of trafficking. (Made up.)',
    ...{ from: `${of}-01-01`, to: `${of}-12-31`, unit: DEMO_UNIT, bodies: names.join('\n') },
  })
  const handIn = async (linkageId: string, seed: number, on: string, count: number) => {
    const made = madeUpFiles(population, { seed, undamaged: 0.7 })
    for (const { list, content } of made.files.slice(0, count))
      await act(officers.get(list)!, on, handInKeys, {
        linkageId,
        file: new File([content], 'nycklar.json', { type: 'application/json' }),
        fingerprint: made.fingerprint,
      })
  }

  const { linkageId } = await act(rapporteur, day(-60), planRun, plan(year - 1))
  await handIn(linkageId, 2_026, day(-50), names.length)
  const work = (on: string, workId: string) =>
    doWork((action, input) => act(system, on, action, input), workId)
  const linking = await act(linker, day(-45), askForLinking, { linkageId, threshold: '0.74' })
  await work(day(-45), linking.workId)
  const estimating = await act(linker, day(-42), askForEstimate, { linkageId, replicates: 300 })
  await work(day(-42), estimating.workId)
  const { estimates } = await act(rapporteur, day(-41), viewRun, { linkageId })
  const estimateId = estimates[0]!.id
  await act(rapporteurColleague, day(-40), agreeToEstimate, { estimateId })
  const { estimate } = await act(rapporteur, day(-39), viewEstimate, { estimateId })
  await act(rapporteur, day(-39), publishEstimate, {
    estimateId,
    confirmed: [...estimate.analysis.reasons],
    reason: madeUp('Tabellen bakom talet stannar hos enheten som länkade.'),
  })
  await act(linker, day(-38), destroyRun, { linkageId, witness: cast.association.bodyId })
  await act(cast.association, day(-38), witnessDestruction, { linkageId })
  await act(rapporteur, day(-37), closeRun, { linkageId })

  const open = await act(rapporteur, day(-10), planRun, plan(year))
  await handIn(open.linkageId, 2_027, day(-6), names.length)
}
