import { sectionsOf } from '../section.ts'

const care = sectionsOf({
  name: {
    sv: 'lagen (1990:52) med särskilda bestämmelser om vård av unga',
    en: 'the Care of Young Persons Act (1990:52)',
  },
  sfs: '1990:52',
  source: 'SFS 1990:52, lydelse april 2026',
})

/** Care of the young without consent: when custody and care cease (LVU). */
export const CARE_SECTIONS = {
  'lvu-5': care(null, '5', {
    sv: 'Rättens beslut om vård upphör om vården inte har påbörjats inom fyra veckor från den dag då beslutet fick laga kraft.',
    en: 'The court’s decision on care ceases where the care has not begun within four weeks of the day on which it became final.',
  }),
  'lvu-7': care(null, '7', {
    sv: 'Ett omedelbart omhändertagande underställs förvaltningsrätten inom en vecka från beslutet, med handlingarna; annars upphör det. Rätten prövar det inom en vecka från den dag de kom in, om det inte finns synnerliga hinder.',
    en: 'Immediate custody is submitted to the administrative court within a week of the decision, with the documents; otherwise it ceases. The court tries it within a week of the day they came in, unless there are exceptional obstacles.',
  }),
  'lvu-8': care(null, '8', {
    sv: 'Fastställer rätten omhändertagandet ska nämnden inom fyra veckor från den dag då det verkställdes ansöka om vård, eller om fortsatt omhändertagande för tillfällig vård. Rätten får medge längre tid.',
    en: 'Where the court confirms the custody the board applies, within four weeks of the day it was carried out, for care or for continued custody for temporary care. The court may allow a longer time.',
  }),
  'lvu-9': care(null, '9', {
    sv: 'Omhändertagandet upphör om ingen ansökan har gjorts i tid och ingen förlängning har begärts, och när rätten avgör frågan om vård. Finns inte längre skäl beslutar nämnden att det genast ska upphöra.',
    en: 'The custody ceases where no application has been made in time and no prolongation asked for, and when the court decides on care. Where there is no longer reason the board decides that it ceases at once.',
  }),
  'lvu-9-a': care(null, '9 a', {
    sv: 'Ett omhändertagande för tillfällig vård, där svensk domstol inte är behörig, får fortsätta högst två månader åt gången från rättens beslut, och högst ett år i följd om inte vården är nödvändig.',
    en: 'Custody for temporary care, where no Swedish court has jurisdiction, may continue at most two months at a time from the court’s decision, and at most a year in all unless the care is necessary.',
  }),
  'lvu-9-b': care(null, '9 b', {
    sv: 'Ett fortsatt omhändertagande upphör om nämnden inte har ansökt igen innan tiden för rättens beslut har löpt ut.',
    en: 'Continued custody ceases where the board has not applied again before the time of the court’s decision has run out.',
  }),
} as const
