import type { MeasureFacts } from './shape.ts'

// Source: skr. 2007/08:167, section 2.1, measures 1–7. Checked by hand, in our own words.
export const PROTECT: readonly MeasureFacts[] = [
  {
    number: '1',
    area: '2.1',
    title: 'Vägledning om barn som kan vara utsatta för människohandel',
    summary:
      'UNICEF Sverige får bidrag för att fler ska känna till vägledningen om hur tjänstemän upptäcker och bemöter flickor och pojkar som kan vara utsatta för människohandel.',
    instrument: 'funding',
    status: 'intended',
    lead: ['UNICEF Sverige'],
    perspectives: ['children', 'gender'],
  },
  {
    number: '2',
    area: '2.1',
    title: 'Utbildningsmaterial för vård, socialtjänst, boenden och ungdomsmottagningar',
    summary:
      'Socialstyrelsen tar fram material som gör personalen bättre på att se prostitution bakom andra ärenden och möta behoven, med hänsyn till könsidentitet, sexuell läggning och funktionsnedsättning och med vad sekretessen medger. Kommuner och landsting som fortbildar sin personal med materialet får stöd.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Socialstyrelsen'],
    laws: ['1980:100'],
    perspectives: ['lgbt', 'disability'],
  },
  {
    number: '3',
    area: '2.1',
    title: 'Kompetens på skyddade boenden',
    summary:
      'Socialstyrelsen ser över och höjer kunnandet om människohandelns offer på boenden där de vistas, även boenden för barn, och föreslår vad mer som kan behövas.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Socialstyrelsen'],
    consulted: ['länsstyrelserna'],
    laws: ['2001:453'],
    perspectives: ['children'],
  },
  {
    number: '4',
    area: '2.1',
    title: 'Stödprogram för rehabilitering',
    summary:
      'Ett program för återhämtning utvecklas för den som varit utsatt för människohandel, vare sig personen stannar eller återvänder. Det utgår från personens egna önskemål, ger vägar till utbildning och försörjning och anpassas för barn.',
    instrument: 'action',
    status: 'intended',
    lead: [],
    perspectives: ['children'],
  },
  {
    number: '5',
    area: '2.1',
    title: 'Missbruksvård som möter kvinnor med erfarenhet av prostitution',
    summary:
      'Socialstyrelsen stöder kommuner och landsting i att forma sin missbruks- och beroendevård efter kvinnors sammansatta behov, där våld, prostitution och ohälsa kan höra ihop.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Socialstyrelsen'],
    cooperating: ['länsstyrelserna'],
    perspectives: ['gender'],
  },
  {
    number: '6',
    area: '2.1',
    title: 'Stöd inom Statens institutionsstyrelses hem',
    summary:
      'Statens institutionsstyrelse utvecklar program för vuxna och unga i sin vård som är, har varit eller riskerar att bli utnyttjade: att upptäcka dem, stärka insatserna och minska risken för återfall efter utskrivningen.',
    instrument: 'government_assignment',
    status: 'intended',
    lead: ['Statens institutionsstyrelse'],
    consulted: ['socialtjänsten'],
    laws: ['1988:870', '1990:52'],
    perspectives: ['children'],
  },
  {
    number: '7',
    area: '2.1',
    title: 'Tryggare återvändande',
    summary:
      'Samarbetet mellan svenska aktörer och motparter i ursprungsländerna byggs ut, så att den som varit utsatt för prostitution eller människohandel kan återvända under trygga former och få stöd där.',
    instrument: 'action',
    status: 'intended',
    lead: [],
  },
]
