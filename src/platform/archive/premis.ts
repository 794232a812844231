import type { PackageParts, PreservationEvent, Representation } from './parts.ts'
import { declared, element, namespaces, type XmlElement } from './xml.ts'

/** A file as the preservation metadata tells of it. */
export interface FileFacts {
  /** Path from the folder of the METS file that lists it. */
  readonly path: string
  readonly mediaType: string
  readonly size: number
  /** SHA-256, hexadecimal. */
  readonly checksum: string
  readonly created: string
}

const identifier = (kind: string, type: string, value: string): XmlElement =>
  element(`premis:${kind}Identifier`, {}, [
    element(`premis:${kind}IdentifierType`, {}, type),
    element(`premis:${kind}IdentifierValue`, {}, value),
  ])

const uuidIn = (id: string): string => id.replace(/^urn:uuid:/u, '')

const relationship = (type: string, subType: string, related: readonly XmlElement[]): XmlElement =>
  element('premis:relationship', {}, [
    element('premis:relationshipType', {}, type),
    element('premis:relationshipSubType', {}, subType),
    ...related,
  ])

const document = (children: readonly XmlElement[]): XmlElement =>
  element(
    'premis:premis',
    {
      ...declared('premis', 'xsi'),
      version: '3.0',
      'xsi:schemaLocation': `${namespaces.premis} http://www.loc.gov/standards/premis/v3/premis.xsd`,
    },
    children,
  )

const eventOf = (parts: PackageParts, event: PreservationEvent, place: number): XmlElement =>
  element('premis:event', {}, [
    identifier('event', 'local', `event-${place}`),
    element('premis:eventType', {}, event.type),
    element('premis:eventDateTime', {}, event.at.toISOString()),
    element('premis:eventDetailInformation', {}, [element('premis:eventDetail', {}, event.detail)]),
    identifier('linkingAgent', 'name', event.agent),
    identifier('linkingObject', 'UUID', uuidIn(parts.id)),
  ])

const agentOf = (name: string, { creator }: PackageParts): XmlElement =>
  element('premis:agent', {}, [
    identifier('agent', 'name', name),
    element('premis:agentName', {}, name),
    element('premis:agentType', {}, name === creator.software ? 'software' : 'organization'),
    name === creator.software ? element('premis:agentVersion', {}, creator.version) : undefined,
  ])

/**
 * What is told of the whole package, in PREMIS 3: the package as an object, what was done to it (its making is
 * always among it), and who did it.
 */
export const packagePremis = (parts: PackageParts): XmlElement => {
  const events: PreservationEvent[] = [
    ...parts.metadata.preservation,
    {
      type: 'export',
      at: parts.created,
      detail: 'Made as a package for the archive (E-ARK SIP 2.1.0).',
      agent: parts.creator.software,
    },
  ]
  const agents = [...new Set([...events.map(({ agent }) => agent), parts.creator.software])]
  return document([
    element('premis:object', { 'xsi:type': 'premis:intellectualEntity' }, [
      identifier('object', 'UUID', uuidIn(parts.id)),
      element('premis:originalName', {}, parts.title),
      ...events.map((_event, place) => identifier('linkingEvent', 'local', `event-${place + 1}`)),
    ]),
    ...events.map((event, place) => eventOf(parts, event, place + 1)),
    ...agents.map((name) => agentOf(name, parts)),
  ])
}

const fileObject = ({ path, size, checksum, mediaType }: FileFacts, representation: string): XmlElement =>
  element('premis:object', { 'xsi:type': 'premis:file' }, [
    identifier('object', 'local', `${representation}/${path}`),
    element('premis:objectCharacteristics', {}, [
      element('premis:fixity', {}, [
        element('premis:messageDigestAlgorithm', {}, 'SHA-256'),
        element('premis:messageDigest', {}, checksum),
      ]),
      element('premis:size', {}, String(size)),
      element('premis:format', {}, [
        element('premis:formatDesignation', {}, [element('premis:formatName', {}, mediaType)]),
      ]),
    ]),
    element('premis:originalName', {}, path),
  ])

/** What is told of one representation and each of its files, in PREMIS 3. */
export const representationPremis = (
  parts: PackageParts,
  { id }: Representation,
  files: readonly FileFacts[],
): XmlElement =>
  document([
    element('premis:object', { 'xsi:type': 'premis:representation' }, [
      identifier('object', 'local', id),
      relationship('structural', 'is part of', [identifier('relatedObject', 'UUID', uuidIn(parts.id))]),
      files.length === 0
        ? undefined
        : relationship(
            'structural',
            'has part',
            files.map(({ path }) => identifier('relatedObject', 'local', `${id}/${path}`)),
          ),
    ]),
    ...files.map((file) => fileObject(file, id)),
  ])
