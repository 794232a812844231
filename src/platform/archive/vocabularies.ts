/** Content categories of CSIP 2.1.0 (CSIP2). */
export const contentCategories: ReadonlySet<string> = new Set([
  'Textual works – Print',
  'Textual works – Digital',
  'Textual works – Electronic Serials',
  'Digital Musical Composition (score-based representations)',
  'Photographs – Print',
  'Photographs – Digital',
  'Other Graphic Images – Print',
  'Other Graphic Images – Digital',
  'Microforms',
  'Audio – On Tangible Medium (digital or analog)',
  'Audio – Media-independent (digital)',
  'Motion Pictures – Digital and Physical Media',
  'Video – File-based and Physical Media',
  'Software',
  'Datasets',
  'Geospatial Data',
  'Databases',
  'Websites',
  'Collection',
  'Event',
  'Interactive resource',
  'Physical object',
  'Service',
  'Mixed',
  // The specification writes OTHER, its vocabulary Other.
  'OTHER',
  'Other',
])

/** Specifications of content of CSIP 2.1.0 (CSIP4). */
export const contentSpecifications: ReadonlySet<string> = new Set([
  'ERMS',
  'SIARD1',
  'SIARD2',
  'SIARDDK',
  'GeoData',
  'citsarchival_v1_0',
  'citscarchival_v1_0',
  'citserms_v2_1',
  'citspremis_v1_0',
  'citsehpj_v1_0',
  'citsehcr_v1_0',
  'citssiard_v1_0',
  'citsgeospatial_v3_0',
  'MIXED',
  'OTHER',
])

export const packageTypes: ReadonlySet<string> = new Set(['SIP', 'AIP', 'DIP', 'AIU', 'AIC'])

export const sectionStatuses: ReadonlySet<string> = new Set(['CURRENT', 'SUPERSEDED'])

export const recordStatuses: ReadonlySet<string> = new Set([
  'NEW',
  'SUPPLEMENT',
  'REPLACEMENT',
  'TEST',
  'VERSION',
  'DELETE',
  'OTHER',
])

/** Kinds of metadata of METS 1.12. */
export const metadataTypes: ReadonlySet<string> = new Set([
  'MARC',
  'MODS',
  'EAD',
  'DC',
  'NISOIMG',
  'LC-AV',
  'VRA',
  'TEIHDR',
  'DDI',
  'FGDC',
  'LOM',
  'PREMIS',
  'PREMIS:OBJECT',
  'PREMIS:AGENT',
  'PREMIS:RIGHTS',
  'PREMIS:EVENT',
  'TEXTMD',
  'METSRIGHTS',
  'ISO 19115:2003 NAP',
  'EAC-CPF',
  'LIDO',
  'OTHER',
])

/** Kinds of checksum of METS, with the name that Node has for those it can compute. */
export const checksumTypes: ReadonlyMap<string, string | undefined> = new Map([
  ['MD5', 'md5'],
  ['SHA-1', 'sha1'],
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
  ['Adler-32', undefined],
  ['CRC32', undefined],
  ['HAVAL', undefined],
  ['MNP', undefined],
  ['TIGER', undefined],
  ['WHIRLPOOL', undefined],
])
