import { createHash } from 'node:crypto'
import type { Finding } from './parts.ts'
import { type MetsFile, type OpenedPackage, placeOf } from './read.ts'
import { finding, type RuleName } from './rules.ts'
import { checksumTypes, contentSpecifications, metadataTypes, sectionStatuses } from './vocabularies.ts'
import { below, type XmlElement } from './xml.ts'

/** Tells the rules of a METS file that are not met, one element after another. */
export class Checking {
  readonly findings: Finding[] = []
  readonly file: MetsFile
  readonly opened: OpenedPackage

  constructor(file: MetsFile, opened: OpenedPackage) {
    this.file = file
    this.opened = opened
  }

  expect(rule: RuleName, holds: boolean, element: XmlElement, detail = ''): boolean {
    if (!holds)
      this.findings.push(finding(rule, `${this.file.path} ${element.name.replace('mets:', '')}`, detail))
    return holds
  }

  has(rule: RuleName, element: XmlElement, attribute: string): boolean {
    return this.expect(rule, (element.attributes[attribute] ?? '') !== '', element)
  }

  equals(rule: RuleName, element: XmlElement, attribute: string, value: string): boolean {
    return this.expect(rule, element.attributes[attribute] === value, element)
  }

  among(
    rule: RuleName,
    element: XmlElement,
    attribute: string,
    values: { has(value: string): boolean },
  ): boolean {
    return this.expect(rule, values.has(element.attributes[attribute] ?? ''), element)
  }

  dated(rule: RuleName, element: XmlElement, attribute: string): boolean {
    const value = element.attributes[attribute] ?? ''
    return this.expect(rule, /^\d{4}-\d\d-\d\dT/u.test(value) && !Number.isNaN(Date.parse(value)), element)
  }

  /** An identifier that XML allows and that occurs once in all METS files of the package. */
  identified(rule: RuleName, element: XmlElement): boolean {
    const id = element.attributes.ID ?? ''
    return this.expect(
      rule,
      /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(id) && this.opened.identifiers.get(id) === 1,
      element,
      id,
    )
  }
}

/** The numbers of the rules for what a reference tells of its file, in the order of the specification. */
type FileRules = Readonly<Record<'mediaType' | 'size' | 'created' | 'checksum' | 'checksumType', RuleName>>
type LinkRules = Readonly<Record<'locator' | 'link' | 'place', RuleName>>

const checkLink = (checking: Checking, reference: XmlElement, rules: LinkRules): Buffer | undefined => {
  checking.equals(rules.locator, reference, 'LOCTYPE', 'URL')
  checking.equals(rules.link, reference, 'xlink:type', 'simple')
  const place = placeOf(checking.file, reference)
  const content = place === undefined ? undefined : checking.opened.files.get(place)
  checking.expect(rules.place, content !== undefined, reference, place ?? '')
  return content
}

const checksumHolds = ({ attributes }: XmlElement, content: Buffer): boolean => {
  const algorithm = checksumTypes.get(attributes.CHECKSUMTYPE ?? '')
  const told = (attributes.CHECKSUM ?? '').toLowerCase()
  if (algorithm === undefined) return told !== ''
  return createHash(algorithm).update(content).digest('hex') === told
}

const checkFacts = (
  checking: Checking,
  telling: XmlElement,
  content: Buffer | undefined,
  place: string,
  rules: FileRules,
): void => {
  checking.expect(
    rules.mediaType,
    /^[\w.+-]+\/[\w.+-]+$/u.test(telling.attributes.MIMETYPE ?? ''),
    telling,
    place,
  )
  checking.dated(rules.created, telling, 'CREATED')
  checking.among(rules.checksumType, telling, 'CHECKSUMTYPE', checksumTypes)
  if (content === undefined) {
    checking.has(rules.size, telling, 'SIZE')
    checking.has(rules.checksum, telling, 'CHECKSUM')
    return
  }
  checking.expect(rules.size, Number(telling.attributes.SIZE) === content.length, telling, place)
  checking.expect(rules.checksum, checksumHolds(telling, content), telling, place)
}

const numbered = (first: number, place: number): RuleName => `CSIP${first + place}` as RuleName

const checkMetadata = (checking: Checking, section: XmlElement, first: number): void => {
  const [reference] = below(section, 'mets:mdRef')
  if (!checking.expect(numbered(first, -1), reference !== undefined, section) || reference === undefined)
    return
  const content = checkLink(checking, reference, {
    locator: numbered(first, 0),
    link: numbered(first, 1),
    place: numbered(first, 2),
  })
  checking.among(numbered(first, 3), reference, 'MDTYPE', metadataTypes)
  checkFacts(checking, reference, content, placeOf(checking.file, reference) ?? '', {
    mediaType: numbered(first, 4),
    size: numbered(first, 5),
    created: numbered(first, 6),
    checksum: numbered(first, 7),
    checksumType: numbered(first, 8),
  })
}

const liesIn = (checking: Checking, section: XmlElement, folder: string): boolean =>
  below(section, 'mets:mdRef').every((reference) =>
    (placeOf(checking.file, reference) ?? '').startsWith(`${checking.file.folder}${folder}/`),
  )

/** CSIP17–30: the descriptions. */
export const checkDescriptions = (checking: Checking): void => {
  const { root, isOfPackage } = checking.file
  const sections = below(root, 'mets:dmdSec')
  if (isOfPackage) checking.expect('CSIP17', sections.length > 0, root)
  for (const section of sections) {
    checking.identified('CSIP18', section)
    checking.dated('CSIP19', section, 'CREATED')
    checking.among('CSIP20', section, 'STATUS', sectionStatuses)
    checking.expect('CSIPSTR7', liesIn(checking, section, 'metadata/descriptive'), section)
    checkMetadata(checking, section, 22)
  }
}

/** CSIP31–57: what was done to the content, and the rights to it. */
export const checkAdministration = (checking: Checking): void => {
  const { root } = checking.file
  const sections = below(root, 'mets:amdSec')
  checking.expect('CSIP31', sections.length === 1, root)
  const provenance = below(root, 'mets:amdSec/mets:digiprovMD')
  if (sections.length > 0) checking.expect('CSIP32', provenance.length > 0, root)
  for (const section of provenance) {
    checking.identified('CSIP33', section)
    checking.among('CSIP34', section, 'STATUS', sectionStatuses)
    checking.expect('CSIPSTR6', liesIn(checking, section, 'metadata/preservation'), section)
    checkMetadata(checking, section, 36)
  }
  for (const section of below(root, 'mets:amdSec/mets:rightsMD')) {
    checking.identified('CSIP46', section)
    checking.among('CSIP47', section, 'STATUS', sectionStatuses)
    checkMetadata(checking, section, 49)
  }
}

const checkFile = (checking: Checking, file: XmlElement): void => {
  checking.identified('CSIP67', file)
  const places = below(file, 'mets:FLocat')
  const [place] = places
  if (!checking.expect('CSIP76', places.length === 1, file) || place === undefined) return
  const content = checkLink(checking, place, { locator: 'CSIP77', link: 'CSIP78', place: 'CSIP79' })
  checkFacts(checking, file, content, placeOf(checking.file, place) ?? '', {
    mediaType: 'CSIP68',
    size: 'CSIP69',
    created: 'CSIP70',
    checksum: 'CSIP71',
    checksumType: 'CSIP72',
  })
}

/** Groups of files by what they are for. */
export const groupsFor = (root: XmlElement, use: string): XmlElement[] =>
  below(root, 'mets:fileSec/mets:fileGrp').filter(
    ({ attributes }) => attributes.USE === use || attributes.USE?.startsWith(`${use}/`) === true,
  )

const checkGroup = (checking: Checking, group: XmlElement): void => {
  checking.has('CSIP64', group, 'USE')
  checking.identified('CSIP65', group)
  if (group.attributes.USE?.startsWith('Representations') === true) {
    checking.among('CSIP62', group, 'csip:CONTENTINFORMATIONTYPE', contentSpecifications)
    if (group.attributes['csip:CONTENTINFORMATIONTYPE'] === 'OTHER')
      checking.has('CSIP63', group, 'csip:OTHERCONTENTINFORMATIONTYPE')
  }
  const files = below(group, 'mets:file')
  checking.expect('CSIP66', files.length > 0, group)
  for (const file of files) checkFile(checking, file)
}

/** CSIP58–79, 113 and 114: the files. */
export const checkFileSection = (checking: Checking): void => {
  const { root, isOfPackage } = checking.file
  const sections = below(root, 'mets:fileSec')
  const [section] = sections
  if (!checking.expect('CSIP58', sections.length === 1, root) || section === undefined) return
  checking.identified('CSIP59', section)
  // Documentation and schemas may lie in the package's folder for all representations (CSIPSTR15, 16).
  if (isOfPackage) {
    checking.expect('CSIP60', groupsFor(root, 'Documentation').length > 0, section)
    checking.expect('CSIP113', groupsFor(root, 'Schemas').length > 0, section)
  }
  checking.expect('CSIP114', groupsFor(root, 'Representations').length > 0, section)
  for (const group of below(section, 'mets:fileGrp')) checkGroup(checking, group)
}
