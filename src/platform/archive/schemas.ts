import { declared, element, namespaces, writeXml, type XmlElement } from './xml.ts'

const attribute = (name: string): XmlElement => element('xs:attribute', { name, type: 'xs:string' })

const schemaOf = (namespace: string, attributes: readonly string[]): Buffer =>
  writeXml(
    element(
      'xs:schema',
      { ...declared('xs'), targetNamespace: namespace, attributeFormDefault: 'qualified' },
      attributes.map(attribute),
    ),
  )

/**
 * Schemas for the attributes that CSIP and SIP add to METS, written from the specifications: they go with every
 * package, so that it can be read without looking anything up. METS, XLink and PREMIS have theirs at the Library of
 * Congress, where the files of the package point.
 */
export const attributeSchemas = (): readonly { readonly path: string; readonly content: Buffer }[] => [
  {
    path: 'csip-attributes.xsd',
    content: schemaOf(namespaces.csip, [
      'OTHERTYPE',
      'CONTENTINFORMATIONTYPE',
      'OTHERCONTENTINFORMATIONTYPE',
      'OAISPACKAGETYPE',
      'NOTETYPE',
    ]),
  },
  {
    path: 'sip-attributes.xsd',
    content: schemaOf(namespaces.sip, [
      'FILEFORMATNAME',
      'FILEFORMATVERSION',
      'FORMATREGISTRY',
      'FORMATREGISTRYKEY',
    ]),
  },
]
