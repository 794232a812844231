import { originOf, type Settings } from '../../../platform/config/settings.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { Dataset } from '../../../platform/open-data/dataset.ts'
import { about, expand, type RdfObject, type Triple } from '../../../platform/open-data/triples.ts'
import { datasets } from './datasets.ts'

export const LICENCE = 'http://creativecommons.org/licenses/by/4.0/'
const EU = 'http://publications.europa.eu/resource/authority'
const CATALOGUE = '5f1f5f6e-3c0c-4a39-9c52-6d2a1b0e7a00'
const PUBLISHER = '5f1f5f6e-3c0c-4a39-9c52-6d2a1b0e7af1'
const CONTACT = '5f1f5f6e-3c0c-4a39-9c52-6d2a1b0e7af2'
const SERVICE = '5f1f5f6e-3c0c-4a39-9c52-6d2a1b0e7af3'
/** The first day that the data tell of: when the first plan was decided. */
const FROM = '2008-07-10'
const ISSUED = '2026-11-27'

/** What the catalogue says of itself and of its parts, to portals. */
const told = {
  catalogue: {
    title: {
      sv: 'Den nationella handlingsplanen i öppna data',
      en: 'The national action plan in open data',
    },
    text: {
      sv: 'Planer, åtgärder, uppdrag, återrapporter, pengar och siffror ur den nationella handlingsplanen mot prostitution och människohandel.',
      en: 'Plans, measures, assignments, report-backs, money and figures of the national action plan against prostitution and human trafficking.',
    },
  },
  service: {
    title: { sv: 'Samlads API', en: 'The API of Samlad' },
    text: {
      sv: 'Samma uppgifter i JSON, en sida i taget och med urval, enligt den nationella REST API-profilen.',
      en: 'The same in JSON, a page at a time and by selection, by the Swedish national REST API profile.',
    },
  },
  csv: {
    sv: 'Tabell i CSV (UTF-8, komma) med kolumnerna beskrivna i CSVW.',
    en: 'A table in CSV (UTF-8, commas) with its columns described in CSVW.',
  },
  json: { sv: 'Samma rader som JSON.', en: 'The same rows as JSON.' },
} as const

const iri = (address: string): RdfObject => ({ iri: address })
const both = ({ sv, en }: Words): RdfObject[] => [
  { text: sv, language: 'sv' },
  { text: en, language: 'en' },
]
const day = (text: string): RdfObject => ({ text, datatype: expand('xsd:date') })
const moment = (at: Date): RdfObject => ({ text: at.toISOString(), datatype: expand('xsd:dateTime') })
const languages = [iri(`${EU}/language/SWE`), iri(`${EU}/language/ENG`)]

/** When the data of a dataset were last changed, as far as it is known. */
export interface Standing {
  readonly name: string
  readonly modified: Date | undefined
}

/** The catalogue of the open data as DCAT-AP-SE 3.0.1 has it: a list of statements, from which every form is made. */
export const catalogueOf = (settings: Settings, standings: readonly Standing[]): readonly Triple[] => {
  const origin = originOf(settings)
  const thing = (id: string): string => `${origin}/open-data#${id}`
  const common = {
    'dcterms:publisher': iri(thing(PUBLISHER)),
    'dcterms:license': iri(LICENCE),
  } as const

  const ofDataset = (dataset: Dataset): readonly Triple[] => {
    const file = `${origin}/open-data/${dataset.name}`
    const part = (form: string): string => `${thing(dataset.id)}-${form}`
    const modified = standings.find(({ name }) => name === dataset.name)?.modified
    const distribution = (form: 'csv' | 'json', mediaType: string, standard: string, title: Words) =>
      about(part(form), 'dcat:Distribution', {
        'dcterms:title': both(title),
        'dcterms:description': both(told[form]),
        'dcat:accessURL': iri(`${origin}/open-data#${dataset.id}`),
        'dcat:downloadURL': iri(`${file}.${form}`),
        'dcterms:license': iri(LICENCE),
        'dcterms:format': { text: mediaType },
        'dcat:mediaType': iri(`https://www.iana.org/assignments/media-types/${mediaType}`),
        'dcterms:conformsTo': iri(standard),
        'dcterms:language': languages,
        ...(form === 'json' ? { 'dcat:accessService': iri(thing(SERVICE)) } : {}),
      })
    return [
      ...about(thing(dataset.id), 'dcat:Dataset', {
        'dcterms:identifier': { text: dataset.id },
        'dcterms:title': both(dataset.title),
        'dcterms:description': both(dataset.description),
        ...common,
        'dcat:contactPoint': iri(thing(CONTACT)),
        'dcat:keyword': [
          ...dataset.keywords.sv.map((text): RdfObject => ({ text, language: 'sv' })),
          ...dataset.keywords.en.map((text): RdfObject => ({ text, language: 'en' })),
        ],
        'dcat:theme': dataset.themes.map((theme) => iri(`${EU}/data-theme/${theme}`)),
        'dcterms:accessRights': iri(`${EU}/access-right/PUBLIC`),
        'dcterms:accrualPeriodicity': iri(`${EU}/frequency/${dataset.frequency}`),
        'dcterms:language': languages,
        'dcterms:spatial': iri('http://sws.geonames.org/2661886/'),
        'dcterms:temporal': iri(part('period')),
        'dcterms:issued': day(ISSUED),
        ...(modified === undefined ? {} : { 'dcterms:modified': moment(modified) }),
        'dcat:landingPage': iri(`${origin}/open-data`),
        'dcat:distribution': [iri(part('csv')), iri(part('json'))],
      }),
      ...about(part('period'), 'dcterms:PeriodOfTime', { 'dcat:startDate': day(FROM) }),
      ...distribution('csv', 'text/csv', 'http://www.w3.org/ns/csvw', { sv: 'CSV', en: 'CSV' }),
      ...distribution('json', 'application/json', 'https://www.rfc-editor.org/rfc/rfc8259', {
        sv: 'JSON',
        en: 'JSON',
      }),
    ]
  }

  return [
    ...about(thing(CATALOGUE), 'dcat:Catalog', {
      'dcterms:identifier': { text: CATALOGUE },
      'dcterms:title': both(told.catalogue.title),
      'dcterms:description': both(told.catalogue.text),
      ...common,
      'dcterms:language': languages,
      'dcterms:issued': day(ISSUED),
      'dcterms:spatial': iri('http://sws.geonames.org/2661886/'),
      'foaf:homepage': iri(`${origin}/open-data`),
      'dcat:themeTaxonomy': iri(`${EU}/data-theme`),
      'dcat:contactPoint': iri(thing(CONTACT)),
      'dcat:dataset': datasets.map(({ id }) => iri(thing(id))),
      'dcat:service': iri(thing(SERVICE)),
    }),
    ...about(thing(PUBLISHER), 'foaf:Agent', {
      'foaf:name': { text: settings.publisher.name },
      'dcterms:type': iri(`http://purl.org/adms/publishertype/${settings.publisher.type}`),
      'foaf:homepage': iri(origin),
    }),
    ...about(thing(CONTACT), 'vcard:Organization', {
      'vcard:fn': { text: settings.contact.name },
      'vcard:hasEmail': iri(`mailto:${settings.contact.email}`),
    }),
    ...about(thing(SERVICE), 'dcat:DataService', {
      'dcterms:identifier': { text: SERVICE },
      'dcterms:title': both(told.service.title),
      'dcterms:description': both(told.service.text),
      ...common,
      'dcat:contactPoint': iri(thing(CONTACT)),
      'dcterms:accessRights': iri(`${EU}/access-right/PUBLIC`),
      'dcat:endpointURL': iri(`${origin}/v1`),
      'dcat:endpointDescription': iri(`${origin}/v1/openapi.json`),
      'dcterms:conformsTo': iri('https://www.dataportal.se/rest-api-profil'),
      'dcat:servesDataset': datasets.map(({ id }) => iri(thing(id))),
    }),
    ...datasets.flatMap(ofDataset),
  ]
}
