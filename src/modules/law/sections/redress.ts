import { sectionsOf } from '../section.ts'

const compensation = sectionsOf({
  name: { sv: 'brottsskadelagen (2014:322)', en: 'the Criminal Injuries Compensation Act (2014:322)' },
  sfs: '2014:322',
  source: 'SFS 2014:322, lydelse enligt SFS 2021:399',
})
const representative = sectionsOf({
  name: {
    sv: 'lagen (1999:997) om särskild företrädare för barn',
    en: 'the act (1999:997) on special representatives for children',
  },
  sfs: '1999:997',
  source: 'SFS 1999:997',
})
const parents = sectionsOf({
  name: { sv: 'föräldrabalken', en: 'the Children and Parents Code' },
  sfs: '1949:381',
  source: 'SFS 1949:381',
})

/** Sections about damages, compensation and who receives a child's money. */
export const REDRESS_SECTIONS = {
  'bskl-2': compensation(null, '2', {
    sv: 'Brottsskadeersättning betalas om brottet har begåtts i Sverige; för personskada och kränkning också utomlands, om den som skadades då hade hemvist i Sverige.',
    en: 'Compensation is paid where the crime was committed in Sweden; for personal injury and violation abroad too, where the injured then had their home in Sweden.',
  }),
  'bskl-10': compensation(null, '10', {
    sv: 'Det som skadan täcks av på annat sätt räknas av: annan ersättning som personen har rätt till, och skadestånd som har betalats eller bedöms bli betalat.',
    en: 'What covers the injury otherwise is deducted: other compensation to which the person is entitled, and damages that have been paid or are judged likely to be.',
  }),
  'bskl-14': compensation(null, '14', {
    sv: 'Engångsbelopp för personskada: högst 20 prisbasbelopp. Sak- och förmögenhetsskada: högst 10. Kränkning: ingen gräns. Under 100 kronor betalas inget ut.',
    en: 'A lump sum for personal injury: at most 20 price base amounts. Damage and pure loss: at most 10. Violation: no limit. Under 100 kronor nothing is paid.',
  }),
  'bskl-15': compensation(
    null,
    '15',
    {
      sv: 'Ansökan inom tre år: från det att dom eller slutligt beslut fick laga kraft, annars från det att förundersökningen lades ned eller åtalsfrågan avgjordes, annars från brottet. Ett barn får ansöka fram till den dag det fyller 21. Finns synnerliga skäl får en sen ansökan prövas.',
      en: 'Application within three years: from the day judgment or final decision gained legal force, otherwise from the closing of the investigation or the decision on prosecution, otherwise from the crime. A child may apply up to the day of turning 21. For exceptional reasons a late application may be examined.',
    },
    { from: '2021-07-01' },
  ),
  'bskl-16': compensation(null, '16', {
    sv: 'En ansökan prövas bara om brottet har anmälts till en brottsutredande myndighet, eller den som ansöker visar giltig anledning till att det inte har skett, och den skadade i skälig utsträckning har bidragit till utredningen av det anmälda brottet.',
    en: 'An application is examined only where the crime has been reported to an authority that investigates crime, or the applicant shows a valid reason why it has not, and the injured has contributed reasonably to the investigation of the reported crime.',
  }),
  'bskl-24': compensation(null, '24', {
    sv: 'Brottsoffermyndighetens beslut får inte överklagas.',
    en: 'The decision of Brottsoffermyndigheten may not be appealed.',
  }),
  'bskl-25': compensation(null, '25', {
    sv: 'Är ett beslut oriktigt, på grund av nya omständigheter eller av annan anledning, ändrar myndigheten det om det kan ske utan nackdel för den som ansökt. Ingen tid är satt.',
    en: 'Where a decision is wrong, because of new circumstances or otherwise, the authority changes it if that can be done without disadvantage to the applicant. No time is set.',
  }),
  'bskl-26': compensation(null, '26', {
    sv: 'Har en tjänsteman beslutat ska Nämnden för brottsskadeersättning ompröva beslutet om den som ansökt begär det. Ingen tid är satt.',
    en: 'Where an official has decided, Nämnden för brottsskadeersättning reviews the decision if the applicant asks. No time is set.',
  }),
  'bskl-32': compensation(null, '32', {
    sv: 'Ett anspråk på brottsskadeersättning för personskada eller kränkning får inte utmätas för den skadades skulder.',
    en: 'A claim to compensation for personal injury or violation may not be attached for debts of the injured.',
  }),
  'law-1999-997-3': representative(null, '3', {
    sv: 'Den särskilda företrädaren för barnets talan också om skadestånd och hjälper till med ansökan om brottsskadeersättning.',
    en: 'The special representative acts for the child in damages too, and helps with the application for compensation.',
  }),
  'fb-9-1': parents('9', '1', {
    sv: 'Den som är under arton år är omyndig. På artonårsdagen upphör vårdnadshavarens rätt att företräda.',
    en: 'Whoever is under eighteen is a minor. On the eighteenth birthday the guardian’s right to act ends.',
  }),
  'fb-13-blocked': parents('13', '8', {
    sv: 'Ett barns pengar sätts in på konto med överförmyndarspärr: uttag kräver överförmyndarens samtycke.',
    en: 'A child’s money is paid into an account blocked by the chief guardian: withdrawal needs consent.',
  }),
} as const
