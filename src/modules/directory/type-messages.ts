import { catalogue } from '../../platform/i18n/catalogue.ts'
import type { BodyType } from './body.ts'

const swedish = {
  agency: 'Myndighet',
  agency_unit: 'Enhet inom myndighet',
  agency_group: 'Flera myndigheter',
  department: 'Departement',
  government: 'Regeringen',
  parliament: 'Riksdagen',
  government_committee: 'Kommitté',
  inquiry: 'Utredning',
  county_board: 'Länsstyrelse',
  county_boards: 'Länsstyrelserna tillsammans',
  municipality: 'Kommun',
  municipalities: 'Kommunerna tillsammans',
  municipal_function: 'Kommunal verksamhet',
  municipal_unit: 'Kommunal enhet',
  region: 'Region',
  regions: 'Regionerna tillsammans',
  regional_unit: 'Regional verksamhet',
  university_centre: 'Centrum vid universitet',
  research_body: 'Forskningsorgan',
  ngo: 'Frivilligorganisation',
  ngo_sector: 'Frivilligorganisationer tillsammans',
  foundation: 'Stiftelse',
  international_organisation: 'Internationell organisation',
  international_body: 'Internationellt organ',
  eu_body: 'EU-organ',
  eu_fund: 'EU-fond',
  sector: 'Samhällssektor',
  cooperation_form: 'Samverkansform',
  project: 'Projekt',
  shelter: 'Skyddat boende',
} as const satisfies Record<BodyType, string>

/** What each type of body is called. */
export const typeMessages = catalogue({
  sv: swedish,
  en: {
    agency: 'Agency',
    agency_unit: 'Unit of an agency',
    agency_group: 'Several agencies',
    department: 'Ministry',
    government: 'The Government',
    parliament: 'The Riksdag',
    government_committee: 'Committee',
    inquiry: 'Inquiry',
    county_board: 'County administrative board',
    county_boards: 'The county administrative boards',
    municipality: 'Municipality',
    municipalities: 'The municipalities',
    municipal_function: 'Municipal service',
    municipal_unit: 'Municipal unit',
    region: 'Region',
    regions: 'The regions',
    regional_unit: 'Regional service',
    university_centre: 'University centre',
    research_body: 'Research body',
    ngo: 'Voluntary organisation',
    ngo_sector: 'Voluntary organisations together',
    foundation: 'Foundation',
    international_organisation: 'International organisation',
    international_body: 'International body',
    eu_body: 'EU body',
    eu_fund: 'EU fund',
    sector: 'Sector',
    cooperation_form: 'Form of cooperation',
    project: 'Project',
    shelter: 'Shelter',
  },
})

/** The type that a word of a table stands for: its code, or its name in either language. No table tells of a shelter. */
export const typeOfWord = (word: string): BodyType | undefined => {
  const wanted = word.trim().toLowerCase()
  const types = (Object.keys(swedish) as BodyType[]).filter((type) => type !== 'shelter')
  return types.find((type) =>
    [type, typeMessages.sv[type], typeMessages.en[type]].some(
      (name) => String(name).toLowerCase() === wanted,
    ),
  )
}
