import type { Description } from './parts.ts'
import { element, writeXml } from './xml.ts'

/** What a simple description tells. Nothing in it may name a person whom the records are about. */
interface DescriptionFacts {
  readonly title: string
  /** Whose records they are (arkivbildare). */
  readonly creator: string
  /** The number that the records have where they come from. */
  readonly identifier: string
  /** First and last day of the records, YYYY-MM-DD. */
  readonly from: string
  readonly to: string
  /** Language of the records, such as `sv`. */
  readonly language: string
  /** What kind of records they are and why they are kept, with the provision. */
  readonly description: string
}

const terms = (facts: DescriptionFacts): [string, string][] => [
  ['title', facts.title],
  ['creator', facts.creator],
  ['identifier', facts.identifier],
  ['date', `${facts.from}/${facts.to}`],
  ['language', facts.language],
  ['description', facts.description],
]

/** A simple description of the content in Dublin Core, for `metadata/descriptive`. */
export const dublinCore = (facts: DescriptionFacts): Description => ({
  name: 'dc.xml',
  type: 'DC',
  content: writeXml(
    element(
      'oai_dc:dc',
      {
        'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      terms(facts).map(([name, text]) => element(`dc:${name}`, {}, text)),
    ),
  ).toString('utf8'),
})
