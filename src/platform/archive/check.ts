import { createHash } from 'node:crypto'
import { checkHeader, checkRoot } from './check-header.ts'
import { checkStructuralMap } from './check-map.ts'
import { Checking, checkAdministration, checkDescriptions, checkFileSection } from './check-sections.ts'
import type { Finding } from './parts.ts'
import { type MetsFile, type OpenedPackage, openPackage, placeOf, referencesOf } from './read.ts'
import { finding, type RuleName } from './rules.ts'
import { below, readXml, type XmlElement } from './xml.ts'
import { unpackZip, ZipError } from './zip.ts'

const checkMets = (file: MetsFile, opened: OpenedPackage): Finding[] => {
  const checking = new Checking(file, opened)
  checkRoot(checking)
  checkHeader(checking)
  checkDescriptions(checking)
  checkAdministration(checking)
  checkFileSection(checking)
  checkStructuralMap(checking)
  return checking.findings
}

const checkFolders = ({ files, representations, metsFiles }: OpenedPackage): Finding[] => {
  const paths = [...files.keys()]
  const lacks = (rule: RuleName, folder: string): Finding[] =>
    paths.some((path) => path.startsWith(folder)) ? [] : [finding(rule, folder)]
  const loose = paths.filter((path) => /^representations\/[^/]+$/u.test(path))
  return [
    ...lacks('CSIPSTR5', 'metadata/'),
    ...lacks('CSIPSTR9', 'representations/'),
    ...lacks('CSIPSTR15', 'schemas/'),
    ...lacks('CSIPSTR16', 'documentation/'),
    ...loose.map((path) => finding('CSIPSTR10', path)),
    ...representations.flatMap((name) => {
      const folder = `representations/${name}/`
      return [
        ...lacks('CSIPSTR11', `${folder}data/`),
        ...lacks('CSIPSTR13', `${folder}metadata/`),
        ...(metsFiles.some((file) => file.folder === folder) ? [] : [finding('CSIPSTR12', folder)]),
      ]
    }),
  ]
}

const checkListing = ({ files, metsFiles }: OpenedPackage): Finding[] => {
  const listed = new Set(metsFiles.flatMap((file) => referencesOf(file).map((one) => placeOf(file, one))))
  return [...files.keys()]
    .filter((path) => path !== 'METS.xml' && !listed.has(path))
    .map((path) => finding('SAMLAD1', path))
}

const textAt = (of: XmlElement, path: string): string => below(of, path)[0]?.text ?? ''

const agentsAreTold = (premis: XmlElement): boolean => {
  const told = new Set(
    below(premis, 'premis:agent/premis:agentIdentifier/premis:agentIdentifierValue').map(({ text }) => text),
  )
  const named = below(premis, 'premis:event/premis:linkingAgentIdentifier/premis:linkingAgentIdentifierValue')
  return named.every(({ text }) => told.has(text))
}

const digestsHold = (premis: XmlElement, folder: string, files: ReadonlyMap<string, Buffer>): boolean =>
  below(premis, 'premis:object')
    .filter(({ attributes }) => attributes['xsi:type']?.endsWith(':file') === true)
    .every((object) => {
      const fixity = 'premis:objectCharacteristics/premis:fixity'
      if (textAt(object, `${fixity}/premis:messageDigestAlgorithm`) !== 'SHA-256') return true
      const content = files.get(folder + textAt(object, 'premis:originalName'))
      if (content === undefined) return false
      const digest = createHash('sha256').update(content).digest('hex')
      return textAt(object, `${fixity}/premis:messageDigest`).toLowerCase() === digest
    })

const premisHolds = (file: MetsFile, content: Buffer, opened: OpenedPackage): boolean => {
  const premis = readXml(content)
  if (premis?.name !== 'premis:premis' || premis.attributes.version !== '3.0') return false
  const asked = file.isOfPackage
    ? ['premis:object', 'premis:event', 'premis:agent']
    : ['premis:object/premis:objectIdentifier']
  return (
    asked.every((path) => below(premis, path).length > 0) &&
    agentsAreTold(premis) &&
    digestsHold(premis, file.folder, opened.files)
  )
}

const checkPremis = (opened: OpenedPackage): Finding[] =>
  opened.metsFiles.flatMap((file) =>
    below(file.root, 'mets:amdSec/mets:digiprovMD/mets:mdRef')
      .filter(({ attributes }) => attributes.MDTYPE?.startsWith('PREMIS') === true)
      .flatMap((reference) => {
        const place = placeOf(file, reference) ?? ''
        const content = opened.files.get(place)
        return content === undefined || premisHolds(file, content, opened) ? [] : [finding('SAMLAD3', place)]
      }),
  )

const checkOpened = (opened: OpenedPackage): Finding[] => {
  if (!opened.metsFiles.some(({ isOfPackage }) => isOfPackage)) return [finding('CSIPSTR4', 'METS.xml')]
  return [
    ...checkFolders(opened),
    ...opened.metsFiles.flatMap((file) => checkMets(file, opened)),
    ...checkListing(opened),
    ...checkPremis(opened),
  ]
}

/**
 * Checks a package for the archive against CSIP 2.1.0 and SIP 2.1.0: its folders, its METS files, each size and
 * checksum, and that no file is left out. The requirements are listed in rules.ts.
 *
 * @returns what is not met, named by the specification's own number; nothing, where everything is
 */
export const checkPackage = async (zip: Buffer): Promise<Finding[]> => {
  let entries: Map<string, Buffer>
  try {
    entries = await unpackZip(zip)
  } catch (error) {
    if (error instanceof ZipError) return [finding('SAMLAD2', 'ZIP', error.message)]
    throw error
  }
  const folders = new Set([...entries.keys()].map((path) => path.slice(0, path.indexOf('/') + 1)))
  const [folder] = folders
  if (folders.size !== 1 || folder === undefined || folder === '') return [finding('CSIPSTR1', 'ZIP')]
  const files = new Map([...entries].map(([path, content]) => [path.slice(folder.length), content]))
  return checkOpened(openPackage(folder.slice(0, -1), files))
}
