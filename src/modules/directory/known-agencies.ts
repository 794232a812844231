import type { KnownBody } from './body.ts'

// Source: the bodies named in the 2008 plan (Skr. 2007/08:167) with what became of them, and the state
// agencies that government assignments on violence, trafficking and prostitution have been given to since,
// from the agencies' own names and ordinances. A date is the day the new agency or name began.
const ordinance = 'myndighetens instruktion (allmän kunskap, kontrollera innan du bygger på det)'

const agency = (
  name: string,
  nameEn?: string,
  aliases: string[] = [],
  more: Partial<KnownBody> = {},
): KnownBody => ({
  name,
  type: 'agency',
  ...(nameEn === undefined ? {} : { nameEn }),
  ...(aliases.length === 0 ? {} : { aliases }),
  ...more,
})

const followedBy = (name: string, from: string, scope?: string): Partial<KnownBody> => ({
  successor: { name, from, basis: ordinance, ...(scope === undefined ? {} : { scope }) },
})

const JUSTICE: readonly KnownBody[] = [
  agency('Polismyndigheten', 'Swedish Police Authority', [], { from: '2015-01-01' }),
  agency(
    'Rikspolisstyrelsen',
    'National Police Board',
    ['RPS'],
    followedBy('Polismyndigheten', '2015-01-01'),
  ),
  agency(
    'Rikskriminalpolisen',
    'National Criminal Police',
    ['RKP'],
    followedBy('Polismyndigheten', '2015-01-01'),
  ),
  agency('Rikskriminalpolisens IT-brottssektion', undefined, [], { type: 'agency_unit' }),
  agency(
    'Polisen',
    'the Police',
    ['polisen', 'polisorganisationen', 'polismyndigheterna', 'Polismyndigheterna', 'the police'],
    {
      type: 'agency_group',
      ...followedBy('Polismyndigheten', '2015-01-01'),
    },
  ),
  agency(
    'Polisen i Västra Götaland',
    undefined,
    ['Polismyndigheten i Västra Götaland'],
    followedBy('Polismyndigheten', '2015-01-01'),
  ),
  agency('gränspolisen', 'Border Police', ['Gränspolisen'], { type: 'agency_unit' }),
  agency('Nationella operativa avdelningen', 'National Operations Department', ['Noa', 'NOA'], {
    type: 'agency_unit',
  }),
  agency('Nationellt forensiskt centrum', 'National Forensic Centre', ['NFC'], { type: 'agency_unit' }),
  agency(
    'Statens kriminaltekniska laboratorium',
    undefined,
    ['SKL'],
    followedBy('Nationellt forensiskt centrum', '2015-01-01'),
  ),
  agency('Säkerhetspolisen', 'Swedish Security Service', ['Säpo']),
  agency('Åklagarmyndigheten', 'Swedish Prosecution Authority', ['Prosecution Authority']),
  agency('Ekobrottsmyndigheten', 'Swedish Economic Crime Authority', ['EBM']),
  agency('Brottsoffermyndigheten', 'Swedish Crime Victim Authority', [
    'Crime Victim Authority',
    'Swedish Crime Victim Compensation and Support Authority',
  ]),
  agency('Brottsförebyggande rådet', 'National Council for Crime Prevention', [
    'Brå',
    'Swedish National Council for Crime Prevention',
  ]),
  agency('Domstolsverket', 'National Courts Administration', ['Swedish National Courts Administration']),
  agency('Kriminalvården', 'Prison and Probation Service', ['Swedish Prison and Probation Service']),
  agency('Rättsmedicinalverket', 'National Board of Forensic Medicine', ['RMV']),
  agency('Migrationsverket', 'Swedish Migration Agency', [
    'Migration Agency',
    'Swedish Migration Board',
    'Migration Board',
  ]),
  agency('Integritetsskyddsmyndigheten', 'Swedish Authority for Privacy Protection', ['IMY']),
  agency(
    'Datainspektionen',
    'Swedish Data Protection Authority',
    [],
    followedBy('Integritetsskyddsmyndigheten', '2021-01-01'),
  ),
  agency('Justitiekanslern', 'Chancellor of Justice', ['JK']),
  agency('Tullverket', 'Swedish Customs', ['Swedish Customs Service']),
  agency('Kustbevakningen', 'Swedish Coast Guard'),
  agency('Försvarsmakten', 'Swedish Armed Forces'),
  agency(
    'Statens räddningsverk',
    'Swedish Rescue Services Agency',
    ['Räddningsverket'],
    followedBy('Myndigheten för samhällsskydd och beredskap', '2009-01-01'),
  ),
  agency(
    'Myndigheten för samhällsskydd och beredskap',
    'Swedish Civil Contingencies Agency',
    ['MSB'],
    followedBy('Myndigheten för civilt försvar', '2026-01-01'),
  ),
  agency('Myndigheten för civilt försvar', 'Swedish Agency for Civil Defence', ['MCF'], {
    from: '2026-01-01',
  }),
  agency('Myndigheten för psykologiskt försvar', 'Psychological Defence Agency', ['MPF']),
]

const WELFARE: readonly KnownBody[] = [
  agency('Socialstyrelsen', 'National Board of Health and Welfare'),
  agency('Statens institutionsstyrelse', 'National Board of Institutional Care', ['SiS']),
  agency('Inspektionen för vård och omsorg', 'Health and Social Care Inspectorate', ['IVO']),
  agency('Folkhälsomyndigheten', 'Public Health Agency of Sweden', [], { from: '2014-01-01' }),
  agency(
    'Folkhälsoinstitutet',
    'National Institute of Public Health',
    ['Statens folkhälsoinstitut', 'FHI'],
    followedBy('Folkhälsomyndigheten', '2014-01-01'),
  ),
  agency('Smittskyddsinstitutet', undefined, [], followedBy('Folkhälsomyndigheten', '2014-01-01')),
  agency('Försäkringskassan', 'Swedish Social Insurance Agency'),
  agency('Pensionsmyndigheten', 'Swedish Pensions Agency'),
  agency('Läkemedelsverket', 'Swedish Medical Products Agency'),
  agency('E-hälsomyndigheten', 'Swedish eHealth Agency'),
  agency('Myndigheten för vård- och omsorgsanalys', 'Swedish Agency for Health and Care Services Analysis', [
    'Vårdanalys',
  ]),
  agency('Statens beredning för medicinsk och social utvärdering', undefined, ['SBU'], {
    from: '2015-07-01',
  }),
  agency(
    'Statens beredning för medicinsk utvärdering',
    undefined,
    [],
    followedBy('Statens beredning för medicinsk och social utvärdering', '2015-07-01'),
  ),
  agency('Inspektionen för socialförsäkringen', undefined, ['ISF']),
  agency('Barnombudsmannen', 'Ombudsman for Children', ['BO', 'Ombudsman for Children in Sweden']),
  agency('Myndigheten för familjerätt och föräldraskapsstöd', undefined, ['MFoF']),
  agency('Myndigheten för delaktighet', 'Swedish Agency for Participation', ['MFD']),
  agency(
    'Myndigheten för handikappolitisk samordning',
    undefined,
    ['Handisam'],
    followedBy('Myndigheten för delaktighet', '2014-05-01'),
  ),
  agency('Jämställdhetsmyndigheten', 'Swedish Gender Equality Agency', ['Gender Equality Agency'], {
    from: '2018-01-01',
  }),
  agency('Diskrimineringsombudsmannen', 'Equality Ombudsman', ['DO']),
  agency('Institutet för mänskliga rättigheter', 'Swedish Institute for Human Rights'),
  agency('Arbetsförmedlingen', 'Swedish Public Employment Service', ['Public Employment Service']),
  agency('Arbetsmiljöverket', 'Swedish Work Environment Authority'),
  agency('Myndigheten för arbetsmiljökunskap', undefined, ['Mynak']),
  agency('Medlingsinstitutet', 'Swedish National Mediation Office'),
  agency('Delegationen mot segregation', undefined, ['Delmos']),
  agency('Delegationen för migrationsstudier', undefined, ['Delmi']),
  agency(
    'Nationellt centrum för kvinnofrid',
    "National Centre for Knowledge on Men's Violence against Women",
    ['NCK'],
    {
      type: 'university_centre',
    },
  ),
  agency('Barnafrid', undefined, ['Nationellt kunskapscentrum Barnafrid'], { type: 'university_centre' }),
]

const KNOWLEDGE: readonly KnownBody[] = [
  agency(
    'Ungdomsstyrelsen',
    'Swedish National Board for Youth Affairs',
    ['National Board for Youth Affairs'],
    followedBy('Myndigheten för ungdoms- och civilsamhällesfrågor', '2014-04-01'),
  ),
  agency(
    'Myndigheten för ungdoms- och civilsamhällesfrågor',
    'Swedish Agency for Youth and Civil Society',
    ['MUCF'],
    {
      from: '2014-04-01',
    },
  ),
  agency('Statens skolverk', 'National Agency for Education', [
    'Skolverket',
    'Swedish National Agency for Education',
  ]),
  agency(
    'Myndigheten för skolutveckling',
    'National Agency for School Improvement',
    [],
    followedBy('Statens skolverk', '2008-10-01'),
  ),
  agency('Statens skolinspektion', 'Swedish Schools Inspectorate', ['Skolinspektionen']),
  agency('Specialpedagogiska skolmyndigheten', undefined, ['SPSM']),
  agency('Universitets- och högskolerådet', 'Swedish Council for Higher Education', ['UHR']),
  agency('Universitetskanslersämbetet', 'Swedish Higher Education Authority', ['UKÄ']),
  agency('Högskoleverket', undefined, [], followedBy('Universitetskanslersämbetet', '2013-01-01')),
  agency('Centrala studiestödsnämnden', undefined, ['CSN']),
  agency('Vetenskapsrådet', 'Swedish Research Council'),
  agency('Forskningsrådet för hälsa, arbetsliv och välfärd', undefined, ['Forte']),
  agency('Institutet för arbetsmarknads- och utbildningspolitisk utvärdering', undefined, ['IFAU']),
  agency('Statistiska centralbyrån', 'Statistics Sweden', [
    'SCB',
    'Statistikmyndigheten SCB',
    'Statistikmyndigheten',
  ]),
  agency('Statens medieråd', 'Swedish Media Council', [], {
    from: '2011-01-01',
    ...followedBy('Mediemyndigheten', '2024-01-01'),
  }),
  agency('Mediemyndigheten', 'Swedish Agency for the Media', [], { from: '2024-01-01' }),
  agency('Medierådet', 'Media Council', [], {
    type: 'government_committee',
    ...followedBy('Statens medieråd', '2011-01-01'),
  }),
  agency(
    'Myndigheten för press, radio och tv',
    undefined,
    ['MPRT'],
    followedBy('Mediemyndigheten', '2024-01-01'),
  ),
  agency('Forum för levande historia', 'Living History Forum'),
  agency('Statens kulturråd', 'Swedish Arts Council', ['Kulturrådet']),
  agency('Svenska institutet', 'Swedish Institute', ['SI']),
  agency(
    'Styrelsen för internationellt utvecklingssamarbete (Sida)',
    'Swedish International Development Cooperation Agency',
    [
      'Sida',
      'Styrelsen för internationellt utvecklingssamarbete',
      'Swedish International Development Cooperation Agency (Sida)',
    ],
  ),
  agency('Folke Bernadotteakademin', undefined, ['FBA']),
  agency('Rådet för Europeiska socialfonden i Sverige', undefined, ['Svenska ESF-rådet', 'ESF-rådet']),
]

const ADMINISTRATION: readonly KnownBody[] = [
  agency('Skatteverket', 'Swedish Tax Agency'),
  agency('Kronofogdemyndigheten', 'Swedish Enforcement Authority', ['Kronofogden']),
  agency('Bolagsverket', 'Swedish Companies Registration Office'),
  agency('Ekonomistyrningsverket', undefined, ['ESV']),
  agency('Kammarkollegiet'),
  agency('Statskontoret', 'Swedish Agency for Public Management'),
  agency('Riksrevisionen', 'Swedish National Audit Office'),
  agency('Riksdagens ombudsmän', 'Parliamentary Ombudsmen', ['JO', 'Justitieombudsmannen']),
  agency('Upphandlingsmyndigheten', 'National Agency for Public Procurement'),
  agency('Konkurrensverket', 'Swedish Competition Authority'),
  agency('Konsumentverket', 'Swedish Consumer Agency'),
  agency('Finansinspektionen', undefined, ['FI']),
  agency('Kommerskollegium'),
  agency('Tillväxtverket', 'Swedish Agency for Economic and Regional Growth'),
  agency('Vinnova'),
  agency('Boverket', undefined, ['National Board of Housing, Building and Planning']),
  agency('Trafikverket', 'Swedish Transport Administration'),
  agency('Transportstyrelsen', 'Swedish Transport Agency'),
  agency('Post- och telestyrelsen', undefined, ['PTS']),
  agency('Myndigheten för digital förvaltning', undefined, ['Digg', 'DIGG']),
  agency('Livsmedelsverket', 'Swedish Food Agency'),
  agency('Naturvårdsverket', 'Swedish Environmental Protection Agency'),
  agency('Statens jordbruksverk', undefined, ['Jordbruksverket']),
  agency('Lantmäteriet'),
  agency('Riksarkivet', 'Swedish National Archives'),
  agency('Utbetalningsmyndigheten'),
  agency('Valmyndigheten'),
  agency('Spelinspektionen', 'Swedish Gambling Authority'),
  agency('Sametinget', 'Sami Parliament'),
  agency('Arbetsgivarverket'),
  agency('Integrationsverket'),
]

/** State agencies and their units, present and past. */
export const AGENCIES: readonly KnownBody[] = [...JUSTICE, ...WELFARE, ...KNOWLEDGE, ...ADMINISTRATION]
