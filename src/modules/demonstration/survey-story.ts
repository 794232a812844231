import { anonymous } from '../../platform/access/actor.ts'
import { surveyActions } from '../surveys/index.ts'
import { type SafetyScene, system } from './cast.ts'

const { addRound, readQuestions, readSites, openRound, printSlips, redeemCode, sendAnswers, settleAnswers } =
  surveyActions
const { sayHow, workOutResults, releaseResults, addPoint, writeXlsForm } = surveyActions

const STUDY = 'Påhittad studie: ungdomar och sexuell exploatering'
const WORDING = 'Har du någon gång fått ersättning för sex?'

const yesNo = ['yes', 'no']
const item = (
  key: string,
  sv: string,
  en: string,
  answers: Readonly<Record<string, readonly [string, string]>>,
) => ({
  ...{
    key,
    kind: 'one' as const,
    options: Object.keys(answers),
    rows: [],
    optional: true,
    least: 0,
    most: 1_000_000,
    longest: 2_000,
  },
  words: Object.fromEntries(
    [sv, en].map((question, at) => [
      ['sv', 'en'][at]!,
      {
        question,
        options: Object.fromEntries(Object.entries(answers).map(([option, said]) => [option, said[at]!])),
        rows: {},
      },
    ]),
  ),
})
const questions = {
  right: {},
  items: [
    item('gender', 'Är du flicka eller pojke?', 'Are you a girl or a boy?', {
      girl: ['Flicka', 'Girl'],
      boy: ['Pojke', 'Boy'],
      other: ['Trans eller annat', 'Trans or other'],
    }),
    item('sold', WORDING, 'Were you ever paid for sex?', { yes: ['Ja', 'Yes'], no: ['Nej', 'No'] }),
    item('told_somebody', 'Har du berättat för någon?', 'Have you told anybody?', {
      yes: ['Ja', 'Yes'],
      no: ['Nej', 'No'],
    }),
  ],
}

/** A survey of made-up pupils, from its design to its released tables, and two earlier ones that its series begins with. */
export const playSurvey = async ({ act, cast, day }: SafetyScene): Promise<void> => {
  const { id } = await act(cast.asker, day(-90), addRound, {
    ...{
      title: 'Påhittad omgång i gymnasiet',
      study: STUDY,
      measure: '34',
      purpose: 'Påhittat: hur många unga utnyttjas.',
    },
    ...{ population: 'Påhittade elever i gymnasiet', frame: 'Påhittade gymnasieskolor', mode: 'in_class' },
    ...{
      design: 'clusters',
      orderedFrom: '13',
      ageFrom: '15',
      ageTo: '25',
      anonymity: 'by_site',
      sensitive: 'yes',
    },
    ...{ ethics: 'approved', ethicsReference: 'Påhittad 2026-1' },
    ...{ opensOn: day(-80), closesOn: day(-40), keptUntil: day(300) },
  })
  await act(cast.asker, day(-89), readQuestions, {
    id,
    file: new Blob([new Uint8Array(await writeXlsForm(questions, 'Påhittad'))]),
  })
  const sites = Array.from(
    { length: 6 },
    (_, at) => `Påhittad skola ${at + 1};${at < 3 ? 'Norr' : 'Söder'};Skola ${at + 1};40;16;25`,
  )
  await act(cast.asker, day(-89), readSites, {
    id,
    file: new Blob([['name;stratum;cluster;stratumSize;people;weight', ...sites].join('\n')]),
  })
  await act(cast.asker, day(-88), openRound, { id })
  const printed = await act(cast.asker, day(-85), printSlips, { id })
  for (const [place, site] of printed.sites.entries())
    for (const [at, code] of site.codes.slice(0, 12).entries()) {
      const { pass } = await act(anonymous, day(-60), redeemCode, { code, age: 16 + (at % 3) })
      const given = {
        age: 16 + (at % 3),
        gender: ['girl', 'boy'][at % 2]!,
        sold: yesNo[(at + place) % 8 === 0 ? 0 : 1]!,
        told_somebody: yesNo[(at * place) % 3 === 0 ? 0 : 1]!,
      }
      await act(anonymous, day(-60), sendAnswers, { pass, given })
    }
  await act(system, day(-38), settleAnswers, {})
  await act(cast.asker, day(-37), sayHow, { id, byItems: ['gender'] })
  await act(system, day(-36), workOutResults, {})
  await act(cast.asker, day(-35), releaseResults, { id })
  const earlier = [
    [2009, 51, 3498, ''],
    [2014, 51, 5839, 'Påhittat: skillnaderna är inte statistiskt säkerställda.'],
  ] as const
  for (const [year, counted, asked, authors] of earlier)
    await act(cast.asker, day(-34), addPoint, {
      ...{
        study: STUDY,
        item: 'sold',
        year,
        percent: String(Math.round((10_000 * counted) / asked) / 100),
        counted,
        asked,
      },
      ...{ wording: WORDING, mode: 'i klassen', frame: 'gymnasiets tredje år', ages: '18', authors },
      source: `Påhittad undersökning ${year}`,
    })
}
