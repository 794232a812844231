import type { BodyType, KnownBody } from './body.ts'
import { MUNICIPALITIES } from './known-municipalities.ts'

const body = (
  type: BodyType,
  name: string,
  nameEn?: string,
  aliases: string[] = [],
  more: Partial<KnownBody> = {},
): KnownBody => ({
  name,
  type,
  ...(nameEn === undefined ? {} : { nameEn }),
  ...(aliases.length === 0 ? {} : { aliases }),
  ...more,
})

/** A municipality that the plan of 2008 names, as it stands among all of them. */
const ofTheCode = (code: string, nameEn: string, aliases: string[] = []): KnownBody => {
  const known = MUNICIPALITIES.find(({ municipalityCode }) => municipalityCode === code) as KnownBody
  return { ...known, nameEn, aliases: [...(known.aliases ?? []), ...aliases] }
}

const general = 'allmän kunskap, kontrollera innan du bygger på det'

/** The Government, its offices and the Riksdag. */
export const GOVERNMENT: readonly KnownBody[] = [
  body('government', 'regeringen', 'the Government', [
    'Regeringen',
    'Swedish Government',
    'Government of Sweden',
  ]),
  body('parliament', 'riksdagen', 'the Riksdag', ['Riksdagen', 'Swedish Parliament']),
  body('department', 'Regeringskansliet', 'Government Offices', ['Government Offices of Sweden']),
  body('department', 'Statsrådsberedningen', "Prime Minister's Office"),
  body('department', 'Justitiedepartementet', 'Ministry of Justice'),
  body('department', 'Utrikesdepartementet', 'Ministry for Foreign Affairs', ['UD']),
  body('department', 'Försvarsdepartementet', 'Ministry of Defence'),
  body('department', 'Socialdepartementet', 'Ministry of Health and Social Affairs'),
  body('department', 'Finansdepartementet', 'Ministry of Finance'),
  body('department', 'Utbildningsdepartementet', 'Ministry of Education and Research'),
  body('department', 'Arbetsmarknadsdepartementet', 'Ministry of Employment'),
  body('department', 'Kulturdepartementet', 'Ministry of Culture'),
  body('department', 'Näringsdepartementet', 'Ministry of Enterprise and Innovation', [], {
    successor: { name: 'Klimat- och näringslivsdepartementet', from: '2023-01-01', basis: general },
  }),
  body('department', 'Miljödepartementet', 'Ministry of the Environment', [], {
    successor: { name: 'Klimat- och näringslivsdepartementet', from: '2023-01-01', basis: general },
  }),
  body('department', 'Klimat- och näringslivsdepartementet', 'Ministry of Climate and Enterprise', [], {
    from: '2023-01-01',
  }),
  body('department', 'Infrastrukturdepartementet', 'Ministry of Infrastructure', [], {
    successor: { name: 'Landsbygds- och infrastrukturdepartementet', from: '2023-01-01', basis: general },
  }),
  body(
    'department',
    'Landsbygds- och infrastrukturdepartementet',
    'Ministry of Rural Affairs and Infrastructure',
    [],
    {
      from: '2023-01-01',
    },
  ),
  body(
    'department',
    'Integrations- och jämställdhetsdepartementet',
    'Ministry of Integration and Gender Equality',
    [],
    {
      successor: {
        name: 'Arbetsmarknadsdepartementet',
        from: '2011-01-01',
        basis: `departementet upphörde 2011-01-01, jämställdhetsfrågorna har flyttat mellan departement sedan dess (${general})`,
      },
    },
  ),
  body('inquiry', 'Utredningen om människohandel m.m.'),
  body('inquiry', 'särskild utredare', undefined, [
    'särskild utredare (dir. 2008:44)',
    'en särskild utredare',
  ]),
]

/** Municipal and regional bodies and functions, most of them spoken of collectively. */
export const LOCAL: readonly KnownBody[] = [
  body('county_boards', 'länsstyrelserna', 'county administrative boards', [
    'Länsstyrelserna',
    'länsstyrelser',
    'samtliga länsstyrelser',
    'Samtliga länsstyrelser',
    'övriga länsstyrelser',
    'County Administrative Boards',
  ]),
  body('municipalities', 'kommuner', 'municipalities', [
    'kommunerna',
    'Kommuner',
    'Kommunerna',
    'Municipalities',
  ]),
  body('regions', 'landsting', 'county councils', ['landstingen', 'Landstingen', 'Landsting'], {
    successor: {
      name: 'regioner',
      from: '2020-01-01',
      basis: `kommunallagens ord sedan 2020 (${general})`,
    },
  }),
  body('regions', 'regioner', 'regions', ['regionerna', 'Regionerna', 'Regioner'], { from: '2020-01-01' }),
  body('municipal_unit', 'Göteborgs stad (socialtjänsten)', undefined, [
    'Socialtjänsten i Göteborgs stad',
    'Socialtjänsten i Göteborg stad',
  ]),
  ofTheCode('1480', 'City of Gothenburg', ['Göteborg stad']),
  ofTheCode('0180', 'City of Stockholm'),
  ofTheCode('1280', 'City of Malmö'),
  body('municipal_unit', 'Stockholms stad (socialtjänstförvaltningen)'),
  body('municipal_unit', 'Sigtuna (socialtjänstförvaltningen)', undefined, [
    'socialtjänstförvaltningen i Sigtuna',
  ]),
  body('municipal_function', 'socialtjänsten', 'social services', ['Socialtjänsten', 'Social services']),
  body('municipal_function', 'överförmyndare', 'chief guardian', [
    'överförmyndaren',
    'överförmyndarna',
    'Överförmyndaren',
  ]),
  body('municipal_unit', 'prostitutionsgrupperna', 'prostitution groups', ['Prostitutionsgrupperna'], {
    successor: { name: 'Mikamottagningen', from: null, basis: general },
  }),
  body('municipal_unit', 'Mikamottagningen', undefined, ['Mikamottagningarna', 'mikamottagningarna']),
  body('municipal_unit', 'Prostitutionsgruppen i Göteborg', undefined, ['prostitutionsgruppen i Göteborg']),
  body('municipal_unit', 'KAST-grupper', 'groups for buyers of sexual services', ['KAST', 'KAST-grupperna']),
  body('sector', 'hälso- och sjukvården', 'health care', ['Hälso- och sjukvården', 'hälso- och sjukvård']),
  body('sector', 'domstolsväsendet', 'the courts', ['Domstolsväsendet']),
  body('sector', 'aktörer på arbetsmarknaden', 'labour market actors', ['arbetsmarknadens aktörer']),
  body('regional_unit', 'ungdomsmottagningar', 'youth clinics', [
    'ungdomsmottagningarna',
    'Ungdomsmottagningar',
  ]),
  body('regional_unit', 'barn- och ungdomspsykiatrin', 'child and adolescent psychiatry', [
    'Barn- och ungdomspsykiatrin',
    'BUP',
  ]),
  body('cooperation_form', 'barnahus', "children's houses", ['Barnahus']),
  body('project', 'utvecklingspartnerskapet Samverkan mot trafficking', undefined, [
    'Samverkan mot Trafficking',
    'Samverkan mot trafficking',
  ]),
]

/** Voluntary organisations, foundations and research bodies. */
export const CIVIL_SOCIETY: readonly KnownBody[] = [
  body('ngo', 'UNICEF Sverige', 'UNICEF Sweden', ['Unicef Sverige']),
  body('foundation', 'Stiftelsen Allmänna Barnhuset', undefined, ['Allmänna Barnhuset']),
  body('ngo', 'Rädda Barnen', 'Save the Children Sweden', ['Save the Children']),
  body('ngo', 'ECPAT', undefined, ['Ecpat', 'ECPAT Sverige', 'Ecpat Sverige']),
  body('ngo', 'Forum kvinnor och funktionshinder'),
  body('ngo', 'Internationella Kvinnoförbundet'),
  body('ngo', 'Kvinnoforum'),
  body('ngo', 'Män för Jämställdhet', undefined, ['Män för jämställdhet']),
  body('ngo', 'Riksorganisationen för kvinnojourer i Sverige, ROKS', undefined, [
    'ROKS',
    'Roks',
    'Riksorganisationen för kvinnojourer i Sverige',
    'Riksorganisationen för kvinnojourer och tjejjourer i Sverige',
  ]),
  body(
    'ngo',
    'Riksförbundet för homosexuellas, bisexuellas och transpersoners rättigheter, RFSL',
    undefined,
    [
      'RFSL',
      'Riksförbundet för homosexuellas, bisexuellas och transpersoners rättigheter',
      'Riksförbundet för homosexuellas, bisexuellas, transpersoners och queeras rättigheter',
    ],
  ),
  body('ngo', 'Riksförbundet för sexuell upplysning, RFSU', undefined, [
    'RFSU',
    'Riksförbundet för sexuell upplysning',
  ]),
  body('ngo', 'Svenska UNIFEM', undefined, ['UNIFEM']),
  body('ngo', 'Sverigeunionen av Soroptimistklubbar'),
  body('ngo', 'Sveriges Kvinnolobby', undefined, ['Sveriges Kvinnoorganisationer']),
  body(
    'ngo',
    'Sveriges Kvinnojourers Riksförbund, SKR',
    undefined,
    ['SKR', 'Sveriges Kvinnojourers Riksförbund'],
    {
      successor: { name: 'Unizon', from: '2015-01-01', basis: general },
    },
  ),
  body('ngo', 'Unizon'),
  body(
    'ngo',
    'Sveriges Kommuner och Regioner',
    'Swedish Association of Local Authorities and Regions',
    ['SKR', 'SALAR'],
    {
      from: '2019-11-27',
    },
  ),
  body('ngo', 'Sveriges Kommuner och Landsting', undefined, ['SKL'], {
    successor: { name: 'Sveriges Kommuner och Regioner', from: '2019-11-27', basis: general },
  }),
  body('ngo', 'Stadsmissionen', undefined, ['Stockholms Stadsmission', 'Göteborgs Stadsmission']),
  body('ngo', 'Frälsningsarmén', 'Salvation Army'),
  body('ngo', 'Svenska Röda Korset', 'Swedish Red Cross', ['Röda Korset']),
  body('ngo', 'Barnens rätt i samhället', undefined, ['Bris', 'BRIS']),
  body('ngo', 'Plattformen Civila Sverige mot människohandel'),
  body('ngo', 'Terrafem'),
  body('ngo_sector', 'frivilligorganisationer', 'voluntary organisations', [
    'frivilligorganisationerna',
    'Frivilligorganisationer',
  ]),
  body('ngo_sector', 'civilsamhället', 'civil society', [
    'det civila samhället',
    'civilsamhällets organisationer',
    'civil society organisations',
  ]),
  body('ngo_sector', 'tjejjourer', "girls' helplines", ['tjejjourerna', 'Tjejjourer']),
  body('research_body', 'NIKK, Nordiska Institutet för kunskap om kön', undefined, [
    'NIKK',
    'Nordiska Institutet för kunskap om kön',
  ]),
]

/** International organisations and European bodies. */
export const INTERNATIONAL: readonly KnownBody[] = [
  body('international_organisation', 'UNICEF', undefined, ['Unicef']),
  body('international_organisation', 'Europeiska unionen (EU)', 'European Union', [
    'EU',
    'Europeiska unionen',
  ]),
  body('eu_body', 'EU-kommissionen', 'European Commission', ['Europeiska kommissionen']),
  body('international_organisation', 'Europarådet', 'Council of Europe'),
  body('international_organisation', 'Förenta nationerna (FN)', 'United Nations', [
    'FN',
    'Förenta nationerna',
    'UN',
  ]),
  body('international_organisation', 'United Nations Office on Drugs and Crime (UNODC)', undefined, [
    'UNODC',
    'United Nations Office on Drugs and Crime',
  ]),
  body('international_organisation', 'International Organization for Migration (IOM)', undefined, [
    'IOM',
    'International Organization for Migration',
    'International Organisation for Migration',
  ]),
  body('international_organisation', 'Organisationen för säkerhet och samarbete i Europa (OSSE)', 'OSCE', [
    'OSSE',
    'Organisationen för säkerhet och samarbete i Europa',
    'Organization for Security and Co-operation in Europe',
  ]),
  body('international_organisation', 'Nordiska ministerrådet', 'Nordic Council of Ministers'),
  body('international_organisation', 'Östersjöstaternas råd (CBSS)', 'Council of the Baltic Sea States', [
    'CBSS',
    'Östersjöstaternas råd',
  ]),
  body(
    'international_body',
    'Aktionsgruppen mot människohandel inom Östersjöstaternas råd',
    'CBSS Task Force against Trafficking in Human Beings',
    ['TFTHB'],
  ),
  body('international_body', 'Arbetsgruppen för utsatta barn inom Östersjöstaternas råd'),
  body('international_body', 'CBSS ämbetsmannakommitté (CSO)', undefined, ['CBSS ämbetsmannakommitté'], {
    aliasesByDefinition: ['CSO'],
  }),
  body('international_body', 'CBSS internationella sekretariat'),
  body('international_body', 'Nordisk-baltiska aktionsgruppen mot människohandel', undefined, [], {
    successor: {
      name: 'Aktionsgruppen mot människohandel inom Östersjöstaternas råd',
      from: '2006-06-01',
      basis: 'står i planen från 2008 (juni 2006, dagen anges inte)',
    },
  }),
  body('eu_body', 'Europol'),
  body('eu_body', 'Eurojust'),
  body('eu_body', 'Frontex'),
  body('international_organisation', 'Interpol'),
  body('eu_fund', 'Europeiska socialfonden', 'European Social Fund', ['ESF']),
]
