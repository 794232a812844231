import type { MeasureFacts } from './shape.ts'

// Source: skr. 2007/08:167, section 2.3, measures 18–25. Checked by hand, in our own words.
export const JUSTICE: readonly MeasureFacts[] = [
  {
    number: '18',
    area: '2.3',
    title: 'Förstärkning av polis och åklagare',
    summary:
      'Polisen och Åklagarmyndigheten får särskilda pengar för operativt arbete och för metod- och kompetensutveckling. Polisen ska få redovisa hur förstärkningen använts och vad den gett.',
    instrument: 'funding',
    status: 'intended',
    lead: ['Polisen', 'Åklagarmyndigheten'],
  },
  {
    number: '19',
    area: '2.3',
    title: 'Tydligt mandat för den nationella rapportören',
    summary:
      'Rikspolisstyrelsen får ett uttalat uppdrag som nationell rapportör om människohandel, och rollen inom myndigheten blir klarlagd.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Rikspolisstyrelsen'],
  },
  {
    number: '20',
    area: '2.3',
    title: 'Gemensamt utbildningsprogram för rättskedjan',
    summary:
      'Brottsoffermyndigheten utformar och håller utbildning om prostitution och människohandel för polis, åklagare, domstolar och migrationsmyndighet, så att kunskapen blir hög och jämn i landet. Barns rättigheter och behov kräver särskild kunskap.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Brottsoffermyndigheten'],
    consulted: ['Polisen', 'Åklagarmyndigheten', 'Domstolsverket', 'Migrationsverket'],
    perspectives: ['children'],
  },
  {
    number: '21',
    area: '2.3',
    title: 'Gemensamma riktlinjer för barnutredningar',
    summary:
      'Rikspolisstyrelsen tar med tre andra myndigheter fram riktlinjer för hur man samverkar när ett barn kan ha utsatts för brott, och utvärderar de verksamheter där sådan samverkan sker.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Rikspolisstyrelsen'],
    cooperating: ['Åklagarmyndigheten', 'Rättsmedicinalverket', 'Socialstyrelsen'],
    perspectives: ['children'],
  },
  {
    number: '22',
    area: '2.3',
    title: 'Utvärdering av sexköpsförbudet',
    summary:
      'En särskild utredare prövar hur förbudet mot sexköp har tillämpats och vad det har lett till. Utredaren ska hålla fast vid ett jämställdhetsperspektiv och vid att sexköp är straffbart.',
    instrument: 'inquiry',
    status: 'decided',
    lead: ['särskild utredare'],
    deadlines: [{ day: '2010-04-30', what: 'Utredaren redovisar sitt uppdrag' }],
    documents: ['Dir. 2008:44'],
    perspectives: ['gender'],
  },
  {
    number: '23',
    area: '2.3',
    title: 'Ändrad straffbestämmelse och Europarådets konvention',
    summary:
      'Utredningens förslag om straffet för människohandel är på remiss och bereds sedan i Regeringskansliet. Regeringen arbetar för att Sverige ratificerar Europarådets konvention mot människohandel.',
    instrument: 'legislation',
    status: 'pending',
    lead: ['regeringen'],
    deadlines: [{ day: '2008-10-03', what: 'Remissvaren ska ha kommit in' }],
    documents: ['SOU 2008:41'],
  },
  {
    number: '24',
    area: '2.3',
    title: 'Brottsskadeersättning som når fram utomlands',
    summary:
      'Brottsoffermyndigheten studerar hur ersättning betalas ut till människohandelns offer i andra länder, jämför med Norge och EU och föreslår hur hinder på vägen kan undanröjas.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Brottsoffermyndigheten'],
  },
  {
    number: '25',
    area: '2.3',
    title: 'Övervägande om referenspersoner i visum- och bosättningsärenden',
    summary:
      'Regeringen överväger om, och i så fall hur, Migrationsverket ska få söka på referenspersoner i sina register, med hänsyn till dataskydd och sekretess. Något beslut om sökning är inte fattat.',
    instrument: 'consideration',
    status: 'intended',
    lead: ['regeringen'],
    laws: ['1998:204', '2001:720', '1980:100'],
  },
]
