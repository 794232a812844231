import { createHash } from 'node:crypto'
import { root } from './fixtures.ts'
import type { RuleName } from './rules.ts'

/** The text files of a package by their paths from its folder. */
export type Files = Map<string, string>
type Breaking = readonly [rule: RuleName, break_: (files: Files) => void]

const rights = 'rättigheter'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const rightsSection = `<mets:rightsMD ID="rights" STATUS="CURRENT"><mets:mdRef LOCTYPE="URL" xlink:type="simple"
  xlink:href="metadata/other/rights.txt" MDTYPE="OTHER" MIMETYPE="text/plain" SIZE="${Buffer.byteLength(rights)}"
  CREATED="2031-03-01T08:00:00Z" CHECKSUM="${sha256(rights)}" CHECKSUMTYPE="SHA-256"/></mets:rightsMD>`
const keeper = `<mets:agent ROLE="PRESERVATION" TYPE="ORGANIZATION"><mets:name>Påhittat arkiv</mets:name>
  <mets:note csip:NOTETYPE="IDENTIFICATIONCODE">ORG:0</mets:note></mets:agent>`

// A breaking that changes nothing would let its test fail for another reason than the one it is about.
const changed = (before: string, after: string, what: string): void => {
  if (before === after) throw new Error(`there is no ${what}`)
}

const edit =
  (from: string | RegExp, to: string, path = 'METS.xml') =>
  (files: Files): void => {
    const before = files.get(path) ?? ''
    const after = before.replace(from, to)
    changed(before, after, `${from} in ${path}`)
    files.set(path, after)
  }

const inside =
  (element: string, occurrence: string, from: string | RegExp, to: string) =>
  (files: Files): void => {
    const mets = files.get('METS.xml') ?? ''
    const start = mets.indexOf(occurrence)
    const end = mets.indexOf(`</${element}>`, start)
    const part = mets.slice(start, end)
    const after = part.replace(from, to)
    changed(part, after, `${from} in ${occurrence}`)
    files.set('METS.xml', mets.slice(0, start) + after + mets.slice(end))
  }

const remove =
  (start: string, end: string) =>
  (files: Files): void => {
    const mets = files.get('METS.xml') ?? ''
    const from = mets.indexOf(start)
    if (from === -1) throw new Error(`there is no ${start}`)
    const to = mets.indexOf(end, from) + end.length
    files.set('METS.xml', mets.slice(0, from) + mets.slice(to))
  }

const without =
  (folder: string) =>
  (files: Files): void => {
    for (const path of [...files.keys()]) if (path.includes(folder)) files.delete(path)
  }

const move =
  (from: string, to: string) =>
  (files: Files): void => {
    files.set(to, files.get(from) ?? '')
    files.delete(from)
    edit(from, to)(files)
  }

const description = (from: string | RegExp, to: string) => inside('mets:dmdSec', '<mets:dmdSec', from, to)
const provenance = (from: string | RegExp, to: string) =>
  inside('mets:digiprovMD', '<mets:digiprovMD', from, to)
const statement = (from: string | RegExp, to: string) => inside('mets:rightsMD', '<mets:rightsMD', from, to)
const file = (from: string | RegExp, to: string) => inside('mets:file', '<mets:file ', from, to)
const division =
  (label: string, from: string | RegExp, to: string) =>
  (files: Files): void => {
    const start = (files.get('METS.xml') ?? '').split(`LABEL="${label}"`)[0]?.lastIndexOf('<mets:div') ?? -1
    const occurrence = (files.get('METS.xml') ?? '').slice(start, start + 60)
    inside('mets:structMap', occurrence, from, to)(files)
  }
const reference = (change: typeof description, first: number): Breaking[] =>
  (
    [
      [/LOCTYPE="URL"/u, 'LOCTYPE="URN"'],
      [/xlink:type="simple"/u, 'xlink:type="locator"'],
      [/xlink:href="metadata/u, 'xlink:href="nowhere'],
      [/MDTYPE="[A-Z]+"/u, 'MDTYPE="GUESS"'],
      [/ MIMETYPE="[^"]*"/u, ''],
      [/ SIZE="\d+"/u, ' SIZE="1"'],
      [/ CREATED="[^"]*"(?= CHECKSUM|\s+CHECKSUM)/u, ' CREATED="i går"'],
      [/ CHECKSUM="[^"]{4}/u, ' CHECKSUM="0000'],
      [/CHECKSUMTYPE="SHA-256"/u, 'CHECKSUMTYPE="SHA"'],
    ] as const
  ).map(([from, to], place): Breaking => [`CSIP${first + place}` as RuleName, change(from, to)])

const representationMets = 'representations/preservation/METS.xml'

/** For each requirement, how a package is made that does not meet it. */
export const breakings: readonly Breaking[] = [
  ['CSIPSTR1', (files) => files.set('../stray.txt', 'x')],
  ['CSIPSTR2', edit(/OBJID="[^"]*"/u, 'OBJID="another"')],
  ['CSIPSTR4', (files) => files.delete('METS.xml')],
  ['CSIPSTR4', edit('</mets:mets>', '')],
  ['CSIPSTR4', edit('<mets:mets', '<!DOCTYPE mets [<!ENTITY a "b">]><mets:mets')],
  ['CSIPSTR5', without('metadata/')],
  ['CSIPSTR6', move('metadata/preservation/premis.xml', 'metadata/premis.xml')],
  ['CSIPSTR7', move('metadata/descriptive/dc.xml', 'metadata/dc.xml')],
  ['CSIPSTR9', without('representations/')],
  ['CSIPSTR10', (files) => files.set('representations/loose.pdf', 'x')],
  ['CSIPSTR11', without('representations/preservation/data/')],
  ['CSIPSTR12', (files) => files.delete(representationMets)],
  ['CSIPSTR13', (files) => files.delete('representations/preservation/metadata/preservation/premis.xml')],
  ['CSIPSTR15', without('schemas/')],
  ['CSIPSTR16', without('documentation/')],

  ['CSIP1', edit(/ OBJID="[^"]*"/u, '')],
  ['CSIP1', edit('OBJID="preservation"', 'OBJID="another"', representationMets)],
  ['CSIP2', edit(/ TYPE="Textual[^"]*"/u, ' TYPE="Letters"')],
  ['CSIP3', edit(/ TYPE="Textual[^"]*"/u, ' TYPE="OTHER"')],
  ['CSIP4', edit('csip:CONTENTINFORMATIONTYPE="OTHER"', 'csip:CONTENTINFORMATIONTYPE="ours"')],
  ['CSIP5', edit(/ csip:OTHERCONTENTINFORMATIONTYPE="[^"]*"/u, '')],
  ['CSIP6', edit(/ PROFILE="[^"]*"/u, '')],
  ['CSIP117', remove('<mets:metsHdr', '</mets:metsHdr>')],
  ['CSIP7', edit(/CREATEDATE="[^"]*"/u, 'CREATEDATE="2031"')],
  ['CSIP8', edit(/ LASTMODDATE="[^"]*"/u, '')],
  ['CSIP9', edit('OAISPACKAGETYPE="SIP"', 'OAISPACKAGETYPE="ZIP"')],
  ['CSIP10', edit(/<mets:agent[\s\S]*<\/mets:agent>/u, '')],
  ['CSIP11', edit(/ROLE="CREATOR"/gu, 'ROLE="EDITOR"')],
  ['CSIP12', edit('TYPE="OTHER" OTHERTYPE', 'TYPE="ORGANIZATION" OTHERTYPE')],
  ['CSIP13', edit('OTHERTYPE="SOFTWARE"', 'OTHERTYPE="MACHINE"')],
  ['CSIP14', edit('<mets:name>Samlad</mets:name>', '')],
  ['CSIP15', edit('<mets:note csip:NOTETYPE="SOFTWARE VERSION">0.1.0</mets:note>', '')],
  ['CSIP16', edit(' csip:NOTETYPE="SOFTWARE VERSION"', '')],

  [
    'CSIP17',
    (files) => {
      remove('<mets:dmdSec', '</mets:dmdSec>')(files)
      files.delete('metadata/descriptive/dc.xml')
    },
  ],
  ['CSIP18', description(/ID="[^"]*"/u, 'ID="1"')],
  ['CSIP18', description(/ID="[^"]*"/u, 'ID="rights"')],
  ['CSIP19', description(/ CREATED="[^"]*"/u, '')],
  ['CSIP20', description(' STATUS="CURRENT"', '')],
  ['CSIP21', description(/<mets:mdRef[^>]*>/u, '')],
  ...reference(description, 22),
  ['CSIP31', remove('<mets:amdSec', '</mets:amdSec>')],
  ['CSIP32', remove('<mets:digiprovMD', '</mets:digiprovMD>')],
  ['CSIP33', provenance(/ ID="[^"]*"/u, '')],
  ['CSIP34', provenance('STATUS="CURRENT"', 'STATUS="OLD"')],
  ['CSIP35', provenance(/<mets:mdRef[^>]*>/u, '')],
  ...reference(provenance, 36),
  ['CSIP46', statement(' ID="rights"', '')],
  ['CSIP47', statement(' STATUS="CURRENT"', '')],
  ['CSIP48', statement(/<mets:mdRef[^>]*>/u, '')],
  ...reference(statement, 49),

  ['CSIP58', remove('<mets:fileSec', '</mets:fileSec>')],
  ['CSIP59', edit(/<mets:fileSec ID="[^"]*"/u, '<mets:fileSec')],
  ['CSIP60', edit('USE="Documentation"', 'USE="Schemas"')],
  ['CSIP113', edit('USE="Schemas"', 'USE="Documentation"')],
  ['CSIP114', edit('USE="Representations/preservation"', 'USE="Schemas"')],
  ['CSIP62', inside('mets:fileSec', '<mets:fileSec', 'csip:CONTENTINFORMATIONTYPE="OTHER"', '')],
  ['CSIP63', inside('mets:fileSec', '<mets:fileSec', / csip:OTHERCONTENTINFORMATIONTYPE="[^"]*"/u, '')],
  ['CSIP64', inside('mets:fileSec', '<mets:fileSec', ' USE="Documentation"', '')],
  ['CSIP65', edit(/<mets:fileGrp ID="[^"]*"/u, '<mets:fileGrp ID="a b"')],
  ['CSIP66', edit(/(<mets:fileGrp[^>]*USE="Schemas">)[\s\S]*?(<\/mets:fileGrp>)/u, '$1$2')],
  ['CSIP67', file(/ ID="[^"]*"/u, '')],
  ['CSIP68', file(/ MIMETYPE="[^"]*"/u, ' MIMETYPE="pdf"')],
  ['CSIP69', file(/ SIZE="\d+"/u, '')],
  ['CSIP70', file(/ CREATED="[^"]*"/u, '')],
  ['CSIP71', file(/ CHECKSUM="[^"]{4}/u, ' CHECKSUM="0000')],
  ['CSIP71', (files) => files.set('documentation/codes.txt', 'kodar')],
  ['CSIP71', (files) => files.set('representations/preservation/data/case.json', '[]')],
  ['CSIP72', file(/ CHECKSUMTYPE="[^"]*"/u, '')],
  ['CSIP76', file(/<mets:FLocat[^>]*>/u, '')],
  ['CSIP77', file('LOCTYPE="URL"', '')],
  ['CSIP78', file('xlink:type="simple"', '')],
  ['CSIP79', (files) => files.delete('documentation/codes.txt')],

  ['CSIP80', remove('<mets:structMap', '</mets:structMap>')],
  ['CSIP80', edit(/(<mets:structMap[\s\S]*<\/mets:structMap>)/u, '$1<mets:structMap LABEL="CSIP"/>')],
  ['CSIP81', edit('TYPE="PHYSICAL"', 'TYPE="LOGICAL"')],
  ['CSIP82', edit('LABEL="CSIP"', 'LABEL="csip"')],
  ['CSIP83', edit(/<mets:structMap ID="[^"]*"/u, '<mets:structMap')],
  ['CSIP84', edit('</mets:structMap>', '<mets:div ID="more"/></mets:structMap>')],
  ['CSIP85', division(root, / ID="[^"]*"/u, '')],
  ['CSIP86', division(root, /LABEL="[^"]*"/u, 'LABEL="package"')],
  ['CSIP88', division('Metadata', /<mets:div[^>]*>/u, '')],
  ['CSIP89', division('Metadata', / ID="[^"]*"/u, '')],
  ['CSIP90', division('Metadata', 'LABEL="Metadata"', 'LABEL="metadata"')],
  ['CSIP91', division('Metadata', / ADMID="[^"]*"/u, '')],
  ['CSIP92', division('Metadata', / DMDID="[^"]*"/u, '')],
  ['CSIP93', division('Documentation', /<mets:div[\s\S]*?<\/mets:div>/u, '')],
  ['CSIP94', division('Documentation', / ID="[^"]*"/u, '')],
  ['CSIP95', division('Documentation', 'LABEL="Documentation"', 'LABEL="Papers"')],
  ['CSIP96', division('Documentation', /<mets:fptr[^>]*>/u, '')],
  ['CSIP116', division('Documentation', /FILEID="[^"]*"/u, 'FILEID="nothing"')],
  ['CSIP97', division('Schemas', /<mets:div[\s\S]*?<\/mets:div>/u, '')],
  ['CSIP98', division('Schemas', / ID="[^"]*"/u, '')],
  ['CSIP99', division('Schemas', 'LABEL="Schemas"', 'LABEL="schemas"')],
  ['CSIP100', division('Schemas', /<mets:fptr[^>]*>/u, '')],
  ['CSIP118', division('Schemas', /FILEID="[^"]*"/u, 'FILEID="nothing"')],
  [
    'CSIP101',
    edit(/<mets:div ID="[^"]*" LABEL="Representations">[\s\S]*?<\/mets:div>/u, '', representationMets),
  ],
  [
    'CSIP102',
    edit(
      /<mets:div ID="[^"]*" LABEL="Representations"/u,
      '<mets:div LABEL="Representations"',
      representationMets,
    ),
  ],
  ['CSIP103', edit('LABEL="Representations"', 'LABEL="Data"', representationMets)],
  ['CSIP104', edit(/<mets:fptr[^>]*>/u, '', representationMets)],
  ['CSIP119', edit(/FILEID="[^"]*"/u, 'FILEID="nothing"', representationMets)],
  ['CSIP105', division('Representations/preservation', /<mets:div[\s\S]*?<\/mets:div>/u, '')],
  ['CSIP106', division('Representations/preservation', / ID="[^"]*"/u, '')],
  ['CSIP107', edit('LABEL="Representations/preservation"', 'LABEL="Representations/another"')],
  ['CSIP108', edit(/ xlink:title="[^"]*"/u, ' xlink:title="nothing"')],
  ['CSIP109', edit(/<mets:mptr[^>]*>/u, '')],
  ['CSIP110', edit(/(<mets:mptr[^>]*xlink:href=")[^"]*/u, '$1representations/another/METS.xml')],
  ['CSIP111', edit(/(<mets:mptr[^>]*)xlink:type="simple"/u, '$1')],
  ['CSIP112', edit('<mets:mptr LOCTYPE="URL"', '<mets:mptr LOCTYPE="URN"')],

  ['SIP2', edit(/PROFILE="[^"]*"/u, 'PROFILE="https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml"')],
  ['SIP3', edit('RECORDSTATUS="NEW"', 'RECORDSTATUS="FRESH"')],
  ['SIP4', edit('OAISPACKAGETYPE="SIP"', 'OAISPACKAGETYPE="AIP"')],
  [
    'SIP5',
    edit(
      '<mets:altRecordID',
      '<mets:altRecordID TYPE="SUBMISSIONAGREEMENT">a</mets:altRecordID><mets:altRecordID',
    ),
  ],
  [
    'SIP7',
    edit(
      '<mets:altRecordID',
      '<mets:altRecordID TYPE="REFERENCECODE">a</mets:altRecordID><mets:altRecordID TYPE="REFERENCECODE">b</mets:altRecordID><mets:altRecordID',
    ),
  ],
  ['SIP9', edit('ROLE="PRESERVATION"', 'ROLE="ARCHIVIST"')],
  ['SIP11', edit('ROLE="ARCHIVIST" TYPE="ORGANIZATION"', 'ROLE="ARCHIVIST" TYPE="OTHER"')],
  ['SIP14', inside('mets:agent', '<mets:agent ROLE="ARCHIVIST"', ' csip:NOTETYPE="IDENTIFICATIONCODE"', '')],
  ['SIP15', edit('ROLE="CREATOR" TYPE="ORGANIZATION"', 'ROLE="EDITOR" TYPE="ORGANIZATION"')],
  ['SIP17', edit('ROLE="CREATOR" TYPE="ORGANIZATION"', 'ROLE="CREATOR" TYPE="OTHER"')],
  [
    'SIP20',
    inside(
      'mets:agent',
      '<mets:agent ROLE="CREATOR" TYPE="ORGANIZATION"',
      ' csip:NOTETYPE="IDENTIFICATIONCODE"',
      '',
    ),
  ],
  ['SIP28', edit('ROLE="PRESERVATION" TYPE="ORGANIZATION"', 'ROLE="PRESERVATION" TYPE="INDIVIDUAL"')],
  [
    'SIP31',
    inside('mets:agent', '<mets:agent ROLE="PRESERVATION"', ' csip:NOTETYPE="IDENTIFICATIONCODE"', ''),
  ],

  ['SAMLAD1', (files) => files.set('documentation/unlisted.txt', 'x')],
  ['SAMLAD1', (files) => files.set('representations/preservation/data/unlisted.pdf', 'x')],
  ['SAMLAD1', remove('<mets:dmdSec', '</mets:dmdSec>')],
  ['SAMLAD3', edit('version="3.0"', 'version="2.2"', 'metadata/preservation/premis.xml')],
  ['SAMLAD3', edit(/<premis:agent>[\s\S]*<\/premis:agent>/u, '', 'metadata/preservation/premis.xml')],
  ['SAMLAD3', edit('</premis:premis>', '', 'metadata/preservation/premis.xml')],
  [
    'SAMLAD3',
    edit(
      /<premis:messageDigest>.{4}/u,
      '<premis:messageDigest>0000',
      'representations/preservation/metadata/preservation/premis.xml',
    ),
  ],
]

/** Adds to a package what ours never hold and others may: a statement of rights, and who preserves it. */
export const withEveryElement = (files: Files): Files => {
  const more = new Map(files).set('metadata/other/rights.txt', rights)
  edit('<mets:digiprovMD', `${rightsSection}<mets:digiprovMD`)(more)
  edit(' ADMID="', ' ADMID="rights ')(more)
  edit('<mets:altRecordID', `${keeper}<mets:altRecordID`)(more)
  return more
}
