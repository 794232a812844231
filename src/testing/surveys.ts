import { openRound, printSlips, readQuestions, readSitesOf } from '../modules/surveys/rounds/actions.ts'
import { rounds } from '../modules/surveys/rounds/registers.ts'
import { writeSheets } from '../platform/tables/workbook.ts'
import type { TestPerson } from './world.ts'

/** What a made-up round says, where a test says nothing else. */
export const madeUpRound = {
  title: 'Påhittad omgång',
  study: 'Påhittad studie',
  measure: '34',
  purpose: 'Påhittat.',
  population: 'Påhittade elever.',
  frame: 'Påhittade skolor.',
  mode: 'in_class',
  design: 'clusters',
  orderedFrom: 13,
  ageFrom: 15,
  ageTo: 25,
  anonymity: 'by_site',
  sensitive: 'yes',
  ethics: 'approved',
  ethicsReference: 'Påhittad 2026-1',
  opensOn: '2026-11-02',
  closesOn: '2026-11-29',
  keptUntil: '2027-11-30',
}

/** An XLSForm of a few questions: rows of `type`, `name`, label in Swedish and English, and on what they hang. */
export const madeUpForm = async (
  rows: readonly (readonly string[])[] = [
    ['select_one yes_no', 'sold', 'Har du fått betalt för sex?', 'Have you been paid for sex?', ''],
    ['integer', 'times', 'Hur många gånger?', 'How many times?', `selected(\${sold}, 'yes')`],
    ['select_one gender', 'gender', 'Är du flicka eller pojke?', 'Are you a girl or a boy?', ''],
  ],
): Promise<Blob> =>
  new Blob([
    new Uint8Array(
      await writeSheets([
        { name: 'survey', rows: [['type', 'name', 'label::sv', 'label::en', 'relevant'], ...rows] },
        {
          name: 'choices',
          rows: [
            ['list_name', 'name', 'label::sv', 'label::en'],
            ['yes_no', 'yes', 'Ja', 'Yes'],
            ['yes_no', 'no', 'Nej', 'No'],
            ['gender', 'girl', 'Flicka', 'Girl'],
            ['gender', 'boy', 'Pojke', 'Boy'],
            ['gender', 'trans', 'Trans eller annat', 'Trans or other'],
          ],
        },
      ]),
    ),
  ])

/** Sites as a table: `name;stratum;cluster;stratumSize;people;weight`. */
export const madeUpSites = (...rows: readonly string[]): Blob =>
  new Blob([['name;stratum;cluster;stratumSize;people;weight', ...rows].join('\n')])

interface Made {
  readonly round?: object
  readonly form?: Blob
  readonly sites?: Blob
}

/** A round with questions and sites that has not been opened. */
export const madeUpDraft = async (keeper: TestPerson, { round, form, sites }: Made = {}): Promise<string> => {
  const { id } = await keeper.perform(rounds.add, { ...madeUpRound, ...round })
  await keeper.perform(readQuestions, { id, file: form ?? (await madeUpForm()) })
  await keeper.perform(readSitesOf, {
    id,
    file: sites ?? madeUpSites('Påhittad klass;Syd;Påhittad skola;10;20;5'),
  })
  return id
}

/** A round that is open, with the codes of the slips of each site. */
export const madeUpOpenRound = async (keeper: TestPerson, made: Made = {}) => {
  const id = await madeUpDraft(keeper, made)
  await keeper.perform(openRound, { id })
  const { sites } = await keeper.perform(printSlips, { id })
  return { id, sites, codes: sites.flatMap(({ codes }) => codes) }
}
