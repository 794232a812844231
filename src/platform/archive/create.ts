import { createHash } from 'node:crypto'
import { folderOf, type MetsContent, metsDocument } from './mets.ts'
import type { ArchivedFile, PackageParts, Representation } from './parts.ts'
import { type FileFacts, packagePremis, representationPremis } from './premis.ts'
import { attributeSchemas } from './schemas.ts'
import { writeXml } from './xml.ts'
import { packZip } from './zip.ts'

const plainPath = /^(?!\.)[\w.-]+(?:\/(?!\.)[\w.-]+)*$/u
const plainName = /^[\w-]+$/u
const packageId = /^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

const refuseRepeated = (paths: readonly string[]): void => {
  const folded = paths.map((path) => path.toLowerCase())
  const repeated = paths.find((_path, place) => folded.indexOf(folded[place] as string) !== place)
  if (repeated !== undefined) throw new RangeError(`${repeated} occurs twice in the package.`)
}

const refuseImpossible = (parts: PackageParts): void => {
  if (!packageId.test(parts.id)) throw new RangeError('The id of a package is urn:uuid: and a UUID.')
  if (parts.representations.length === 0) throw new RangeError('A package has at least one representation.')
  for (const { id } of parts.representations)
    if (!plainName.test(id)) throw new RangeError(`${id} is no name for the folder of a representation.`)
  const files = [
    ...parts.representations.flatMap((one) => one.files),
    ...parts.documentation,
    ...parts.schemas,
  ]
  for (const path of [
    ...files.map((file) => file.path),
    ...parts.metadata.descriptive.map(({ name }) => name),
  ])
    if (!plainPath.test(path))
      throw new RangeError(`${path} is no path in a package: letters, digits, . _ - only.`)
  if (parts.representations.some((one) => one.files.length === 0))
    throw new RangeError('A representation has at least one file.')
}

/** Puts files where they belong below a folder and tells the facts of each. */
class Folder {
  readonly files = new Map<string, Buffer>()

  add(path: string, content: Buffer, mediaType: string, created: Date): FileFacts {
    this.files.set(path, content)
    return {
      path,
      mediaType,
      size: content.length,
      checksum: createHash('sha256').update(content).digest('hex'),
      created: created.toISOString(),
    }
  }

  addAll(below: string, files: readonly ArchivedFile[]): FileFacts[] {
    return files.map((file) => this.add(`${below}/${file.path}`, file.content, file.mediaType, file.created))
  }
}

const representationFolder = (parts: PackageParts, representation: Representation): Folder => {
  const folder = new Folder()
  const data = folder.addAll('data', representation.files)
  const premis = folder.add(
    'metadata/preservation/premis.xml',
    writeXml(representationPremis(parts, representation, data)),
    'application/xml',
    parts.created,
  )
  const content: MetsContent = {
    objectId: representation.id,
    label: parts.title,
    descriptive: [],
    preservation: [premis],
    groups: [{ use: 'Representations', files: data }],
    representations: [],
  }
  folder.add('METS.xml', writeXml(metsDocument(parts, content)), 'application/xml', parts.created)
  return folder
}

const aboutThePackage = (parts: PackageParts): ArchivedFile => ({
  path: 'about-this-package.txt',
  mediaType: 'text/plain',
  created: parts.created,
  content: Buffer.from(
    [
      parts.title,
      '',
      `Arkivbildare / archival creator: ${parts.archivalCreator.name}`,
      `Levererande organisation / submitting organisation: ${parts.submittingOrganisation.name}`,
      `Paketet skapades / the package was made: ${parts.created.toISOString()}`,
      '',
      'Paketet följer FGS Paketstruktur 2.0 (E-ARK CSIP 2.1.0 och SIP 2.1.0).',
      'METS.xml räknar upp varje fil med storlek och SHA-256; metadata/preservation/premis.xml säger vad som har',
      'gjorts med handlingarna och enligt vilket beslut; representations/ håller handlingarna själva.',
      '',
      'The package follows E-ARK CSIP 2.1.0 and SIP 2.1.0. METS.xml lists each file with its size and SHA-256;',
      'metadata/preservation/premis.xml tells what was done to the records and on which decision;',
      'representations/ holds the records themselves.',
      '',
    ].join('\n'),
  ),
})

const packageFolder = (parts: PackageParts): Folder => {
  const folder = new Folder()
  const descriptive = parts.metadata.descriptive.map(({ name, content, type }) => ({
    ...folder.add(`metadata/descriptive/${name}`, Buffer.from(content), 'application/xml', parts.created),
    type,
  }))
  const premis = folder.add(
    'metadata/preservation/premis.xml',
    writeXml(packagePremis(parts)),
    'application/xml',
    parts.created,
  )
  const documentation = folder.addAll('documentation', [aboutThePackage(parts), ...parts.documentation])
  const ownSchemas = attributeSchemas().map((schema) => ({
    ...schema,
    mediaType: 'application/xml',
    created: parts.created,
  }))
  const schemas = folder.addAll('schemas', [...ownSchemas, ...parts.schemas])
  const representations = parts.representations.map((representation) => {
    const inner = representationFolder(parts, representation)
    const at = `representations/${representation.id}`
    for (const [path, content] of inner.files) folder.files.set(`${at}/${path}`, content)
    const mets = inner.files.get('METS.xml') as Buffer
    return {
      use: `Representations/${representation.id}`,
      files: [folder.add(`${at}/METS.xml`, mets, 'application/xml', parts.created)],
    }
  })
  const content: MetsContent = {
    objectId: folderOf(parts),
    label: parts.title,
    descriptive,
    preservation: [premis],
    groups: [
      { use: 'Documentation', files: documentation },
      { use: 'Schemas', files: schemas },
      ...representations,
    ],
    representations: parts.representations.map(({ id }) => id),
  }
  folder.add('METS.xml', writeXml(metsDocument(parts, content)), 'application/xml', parts.created)
  return folder
}

const refuseRepeatedPlaces = (parts: PackageParts): void => {
  refuseRepeated(parts.representations.map(({ id }) => id))
  for (const { files } of parts.representations) refuseRepeated(files.map(({ path }) => path))
  refuseRepeated([aboutThePackage(parts), ...parts.documentation].map(({ path }) => path))
  refuseRepeated([...attributeSchemas(), ...parts.schemas].map(({ path }) => path))
  refuseRepeated(parts.metadata.descriptive.map(({ name }) => name))
}

/**
 * Makes a package for the archive: E-ARK CSIP 2.1.0 and SIP 2.1.0, which is FGS Paketstruktur 2.0, as a ZIP with one
 * folder. The same parts give the same bytes. Whoever makes one checks it with `checkPackage` before anything is
 * disposed of.
 *
 * @throws RangeError for parts that no package can be made of: an id that is no UUID, a path that is not plain or
 * occurs twice, a representation without files.
 */
export const createPackage = async (parts: PackageParts): Promise<Buffer> => {
  refuseImpossible(parts)
  refuseRepeatedPlaces(parts)
  const { files } = packageFolder(parts)
  const name = folderOf(parts)
  const placed = [...files].map(([path, content]): [string, Buffer] => [`${name}/${path}`, content])
  placed.sort(([one], [other]) => (one < other ? -1 : 1))
  return packZip(new Map(placed))
}
