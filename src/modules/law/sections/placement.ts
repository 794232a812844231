import { sectionsOf } from '../section.ts'
import { CARE_SECTIONS } from './care.ts'

const placement = sectionsOf({
  name: {
    sv: 'lagen (2024:79) om placering av barn i skyddat boende',
    en: 'the act (2024:79) on placing children in protected housing',
  },
  sfs: '2024:79',
  source: 'SFS 2024:79',
})

const IN_FORCE = { from: '2024-04-01', by: '2024:79' } as const

/** The act on children in protected housing without the consent of the guardian who is not there, and care without consent. */
export const PLACEMENT_SECTIONS = {
  ...CARE_SECTIONS,
  'law-2024-79-2-3': placement(
    '2',
    '3',
    {
      sv: 'Barnet är part och för själv sin talan från 15 års ålder.',
      en: 'The child is a party and speaks for itself from the age of 15.',
    },
    IN_FORCE,
  ),
  'law-2024-79-3-1': placement(
    '3',
    '1',
    {
      sv: 'Utan den andra vårdnadshavarens samtycke får barnet beviljas skyddat boende efter ansökan hos förvaltningsrätten.',
      en: 'Without the consent of the second guardian the child may be granted protected housing on application to the administrative court.',
    },
    IN_FORCE,
  ),
  'law-2024-79-3-4': placement(
    '3',
    '4',
    {
      sv: 'Rättens beslut att bevilja barnet skyddat boende upphör om placeringen inte har börjat inom fyra veckor från den dag beslutet fick laga kraft.',
      en: 'The court’s decision to grant the child protected housing ceases where the placement has not begun within four weeks of the day on which it became final.',
    },
    IN_FORCE,
  ),
  'law-2024-79-4-1': placement(
    '4',
    '1',
    {
      sv: 'Socialnämnden får bevilja en omedelbar insats när rättens beslut inte kan avvaktas.',
      en: 'The board may grant it at once where the decision of the court cannot be waited for.',
    },
    IN_FORCE,
  ),
  'law-2024-79-4-2': placement(
    '4',
    '2',
    {
      sv: 'Den omedelbara insatsen kräver att den vårdnadshavare som barnet placeras med är myndig och samtycker.',
      en: 'The immediate grant needs that the guardian with whom the child is placed is of age and consents.',
    },
    IN_FORCE,
  ),
  'law-2024-79-4-3': placement(
    '4',
    '3',
    {
      sv: 'Den omedelbara insatsen underställs förvaltningsrätten inom en vecka från beslutet, med handlingarna. Rätten prövar den inom en vecka från den dag de kom in, om det inte finns synnerliga hinder.',
      en: 'The immediate grant is submitted to the administrative court within a week of the decision, with the documents. The court tries it within a week of the day they came in, unless there are exceptional obstacles.',
    },
    IN_FORCE,
  ),
  'law-2024-79-4-4': placement(
    '4',
    '4',
    {
      sv: 'Har beslutet inte underställts i tid upphör det att gälla.',
      en: 'Where the decision has not been submitted in time it ceases.',
    },
    IN_FORCE,
  ),
  'law-2024-79-4-6': placement(
    '4',
    '6',
    {
      sv: 'Fastställer rätten den omedelbara insatsen ska nämnden inom sex veckor från den dag placeringen började ansöka om skyddat boende för barnet. Rätten får förlänga tiden.',
      en: 'Where the court confirms the immediate grant the board applies for protected housing for the child within six weeks of the day the placement began. The court may prolong the time.',
    },
    IN_FORCE,
  ),
  'law-2024-79-4-7': placement(
    '4',
    '7',
    {
      sv: 'Den omedelbara insatsen upphör om ingen ansökan har gjorts i tid och ingen förlängning har begärts, och när rätten avgör ansökan.',
      en: 'The immediate grant ceases where no application has been made in time and no prolongation asked for, and when the court decides the application.',
    },
    IN_FORCE,
  ),
  'law-2024-79-5-3': placement(
    '5',
    '3',
    {
      sv: 'Minst en gång var sjätte månad överväger nämnden om insatsen ska fortsätta.',
      en: 'At least every six months the board considers whether it is to go on.',
    },
    IN_FORCE,
  ),
  'law-2024-79-8-2': placement(
    '8',
    '2',
    {
      sv: 'Har barnet en omedelbar insats tar rätten upp ansökan inom två veckor från den dag den kom in. Rätten får förlänga tiden.',
      en: 'Where the child has an immediate grant the court takes up the application within two weeks of the day it came in. The court may prolong the time.',
    },
    IN_FORCE,
  ),
  'law-2024-79-8-4': placement(
    '8',
    '4',
    {
      sv: 'Offentligt biträde förordnas för barnet och vårdnadshavarna, om det inte måste antas att behovet saknas.',
      en: 'Public counsel is appointed for the child and the guardians, unless it must be presumed that there is no need.',
    },
    IN_FORCE,
  ),
} as const
