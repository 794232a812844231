import type { MeasureFacts } from './shape.ts'

// Source: skr. 2007/08:167, section 2.5, measures 32–36. Checked by hand, in our own words.
export const KNOW: readonly MeasureFacts[] = [
  {
    number: '32',
    area: '2.5',
    title: 'Medel för kunskap och metoder',
    summary:
      'Pengar avsätts för studier, metodutveckling och jämförbar statistik om prostitution och människohandel, som komplement till Socialstyrelsens löpande uppföljning. Planen säger inte vem som får dem.',
    instrument: 'funding',
    status: 'intended',
    lead: [],
    documents: ['Prop. 1997/98:55'],
  },
  {
    number: '33',
    area: '2.5',
    title: 'Undersökning om homo- och bisexuella och transpersoner',
    summary:
      'Med särskilda pengar undersöks hur vanligt det är att homo- och bisexuella och transpersoner köper eller säljer sex eller utsätts för människohandel, och hur de har det, med unga och män som har sex med män i blickpunkten.',
    instrument: 'funding',
    status: 'intended',
    lead: ['regeringen'],
    perspectives: ['children', 'lgbt'],
  },
  {
    number: '34',
    area: '2.5',
    title: 'Undersökning bland unga 13–25 år',
    summary:
      'Ungdomsstyrelsen undersöker ungas attityder till och erfarenheter av sexuell exponering på nätet och sex mot ersättning, redovisar efter kön, tar med hbt-ungas situation och gör det möjligt att jämföra med tidigare studier.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Ungdomsstyrelsen'],
    consulted: ['Medierådet', 'Stiftelsen Allmänna Barnhuset'],
    documents: ['SOU 2004:71'],
    perspectives: ['children', 'gender', 'lgbt'],
  },
  {
    number: '35',
    area: '2.5',
    title: 'Kunskapsspridning om exploatering av barn',
    summary:
      'Stiftelsen Allmänna Barnhuset har fått medel för att sammanställa forskning, föra ut kunskap till yrkesgrupper som möter barn och ta reda på vilken kompetens som saknas.',
    instrument: 'funding',
    status: 'decided',
    lead: ['Stiftelsen Allmänna Barnhuset'],
    relatedTo: ['11'],
    perspectives: ['children', 'gender'],
  },
  {
    number: '36',
    area: '2.5',
    title: 'Studie av attityder till sexköp',
    summary:
      'Den svenska delen av ett nordiskt forskningsprojekt, som NIKK samordnar, får stöd för att undersöka vad kvinnor och män tycker om sexköp. Den är jämförbar med undersökningen 1996.',
    instrument: 'funding',
    status: 'decided',
    lead: [],
    deadlines: [{ day: '2008-10-31', precision: 'month', what: 'Projektets slutrapport med resultaten' }],
    perspectives: ['gender'],
  },
]
