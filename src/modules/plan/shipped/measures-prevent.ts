import type { MeasureFacts } from './shape.ts'

// Source: skr. 2007/08:167, section 2.2, measures 8–17. Checked by hand, in our own words.
export const PREVENT: readonly MeasureFacts[] = [
  {
    number: '8',
    area: '2.2',
    title: 'Utvärdering av arbetet med sexköpare',
    summary:
      'Socialstyrelsen utvärderar och utvecklar det som kommuner gör för dem som vill sluta köpa sex, KAST-grupperna och annat, och sprider vad den kommer fram till.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Socialstyrelsen'],
  },
  {
    number: '9',
    area: '2.2',
    title: 'Utvärdering av prostitutionsgruppernas stöd',
    summary:
      'Socialstyrelsen utvärderar och utvecklar prostitutionsgruppernas arbete med personer i prostitution och för ut kunskap om de arbetssätt som fungerar.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Socialstyrelsen'],
  },
  {
    number: '10',
    area: '2.2',
    title: 'Kompetens hos tjejjourer och jourer för unga män',
    summary:
      'Ungdomsstyrelsen höjer kunskapen hos jourer för unga om bland annat posering på nätet och sex mot ersättning, med undersökningen i åtgärd 34 som grund.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Ungdomsstyrelsen'],
    dependsOn: ['34'],
    perspectives: ['children', 'gender'],
  },
  {
    number: '11',
    area: '2.2',
    title: 'Utbildning för kommunernas samordnare för unga',
    summary:
      'Ungdomsstyrelsen utbildar dem som samordnar fritid, socialtjänst och skola i kommunerna om de risker för sexuell exploatering som unga möter på nätet och i mobilen, med inriktning på förebyggande metoder och lokal samverkan.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Ungdomsstyrelsen'],
    dependsOn: ['34'],
    perspectives: ['children', 'gender'],
  },
  {
    number: '12',
    area: '2.2',
    title: 'Metodmaterial för arbete med barn och unga',
    summary:
      'Ungdomsstyrelsen tar fram ett metodmaterial om sexuell exploatering på nätet, som lärare och andra som arbetar med barn och unga kan använda och som talar till flickor såväl som pojkar.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Ungdomsstyrelsen'],
    consulted: ['Medierådet', 'Myndigheten för skolutveckling'],
    dependsOn: ['34'],
    perspectives: ['children', 'gender'],
  },
  {
    number: '13',
    area: '2.2',
    title: 'Fortbildning av skolans personal i sex och samlevnad',
    summary:
      'Myndigheten för skolutveckling erbjuder lärare och annan personal i grundskola och gymnasium fortbildning som främjar jämställdhet och ger dem verktyg att tala med elever om integritet, normer och utsatthet.',
    instrument: 'government_assignment',
    status: 'decided',
    lead: ['Myndigheten för skolutveckling'],
    perspectives: ['children', 'gender', 'lgbt'],
  },
  {
    number: '14',
    area: '2.2',
    title: 'Försöksverksamhet för kvinnor i fängelse',
    summary:
      'Kriminalvården prövar ett arbetssätt för att upptäcka intagna kvinnor som har utnyttjats i prostitution eller genom människohandel och ge dem stöd, rehabilitering och hjälp till arbete. Det omfattar även dem som ska utvisas och uppmärksammar deras barn.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Kriminalvården'],
    consulted: [
      'Brottsoffermyndigheten',
      'aktörer på arbetsmarknaden',
      'socialtjänsten',
      'hälso- och sjukvården',
    ],
    cooperating: ['aktörer på arbetsmarknaden'],
    perspectives: ['children', 'gender'],
  },
  {
    number: '15',
    area: '2.2',
    title: 'Etiska riktlinjer om sexköp i statsförvaltningen',
    summary:
      'De riktlinjer om sexköp som myndigheter har kartläggs, följs upp och sprids till fler. Pengar avsätts för utbildning av personalen. Planen säger inte vem som får uppdraget.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: [],
  },
  {
    number: '16',
    area: '2.2',
    title: 'Etiska krav i utvecklingssamarbetet',
    summary:
      'Sida formulerar principer för vilka krav på etiska riktlinjer som får ställas när organisationer tar emot statligt stöd och när tjänster upphandlas.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Styrelsen för internationellt utvecklingssamarbete (Sida)'],
  },
  {
    number: '17',
    area: '2.2',
    title: 'Stöd till frivilligorganisationer',
    summary:
      'Frivilligorganisationer får stöd för att minska efterfrågan och öka kunskapen, i första hand bland unga, med insatser som når kvinnor och män, flickor och pojkar.',
    instrument: 'action',
    status: 'intended',
    lead: [],
    perspectives: ['children', 'gender'],
  },
]
