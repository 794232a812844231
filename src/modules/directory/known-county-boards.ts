import { withoutMarks } from '../../platform/text/marks.ts'
import type { KnownBody } from './body.ts'

/**
 * The 21 counties: code (Statistics Sweden's county codes), the name as it stands before "län", and the
 * place as it stands alone ("Länsstyrelsen Skåne").
 */
export const COUNTIES = [
  ['01', 'Stockholms', 'Stockholm'],
  ['03', 'Uppsala', 'Uppsala'],
  ['04', 'Södermanlands', 'Södermanland'],
  ['05', 'Östergötlands', 'Östergötland'],
  ['06', 'Jönköpings', 'Jönköping'],
  ['07', 'Kronobergs', 'Kronoberg'],
  ['08', 'Kalmar', 'Kalmar'],
  ['09', 'Gotlands', 'Gotland'],
  ['10', 'Blekinge', 'Blekinge'],
  ['12', 'Skåne', 'Skåne'],
  ['13', 'Hallands', 'Halland'],
  ['14', 'Västra Götalands', 'Västra Götaland'],
  ['17', 'Värmlands', 'Värmland'],
  ['18', 'Örebro', 'Örebro'],
  ['19', 'Västmanlands', 'Västmanland'],
  ['20', 'Dalarnas', 'Dalarna'],
  ['21', 'Gävleborgs', 'Gävleborg'],
  ['22', 'Västernorrlands', 'Västernorrland'],
  ['23', 'Jämtlands', 'Jämtland'],
  ['24', 'Västerbottens', 'Västerbotten'],
  ['25', 'Norrbottens', 'Norrbotten'],
] as const

/** Codes of the counties that a text means by their names or the beginning of them: "Skåne", "skane", "stockholms län". */
export const countiesNamed = (text: string): string[] => {
  const wanted = text.trim().toLowerCase()
  if (wanted.length < 3) return []
  const isMeant = (name: string) => [name, withoutMarks(name)].some((one) => one.startsWith(wanted))
  return COUNTIES.filter(([, name, place]) =>
    [`${name} län`, place].some((one) => isMeant(one.toLowerCase())),
  ).map(([code]) => code)
}

const NATIONAL_COORDINATION = {
  name: 'Jämställdhetsmyndigheten',
  from: '2018-01-01',
  basis: 'jamstalldhetsmyndigheten.se: den nationella samordningen flyttade dit när myndigheten bildades',
  scope: 'den nationella samordningen mot prostitution och människohandel',
}

/** The county administrative boards, one for each county. */
export const COUNTY_BOARDS: readonly KnownBody[] = COUNTIES.map(([countyCode, county, place]) => ({
  name: `Länsstyrelsen i ${county} län`,
  nameEn: `County Administrative Board of ${place}`,
  type: 'county_board' as const,
  countyCode,
  aliases: [
    `Länsstyrelsen ${place}`,
    `Länsstyrelsen i ${place}`,
    `Länsstyrelsen ${county} län`,
    `${place} County Administrative Board`,
    `County Administrative Board of ${place} County`,
    `County Administrative Board in ${place}`,
  ],
  ...(countyCode === '01' ? { successor: NATIONAL_COORDINATION } : {}),
}))
