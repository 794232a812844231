import { sectionsOf } from '../section.ts'

const compensation = sectionsOf({
  name: { sv: 'brottsskadelagen (2014:322)', en: 'the Criminal Injuries Compensation Act (2014:322)' },
  source: 'SFS 2014:322, lydelse enligt SFS 2021:399',
})
const compensationPractice = sectionsOf({
  name: { sv: 'brottsskadelagen (2014:322)', en: 'the Criminal Injuries Compensation Act (2014:322)' },
  source: 'brottsoffermyndigheten.se, läst 2026-11-24',
})
const representative = sectionsOf({
  name: {
    sv: 'lagen (1999:997) om särskild företrädare för barn',
    en: 'the act (1999:997) on special representatives for children',
  },
  source: 'SFS 1999:997',
})
const parents = sectionsOf({
  name: { sv: 'föräldrabalken', en: 'the Children and Parents Code' },
  source: 'SFS 1949:381',
})

/** Sections about damages, compensation and who receives a child's money. */
export const REDRESS_SECTIONS = {
  'bskl-2': compensation(null, '2', {
    sv: 'Brottsskadeersättning betalas om brottet har begåtts i Sverige; för vissa skador också utomlands, om den som skadades bodde i Sverige.',
    en: 'Compensation is paid where the crime was committed in Sweden; for some injuries abroad too, where the injured lived in Sweden.',
  }),
  'bskl-10': compensation(
    null,
    '10',
    {
      sv: 'Det som gärningsmannen eller en försäkring har betalat, eller kan antas betala, räknas av från ersättningen.',
      en: 'What the offender or an insurance has paid, or may be expected to pay, lowers the compensation.',
    },
    { confidence: 'own knowledge' },
  ),
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
  'bskl-review': compensationPractice(
    null,
    '32',
    {
      sv: 'Beslutet överklagas inte. Den som ansökt kan begära omprövning, som regel inom tio år. Den avgörs på högre nivå och gör aldrig beslutet sämre för den som ansökt. Paragrafens nummer behöver kontrolleras.',
      en: 'The decision is not appealed. Whoever applied may ask for a review, as a rule within ten years. It is decided at a higher level and never makes the decision worse for them. The number of the section needs checking.',
    },
    { confidence: 'agency' },
  ),
  'law-1999-997-3': representative(null, '3', {
    sv: 'Den särskilda företrädaren för barnets talan också om skadestånd och hjälper till med ansökan om brottsskadeersättning.',
    en: 'The special representative acts for the child in damages too, and helps with the application for compensation.',
  }),
  'fb-9-1': parents('9', '1', {
    sv: 'Den som är under arton år är omyndig. På artonårsdagen upphör vårdnadshavarens rätt att företräda.',
    en: 'Whoever is under eighteen is a minor. On the eighteenth birthday the guardian’s right to act ends.',
  }),
  'fb-13-blocked': parents(
    '13',
    '8',
    {
      sv: 'Ett barns pengar sätts in på konto med överförmyndarspärr: uttag kräver överförmyndarens samtycke. Behöver kontrolleras mot gällande lydelse.',
      en: 'A child’s money is paid into an account blocked by the chief guardian: withdrawal needs consent. To be checked against the wording in force.',
    },
    { confidence: 'own knowledge' },
  ),
} as const
