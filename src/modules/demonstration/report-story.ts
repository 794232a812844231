import { madeUp } from '../disclosure/index.ts'
import { statisticsActions } from '../statistics/index.ts'
import type { SafetyScene } from './cast.ts'

const {
  addDocument,
  addRecommendation,
  addReportText,
  answerRecommendation,
  beginReport,
  contrastEvidence,
  publishReport,
  readAsSecond,
  quoteSource,
  registerEvidence,
  viewChapter,
  viewReport,
} = statisticsActions

const yes = {
  population: 'yes',
  selection: 'yes',
  coverage: 'yes',
  definition: 'yes',
  sameWay: 'yes',
  analysis: 'yes',
} as const

/** Made-up evidence, of different quality. */
const playEvidence = async ({ act, cast, day }: SafetyScene, year: number) => {
  const { rapporteur } = cast
  const { evidenceId: judgments } = await act(rapporteur, day(-18), registerEvidence, {
    titleSv: madeUp(`Genomgång av domar ${year}`),
    titleEn: `Reading of the judgments of ${year} (made up)`,
    design: 'court_records',
    publisher: 'Påhittade rapportören',
    source: madeUp('Domar som vunnit laga kraft, egen genomgång'),
    whatSv: 'Personer som dömts för människohandel eller människoexploatering',
    whatEn: 'People convicted of trafficking in or exploitation of human beings',
    populationSv: 'Alla tingsrätter och hovrätter i landet',
    populationEn: 'All district courts and courts of appeal of the country',
    fromYear: year - 1,
    toYear: year,
    size: 34,
    definitionSv: 'Minst en fällande dom som vunnit laga kraft under året; varje person en gång.',
    definitionEn: 'At least one conviction that became final in the year; each person once.',
    limitsSv: 'En dom faller ofta ett år eller mer efter brottet. Den säger inget om hur många som utsattes.',
    limitsEn:
      'A judgment often falls a year or more after the offence. It does not tell how many were exposed.',
    findings: [
      {
        labelSv: `Dömda ${year}`,
        labelEn: `Convicted in ${year}`,
        unitSv: 'personer',
        unitEn: 'people',
        value: 19,
      },
      {
        labelSv: `Dömda ${year - 1}`,
        labelEn: `Convicted in ${year - 1}`,
        unitSv: 'personer',
        unitEn: 'people',
        value: 15,
      },
      {
        labelSv: 'Dömda för medhjälp',
        labelEn: 'Convicted of complicity',
        unitSv: 'personer',
        unitEn: 'people',
        kind: 'suppressed',
      },
    ],
    criteria: yes,
    mark: 'low',
    becauseSv: madeUp('Alla domar lästes av två personer efter samma mall.'),
    becauseEn: 'All judgments were read by two people by the same form. (Made up.)',
  })
  const { evidenceId: survey } = await act(rapporteur, day(-17), registerEvidence, {
    titleSv: madeUp(`Enkät till landets socialnämnder ${year}`),
    titleEn: `Survey of the country’s social welfare boards ${year} (made up)`,
    design: 'survey',
    publisher: 'Påhittade länsstyrelsen',
    source: madeUp('Rapport 2, s. 14'),
    address: 'https://exempel.invalid/enkat',
    whatSv: 'Hur många utsatta som nämnderna har mött, och vägen in i landet',
    whatEn: 'How many exposed people the boards have met, and the route into the country',
    populationSv: 'Socialnämnder i alla kommuner',
    populationEn: 'Social welfare boards of all municipalities',
    fromYear: year,
    size: 290,
    definitionSv: 'Personer som nämnden bedömde vara utsatta, efter eget omdöme.',
    definitionEn: 'People whom the board judged to be exposed, by its own judgement.',
    limitsSv: 'En fjärdedel svarade inte. Samma person kan finnas hos flera nämnder.',
    limitsEn: 'A quarter did not answer. The same person may be with several boards.',
    findings: [
      {
        labelSv: 'Möttes av nämnderna',
        labelEn: 'Met by the boards',
        unitSv: 'personer',
        unitEn: 'people',
        value: 233,
      },
      { labelSv: 'Med flyg', labelEn: 'By air', unitSv: 'personer', unitEn: 'people', value: 61 },
      {
        labelSv: 'Med färja eller på väg',
        labelEn: 'By ferry or road',
        unitSv: 'personer',
        unitEn: 'people',
        value: 84,
      },
      {
        labelSv: 'Bodde redan i landet',
        labelEn: 'Lived here already',
        unitSv: 'personer',
        unitEn: 'people',
        value: 47,
      },
      {
        labelSv: 'Vägen är inte känd',
        labelEn: 'The route is not known',
        unitSv: 'personer',
        unitEn: 'people',
        kind: 'unknown',
      },
    ],
    criteria: { ...yes, coverage: 'no', definition: 'no', sameWay: 'unclear' },
    mark: 'high',
    becauseSv: madeUp('Ingen gemensam definition, och stort bortfall bland små kommuner.'),
    becauseEn: 'No common definition, and many small municipalities did not answer. (Made up.)',
  })
  return { judgments: `evidence:${judgments}`, survey: `evidence:${survey}`, surveyRow: `kept:${survey}` }
}

type ChapterName = Parameters<typeof addReportText.run>[1]['chapter']

/** Somebody who writes a report in the demonstration, with the revision kept in step. */
const writer = ({ act, cast, day }: SafetyScene, situationReportId: string) => {
  const { rapporteur } = cast
  const at = async (offset: number) => ({
    situationReportId,
    revision: (await act(rapporteur, day(offset), viewReport, { situationReportId })).revision,
  })
  return {
    at,
    say: async (offset: number, chapter: ChapterName, text: string) =>
      act(rapporteur, day(offset), addReportText, { ...(await at(offset)), chapter, text }),
    quote: async (offset: number, chapter: ChapterName, offer: string) =>
      act(rapporteur, day(offset), quoteSource, { ...(await at(offset)), chapter, offer }),
    /** What can be quoted of one kind. */
    offers: async (offset: number, kind: string) =>
      (
        await act(rapporteur, day(offset), viewChapter, { situationReportId, chapter: 'trends' })
      ).offers.filter((offer) => offer.kind === kind),
  }
}

/** Evidence, the published report of last year, and the draft of this year that follows up what it recommended. */
export const playReports = async (scene: SafetyScene): Promise<void> => {
  const { act, cast, day } = scene
  const { rapporteur } = cast
  const thisYear = Number(day(0).slice(0, 4))
  const lastYear = thisYear - 1
  const { judgments, survey, surveyRow } = await playEvidence(scene, lastYear)

  const { situationReportId } = await act(rapporteur, day(-12), beginReport, { year: lastYear })
  const last = writer(scene, situationReportId)
  const [estimate] = await last.offers(-12, 'estimate')
  if (estimate !== undefined)
    await act(rapporteur, day(-12), contrastEvidence, {
      first: surveyRow,
      second: estimate.name,
      reasonsSv: madeUp(
        'Enkäten räknar dem som nämnderna mötte, skattningen också dem som ingen mötte. Nämnderna har ingen gemensam definition, och samma person kan finnas hos flera.',
      ),
      reasonsEn:
        'The survey counts those whom the boards met, the estimate also those whom nobody met. The boards have no common definition, and the same person may be with several. (Made up.)',
    })
  const series = await last.offers(-12, 'series')
  const reports = series.find(({ name }) => name.includes('manniskohandel')) ?? series[0]
  if (reports !== undefined) await last.quote(-12, 'trends', reports.name)
  await last.say(-12, 'trends', madeUp('Det som anmäls säger mest om hur mycket någon letar.'))
  await last.quote(-12, 'routes', survey)
  await last.say(
    -12,
    'forms',
    madeUp('Formerna är inte räknade på ett sätt som går att jämföra mellan organen.'),
  )
  await last.quote(-11, 'convictions', judgments)
  if (estimate !== undefined) await last.quote(-11, 'unseen', estimate.name)
  await last.say(-11, 'unseen', madeUp('Många som utsätts syns aldrig hos någon myndighet.'))
  await last.say(
    -11,
    'method',
    madeUp('Varje källa är fryst när den citerades. Det som har för få personer bakom sig visas inte.'),
  )
  const sources = (await act(rapporteur, day(-11), viewReport, { situationReportId })).report.sources
  const named = (kind: string): string[] =>
    sources.filter((source) => source.kind === kind).map(({ id }) => id)
  await act(rapporteur, day(-11), addRecommendation, {
    ...(await last.at(-11)),
    addressee: 'Påhittade polisen',
    text: madeUp('Utse en förundersökningsledare för människohandel i varje region.'),
    because: madeUp('Domarna är få jämfört med hur många som skattas vara utsatta.'),
    sources: [...named('evidence'), ...named('estimate')],
  })
  await act(rapporteur, day(-11), addRecommendation, {
    ...(await last.at(-11)),
    addressee: 'Påhittade länsstyrelsen',
    text: madeUp('Ta fram en gemensam definition för socialnämndernas uppgifter.'),
    because: madeUp('Nämnderna räknar efter eget omdöme, och svaren går inte att jämföra.'),
    sources: named('evidence'),
  })
  await act(cast.rapporteurColleague, day(-10), readAsSecond, await last.at(-10))
  await act(rapporteur, day(-10), publishReport, await last.at(-10))

  const { situationReportId: draftId } = await act(rapporteur, day(-3), beginReport, { year: thisYear })
  const draft = writer(scene, draftId)
  await draft.quote(-3, 'convictions', judgments)
  await draft.say(-3, 'trends', madeUp('Under året har fler kommuner bett om stöd.'))
  await act(rapporteur, day(-2), addDocument, {
    ...(await draft.at(-2)),
    title: madeUp('Beslut om ansvariga förundersökningsledare'),
    issuer: 'Påhittade polisen',
    reference: 'Dnr 2026-1',
  })
  const decision = (
    await act(rapporteur, day(-2), viewChapter, { situationReportId: draftId, chapter: 'trends' })
  ).content.sources.filter(({ kind }) => kind === 'document')
  await act(rapporteur, day(-2), answerRecommendation, {
    ...(await draft.at(-2)),
    number: `${lastYear}:1`,
    state: 'under_way',
    text: madeUp('Polisen har utsett ansvariga i några regioner; resten följer.'),
    sources: decision.map(({ id }) => id),
  })
}
