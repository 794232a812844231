/** A term of RDF: an address, or a text with its language or its datatype. */
export type RdfObject =
  | { readonly iri: string }
  | { readonly text: string; readonly language: 'sv' | 'en' }
  | { readonly text: string; readonly datatype?: string }

/** One statement. Subjects are always addresses: nothing is anonymous. */
export interface Triple {
  readonly subject: string
  readonly predicate: string
  readonly object: RdfObject
}

const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  adms: 'http://www.w3.org/ns/adms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const
type Prefix = keyof typeof namespaces

/** A name written with its prefix, as an address. */
export const expand = (name: `${Prefix}:${string}`): string => {
  const [prefix, local] = name.split(':') as [Prefix, string]
  return `${namespaces[prefix]}${local}`
}

/** The prefix and the local name of an address in one of the namespaces. */
const named = (iri: string): { prefix: Prefix; local: string } => {
  const [prefix, namespace] =
    (Object.entries(namespaces) as [Prefix, string][]).find(([, one]) => iri.startsWith(one)) ?? []
  if (prefix === undefined || namespace === undefined) throw new Error(`${iri} is in none of the namespaces`)
  return { prefix, local: iri.slice(namespace.length) }
}
const compact = (iri: string): string => {
  const { prefix, local } = named(iri)
  return `${prefix}:${local}`
}

type Statements = Partial<
  Record<`${Prefix}:${string}`, RdfObject | readonly (RdfObject | undefined)[] | undefined>
>

/** The statements about one thing. What is undefined is not said. */
export const about = (
  subject: string,
  type: `${Prefix}:${string}`,
  statements: Statements,
): readonly Triple[] => [
  { subject, predicate: expand('rdf:type'), object: { iri: expand(type) } },
  ...Object.entries(statements).flatMap(([name, objects]) =>
    [objects ?? []]
      .flat()
      .filter((object): object is RdfObject => object !== undefined)
      .map((object) => ({ subject, predicate: expand(name as `${Prefix}:${string}`), object })),
  ),
]

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const bySubject = (triples: readonly Triple[]) => [...Map.groupBy(triples, ({ subject }) => subject)]

/** The statements as RDF/XML. */
export const asRdfXml = (triples: readonly Triple[]): string => {
  const property = ({ predicate, object }: Triple): string => {
    const name = compact(predicate)
    if ('iri' in object) return `    <${name} rdf:resource="${escaped(object.iri)}"/>`
    const marked =
      'language' in object
        ? ` xml:lang="${object.language}"`
        : object.datatype === undefined
          ? ''
          : ` rdf:datatype="${escaped(object.datatype)}"`
    return `    <${name}${marked}>${escaped(object.text)}</${name}>`
  }
  const declared = Object.entries(namespaces).map(([prefix, iri]) => `xmlns:${prefix}="${iri}"`)
  const things = bySubject(triples).map(
    ([subject, statements]) =>
      `  <rdf:Description rdf:about="${escaped(subject)}">\n${statements.map(property).join('\n')}\n  </rdf:Description>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF ${declared.join(' ')}>\n${things.join('\n')}\n</rdf:RDF>\n`
}

/** The same statements as JSON-LD. */
export const asJsonLd = (triples: readonly Triple[]): object => {
  const value = (object: RdfObject): object =>
    'iri' in object
      ? { '@id': object.iri }
      : 'language' in object
        ? { '@value': object.text, '@language': object.language }
        : object.datatype === undefined
          ? { '@value': object.text }
          : { '@value': object.text, '@type': compact(object.datatype) }
  return {
    '@context': namespaces,
    '@graph': bySubject(triples).map(([subject, statements]) => {
      const types = statements.filter(({ predicate }) => predicate === expand('rdf:type'))
      const rest = statements.filter(({ predicate }) => predicate !== expand('rdf:type'))
      return {
        '@id': subject,
        '@type': types.map(({ object }) => ('iri' in object ? compact(object.iri) : '')),
        ...Object.fromEntries(
          [...Map.groupBy(rest, ({ predicate }) => compact(predicate))].map(([name, of]) => [
            name,
            of.map(({ object }) => value(object)),
          ]),
        ),
      }
    }),
  }
}
