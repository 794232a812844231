import type { Checking } from './check-sections.ts'
import { SIP_PROFILE } from './mets.ts'
import { contentCategories, contentSpecifications, packageTypes, recordStatuses } from './vocabularies.ts'
import { below, type XmlElement } from './xml.ts'

/** CSIP1–6 and SIP2: what the METS file says of itself. */
export const checkRoot = (checking: Checking): void => {
  const { root, folder, isOfPackage } = checking.file
  const name = root.attributes.OBJID ?? ''
  checking.expect('CSIP1', isOfPackage ? name !== '' : folder === `representations/${name}/`, root, name)
  if (isOfPackage) checking.expect('CSIPSTR2', name === checking.opened.folderName, root, name)
  checking.among('CSIP2', root, 'TYPE', contentCategories)
  if (root.attributes.TYPE?.toUpperCase() === 'OTHER') checking.has('CSIP3', root, 'csip:OTHERTYPE')
  checking.among('CSIP4', root, 'csip:CONTENTINFORMATIONTYPE', contentSpecifications)
  if (root.attributes['csip:CONTENTINFORMATIONTYPE'] === 'OTHER')
    checking.has('CSIP5', root, 'csip:OTHERCONTENTINFORMATIONTYPE')
  if (checking.expect('CSIP6', /^https?:\/\//u.test(root.attributes.PROFILE ?? ''), root))
    checking.equals('SIP2', root, 'PROFILE', SIP_PROFILE)
}

const isOrganisationOrPerson = ({ attributes }: XmlElement): boolean =>
  attributes.TYPE === 'ORGANIZATION' || attributes.TYPE === 'INDIVIDUAL'

const hasCodesAlone = (agent: XmlElement): boolean =>
  below(agent, 'mets:note').every(({ attributes }) => attributes['csip:NOTETYPE'] === 'IDENTIFICATIONCODE')

const inRole = (header: XmlElement, role: string): XmlElement[] =>
  below(header, 'mets:agent').filter(({ attributes }) => attributes.ROLE === role)

// Each rule narrows down the agents that the next one asks about; the first that leaves none is told.
const checkSoftware = (checking: Checking, header: XmlElement): void => {
  if (!checking.expect('CSIP10', below(header, 'mets:agent').length > 0, header)) return
  const creators = inRole(header, 'CREATOR')
  if (!checking.expect('CSIP11', creators.length > 0, header)) return
  const others = creators.filter(({ attributes }) => attributes.TYPE === 'OTHER')
  if (!checking.expect('CSIP12', others.length > 0, header)) return
  const [software] = others.filter(({ attributes }) => attributes.OTHERTYPE === 'SOFTWARE')
  if (!checking.expect('CSIP13', software !== undefined, header) || software === undefined) return
  checking.expect(
    'CSIP14',
    below(software, 'mets:name').some(({ text }) => text !== ''),
    software,
  )
  const notes = below(software, 'mets:note').filter(({ text }) => text !== '')
  if (checking.expect('CSIP15', notes.length > 0, software))
    checking.expect(
      'CSIP16',
      notes.some(({ attributes }) => attributes['csip:NOTETYPE'] === 'SOFTWARE VERSION'),
      software,
    )
}

const checkParties = (checking: Checking, header: XmlElement): void => {
  const archivists = inRole(header, 'ARCHIVIST')
  checking.expect('SIP9', archivists.length <= 1, header)
  for (const agent of archivists) {
    checking.expect('SIP11', isOrganisationOrPerson(agent), agent)
    checking.expect('SIP14', hasCodesAlone(agent), agent)
  }
  const submitters = inRole(header, 'CREATOR').filter(({ attributes }) => attributes.OTHERTYPE !== 'SOFTWARE')
  const organisations = submitters.filter(({ attributes }) => attributes.TYPE === 'ORGANIZATION')
  checking.expect('SIP15', submitters.length > 0 && organisations.length <= 1, header)
  for (const agent of submitters) checking.expect('SIP17', isOrganisationOrPerson(agent), agent)
  for (const agent of organisations) checking.expect('SIP20', hasCodesAlone(agent), agent)
  for (const agent of inRole(header, 'PRESERVATION')) {
    checking.equals('SIP28', agent, 'TYPE', 'ORGANIZATION')
    checking.expect('SIP31', hasCodesAlone(agent), agent)
  }
}

/** CSIP7–16, 117 and SIP3–31: when the package was made, by what, and who hands it over. */
export const checkHeader = (checking: Checking): void => {
  const { root } = checking.file
  const headers = below(root, 'mets:metsHdr')
  const [header] = headers
  if (!checking.expect('CSIP117', headers.length === 1, root) || header === undefined) return
  checking.dated('CSIP7', header, 'CREATEDATE')
  checking.dated('CSIP8', header, 'LASTMODDATE')
  if (checking.among('CSIP9', header, 'csip:OAISPACKAGETYPE', packageTypes))
    checking.equals('SIP4', header, 'csip:OAISPACKAGETYPE', 'SIP')
  if (header.attributes.RECORDSTATUS !== undefined)
    checking.among('SIP3', header, 'RECORDSTATUS', recordStatuses)
  const alternatives = (type: string): XmlElement[] =>
    below(header, 'mets:altRecordID').filter(({ attributes }) => attributes.TYPE === type)
  checking.expect('SIP5', alternatives('SUBMISSIONAGREEMENT').length <= 1, header)
  checking.expect('SIP7', alternatives('REFERENCECODE').length <= 1, header)
  checkSoftware(checking, header)
  checkParties(checking, header)
}
