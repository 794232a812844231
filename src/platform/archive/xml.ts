import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser'

/** An element of XML. Names have a prefix of `namespaces`, whatever prefix the file itself uses. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text directly in the element, without white space around it. */
  readonly text: string
}

/** The namespaces of a package's own files, by the prefix that we write and read them with. */
export const namespaces = {
  mets: 'http://www.loc.gov/METS/',
  csip: 'https://DILCIS.eu/XML/METS/CSIPExtensionMETS',
  sip: 'https://DILCIS.eu/XML/METS/SIPExtensionMETS',
  xlink: 'http://www.w3.org/1999/xlink',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  premis: 'http://www.loc.gov/premis/v3',
  xs: 'http://www.w3.org/2001/XMLSchema',
} as const

type Content = string | undefined | readonly (XmlElement | undefined)[]

/** An element to be written; attributes and children that are undefined are left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  content: Content = [],
): XmlElement => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  ),
  children: Array.isArray(content) ? content.filter((child): child is XmlElement => child !== undefined) : [],
  text: typeof content === 'string' ? content : '',
})

/** The declarations of namespaces for a root element. */
export const declared = (...prefixes: (keyof typeof namespaces)[]): Record<string, string> =>
  Object.fromEntries(prefixes.map((prefix) => [`xmlns:${prefix}`, namespaces[prefix]]))

// XML 1.0 has no way to write these, not even as references.
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
const writable = (text: string): string => text.toWellFormed().replaceAll(unwritable, '\u{fffd}')

type Ordered = Record<string, unknown>

const ordered = ({ name, attributes, children, text }: XmlElement): Ordered => ({
  [name]: text === '' ? children.map(ordered) : [{ '#text': writable(text) }],
  ':@': Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`@_${key}`, writable(value)])),
})

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  format: true,
  indentBy: '  ',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
})

/** An XML document in UTF-8. Characters that XML cannot hold become U+FFFD. */
export const writeXml = (root: XmlElement): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${builder.build([ordered(root)]).trim()}\n`)

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
})

const prefixOf = new Map<string, string>(Object.entries(namespaces).map(([prefix, uri]) => [uri, prefix]))

type Scope = Readonly<Record<string, string>>

const renamed = (name: string, scope: Scope, isAttribute: boolean): string => {
  const [first, second] = name.split(':') as [string, string?]
  if (second === undefined && isAttribute) return name
  const uri = scope[second === undefined ? '' : first]
  const prefix = uri === undefined ? undefined : prefixOf.get(uri)
  return prefix === undefined ? name : `${prefix}:${second ?? first}`
}

const scopeWithin = (scope: Scope, attributes: Record<string, string>): Scope => ({
  ...scope,
  ...Object.fromEntries(
    Object.entries(attributes).flatMap(([key, uri]) => {
      if (key === 'xmlns') return [['', uri]]
      return key.startsWith('xmlns:') ? [[key.slice(6), uri]] : []
    }),
  ),
})

const elementOf = (node: Ordered, outer: Scope): XmlElement | undefined => {
  const name = Object.keys(node).find((key) => key !== ':@')
  if (name === undefined || name.startsWith('#')) return undefined
  const held = (node[':@'] ?? {}) as Record<string, string>
  const scope = scopeWithin(outer, held)
  const content = node[name] as Ordered[]
  return {
    name: renamed(name, scope, false),
    attributes: Object.fromEntries(
      Object.entries(held).map(([key, value]) => [renamed(key, scope, true), value]),
    ),
    children: content.flatMap((child) => elementOf(child, scope) ?? []),
    text: content
      .map((child) => (typeof child['#text'] === 'string' ? child['#text'] : ''))
      .join('')
      .trim(),
  }
}

/** Reads an XML document; undefined where it is not well-formed or declares a document type, which none of ours does. */
export const readXml = (content: Buffer): XmlElement | undefined => {
  const text = content.toString('utf8')
  if (text.includes('<!DOCTYPE') || XMLValidator.validate(text) !== true) return undefined
  try {
    return (parser.parse(text) as Ordered[]).flatMap((node) => elementOf(node, {}) ?? [])[0]
  } catch {
    return undefined
  }
}

/** The elements at a path below an element, such as `mets:amdSec/mets:digiprovMD`. */
export const below = (from: XmlElement, path: string): XmlElement[] =>
  path
    .split('/')
    .reduce<XmlElement[]>(
      (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [from],
    )
