import type { Words } from '../../platform/i18n/words.ts'
import type { answerKinds } from './fields.ts'

interface Outline {
  readonly number: string
  readonly article: string
  readonly kind: (typeof answerKinds)[number]
  /** What it is about, in our own words: how it is put is for an editor to enter. */
  readonly topic: Words
}

const of = (
  number: string,
  article: string,
  kind: Outline['kind'],
  sv: string,
  en: string,
): readonly [string, Outline] => [number, { number, article, kind, topic: { sv, en } }]

/** The third evaluation round of GRETA: eleven heads on access to justice, the follow-up, statistics. */
const greta3 = [
  of('I.1', '12, 15', 'words', 'Rätt att få veta vad man kan göra', 'The right to know what one can do'),
  of('I.2', '15', 'law', 'Rättsligt biträde', 'Legal assistance'),
  of('I.3', '15', 'words', 'Skadestånd från den som begick brottet', 'Compensation from whoever did it'),
  of('I.4', '15', 'law', 'Ersättning från staten', 'Compensation from the state'),
  of('I.5', '23', 'law', 'Straff', 'Sanctions'),
  of('I.6', '27', 'words', 'Hur en utredning kommer till stånd', 'How an investigation comes about'),
  of(
    'I.7',
    '26',
    'law',
    'Att inte straffas för vad man tvingades till',
    'Not punished for what one was made to do',
  ),
  of('I.8', '28, 30', 'law', 'Skydd för offer och vittnen', 'Protection of victims and witnesses'),
  of(
    'I.9',
    '29',
    'measures',
    'Särskilda myndigheter och samordning',
    'Specialised authorities, coordination',
  ),
  of('I.10', '32', 'measures', 'Arbete med andra länder', 'Work with other countries'),
  of(
    'I.11',
    '',
    'words',
    'Barn, kön och utsatta grupper i allt detta',
    'Children, sex and groups at risk in all of this',
  ),
  of(
    'II.1',
    '',
    'measures',
    'Vad som har hänt med rekommendationerna',
    'What has become of the recommendations',
  ),
  of('II.2', '5, 6', 'measures', 'Förebyggande arbete och efterfrågan', 'Prevention and demand'),
  of('II.3', '10, 12', 'words', 'Att upptäckas och få stöd', 'Being found, and supported'),
  of('II.4', '13, 14', 'law', 'Tid att hämta sig, och uppehållstillstånd', 'Time to recover, and residence'),
  of('II.5', '10, 12', 'law', 'Barn', 'Children'),
  of('II.6', '29', 'figures', 'Statistik och forskning', 'Statistics and research'),
  of('II.7', '29, 35', 'measures', 'Plan, pengar och organisationer', 'Plan, money and organisations'),
  of('III.1', '10', 'figures', 'Offer som har registrerats, per år', 'Victims registered, by year'),
  of('III.2', '12', 'figures', 'Stöd och skydd, per år', 'Support and protection, by year'),
  of('III.3', '15', 'figures', 'Ersättning, per år', 'Compensation, by year'),
  of('III.4', '16', 'figures', 'Återvändande, per år', 'Returns, by year'),
  of(
    'III.5',
    '18',
    'figures',
    'Anmälda och utredda brott, per år',
    'Offences reported and investigated, by year',
  ),
  of('III.6', '18, 23', 'figures', 'Dömda och förverkat, per år', 'Convictions and confiscation, by year'),
] as const

/** The questionnaires that the program brings, as structures. */
export const structures = { greta_3: new Map(greta3) } as const
export type StructureKey = keyof typeof structures
export const structureKeys = Object.keys(structures) as readonly StructureKey[]
