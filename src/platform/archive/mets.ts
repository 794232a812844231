import { createHash } from 'node:crypto'
import type { ArchiveOrganisation, Description, PackageParts } from './parts.ts'
import type { FileFacts } from './premis.ts'
import { declared, element, namespaces, type XmlElement } from './xml.ts'

/** The profile that a package for the archive follows (SIP2). */
export const SIP_PROFILE = 'https://earksip.dilcis.eu/profile/E-ARK-SIP.xml'

/** A group of files and what it is for: `Documentation`, `Schemas` or `Representations/…`. */
interface FileGroup {
  readonly use: string
  readonly files: readonly FileFacts[]
}

/** Everything that one METS file lists, with paths from its own folder. */
export interface MetsContent {
  /** The name of the folder that the file describes. */
  readonly objectId: string
  readonly label: string
  readonly descriptive: readonly (FileFacts & Pick<Description, 'type'>)[]
  readonly preservation: readonly FileFacts[]
  readonly groups: readonly FileGroup[]
  /** Folders of representations that have a METS file of their own. */
  readonly representations: readonly string[]
}

/** The name of the package's folder, and what the package is called in its METS file (CSIP1, CSIPSTR2). */
export const folderOf = ({ id }: Pick<PackageParts, 'id'>): string => id.replace(/^urn:uuid:/u, 'uuid-')

// The same place in the same package has the same identifier every time, and no two places have the same one.
const identifiersOf =
  (scope: string) =>
  (...place: string[]): string => {
    const digest = createHash('sha256')
      .update([scope, ...place].join('\0'))
      .digest('hex')
    return `uuid-${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`
  }

const schemaLocation = [
  `${namespaces.mets} http://www.loc.gov/standards/mets/mets.xsd`,
  `${namespaces.xlink} http://www.loc.gov/standards/mets/xlink.xsd`,
  `${namespaces.csip} https://earkcsip.dilcis.eu/schema/DILCISExtensionMETS.xsd`,
  `${namespaces.sip} https://earksip.dilcis.eu/schema/DILCISExtensionSIPMETS.xsd`,
].join(' ')

const contentInformation = ({ contentInformation: kind }: PackageParts): Record<string, string> =>
  typeof kind === 'string'
    ? { 'csip:CONTENTINFORMATIONTYPE': kind }
    : { 'csip:CONTENTINFORMATIONTYPE': 'OTHER', 'csip:OTHERCONTENTINFORMATIONTYPE': kind.other }

const organisation = (role: string, { name, identificationCode }: ArchiveOrganisation): XmlElement =>
  element('mets:agent', { ROLE: role, TYPE: 'ORGANIZATION' }, [
    element('mets:name', {}, name),
    identificationCode === undefined
      ? undefined
      : element('mets:note', { 'csip:NOTETYPE': 'IDENTIFICATIONCODE' }, identificationCode),
  ])

const header = (parts: PackageParts): XmlElement =>
  element(
    'mets:metsHdr',
    {
      CREATEDATE: parts.created.toISOString(),
      LASTMODDATE: parts.created.toISOString(),
      RECORDSTATUS: 'NEW',
      'csip:OAISPACKAGETYPE': 'SIP',
    },
    [
      element('mets:agent', { ROLE: 'CREATOR', TYPE: 'OTHER', OTHERTYPE: 'SOFTWARE' }, [
        element('mets:name', {}, parts.creator.software),
        element('mets:note', { 'csip:NOTETYPE': 'SOFTWARE VERSION' }, parts.creator.version),
      ]),
      organisation('ARCHIVIST', parts.archivalCreator),
      organisation('CREATOR', parts.submittingOrganisation),
      parts.submissionAgreement === undefined
        ? undefined
        : element('mets:altRecordID', { TYPE: 'SUBMISSIONAGREEMENT' }, parts.submissionAgreement),
    ],
  )

const location = (path: string): Record<string, string> => ({
  LOCTYPE: 'URL',
  'xlink:type': 'simple',
  'xlink:href': path,
})

const fixity = ({ mediaType, size, created, checksum }: FileFacts): Record<string, string | number> => ({
  MIMETYPE: mediaType,
  SIZE: size,
  CREATED: created,
  CHECKSUM: checksum,
  CHECKSUMTYPE: 'SHA-256',
})

const reference = (file: FileFacts, type: Record<string, string>): XmlElement =>
  element('mets:mdRef', { ...location(file.path), ...type, ...fixity(file) })

type Identifiers = ReturnType<typeof identifiersOf>

const descriptiveSections = (content: MetsContent, id: Identifiers): XmlElement[] =>
  content.descriptive.map((file) =>
    element('mets:dmdSec', { ID: id('dmdSec', file.path), CREATED: file.created, STATUS: 'CURRENT' }, [
      reference(file, { MDTYPE: file.type }),
    ]),
  )

const administrativeSection = (content: MetsContent, id: Identifiers): XmlElement =>
  element(
    'mets:amdSec',
    { ID: id('amdSec') },
    content.preservation.map((file) =>
      element(
        'mets:digiprovMD',
        { ID: id('digiprovMD', file.path), CREATED: file.created, STATUS: 'CURRENT' },
        [reference(file, { MDTYPE: 'PREMIS', MDTYPEVERSION: '3.0' })],
      ),
    ),
  )

const fileSection = (parts: PackageParts, content: MetsContent, id: Identifiers): XmlElement =>
  element(
    'mets:fileSec',
    { ID: id('fileSec') },
    content.groups.map(({ use, files }) =>
      element(
        'mets:fileGrp',
        {
          ID: id('fileGrp', use),
          USE: use,
          ...(use.startsWith('Representations') ? contentInformation(parts) : {}),
        },
        files.map((file) =>
          element('mets:file', { ID: id('file', file.path), ...fixity(file) }, [
            element('mets:FLocat', location(file.path)),
          ]),
        ),
      ),
    ),
  )

const structure = (content: MetsContent, id: Identifiers): XmlElement => {
  const division = (label: string, children: XmlElement[], more = {}): XmlElement =>
    element('mets:div', { ID: id('div', label), LABEL: label, ...more }, children)
  const listed = (kind: string, files: readonly FileFacts[]): string | undefined =>
    files.map(({ path }) => id(kind, path)).join(' ') || undefined
  return element('mets:structMap', { ID: id('structMap'), TYPE: 'PHYSICAL', LABEL: 'CSIP' }, [
    division(content.objectId, [
      division('Metadata', [], {
        ADMID: listed('digiprovMD', content.preservation),
        DMDID: listed('dmdSec', content.descriptive),
      }),
      ...content.groups
        .filter(({ use }) => !use.includes('/'))
        .map(({ use }) => division(use, [element('mets:fptr', { FILEID: id('fileGrp', use) })])),
      ...content.representations.map((folder) =>
        division(`Representations/${folder}`, [
          element('mets:mptr', {
            ...location(`representations/${folder}/METS.xml`),
            'xlink:title': id('fileGrp', `Representations/${folder}`),
          }),
        ]),
      ),
    ]),
  ])
}

/** A METS file for a package or for one of its representations, as CSIP 2.1.0 and SIP 2.1.0 ask. */
export const metsDocument = (parts: PackageParts, content: MetsContent): XmlElement => {
  const id = identifiersOf(`${parts.id} ${content.objectId}`)
  return element(
    'mets:mets',
    {
      ...declared('mets', 'csip', 'sip', 'xlink', 'xsi'),
      'xsi:schemaLocation': schemaLocation,
      OBJID: content.objectId,
      LABEL: content.label,
      TYPE: parts.contentType,
      ...contentInformation(parts),
      PROFILE: SIP_PROFILE,
    },
    [
      header(parts),
      ...descriptiveSections(content, id),
      administrativeSection(content, id),
      fileSection(parts, content, id),
      structure(content, id),
    ],
  )
}
