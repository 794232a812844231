import { XMLParser, XMLValidator } from 'fast-xml-parser'

/**
 * The part of Akoma Ntoso 3.0 that the house writes, as element → the elements that may stand in it, in their order (`*` any number, `?`
 * one or none), and the attributes that it must have. It is stricter than the schema of OASIS, which is not shipped here.
 */
const CONTENT: Readonly<Record<string, { readonly inside: string; readonly must: readonly string[] }>> = {
  akomaNtoso: { inside: '(act|bill)', must: [] },
  act: { inside: 'meta preface body', must: ['name'] },
  bill: { inside: 'meta preface body', must: ['name'] },
  meta: { inside: 'identification analysis? references', must: [] },
  identification: { inside: 'FRBRWork FRBRExpression FRBRManifestation', must: ['source'] },
  FRBRWork: { inside: 'FRBRthis FRBRuri FRBRalias? FRBRdate FRBRauthor FRBRcountry', must: [] },
  FRBRExpression: { inside: 'FRBRthis FRBRuri FRBRdate FRBRauthor FRBRlanguage', must: [] },
  FRBRManifestation: { inside: 'FRBRthis FRBRuri FRBRdate FRBRauthor FRBRformat', must: [] },
  FRBRthis: { inside: '', must: ['value'] },
  FRBRuri: { inside: '', must: ['value'] },
  FRBRalias: { inside: '', must: ['value', 'name'] },
  FRBRdate: { inside: '', must: ['date', 'name'] },
  FRBRauthor: { inside: '', must: ['href'] },
  FRBRcountry: { inside: '', must: ['value'] },
  FRBRlanguage: { inside: '', must: ['language'] },
  FRBRformat: { inside: '', must: ['value'] },
  analysis: { inside: 'passiveModifications', must: ['source'] },
  passiveModifications: { inside: 'textualMod+', must: [] },
  textualMod: { inside: 'source destination old?', must: ['eId', 'type'] },
  source: { inside: '', must: ['eId', 'href'] },
  destination: { inside: '', must: ['eId', 'href'] },
  old: { inside: '', must: ['eId', 'href'] },
  references: { inside: 'TLCOrganization+', must: ['source'] },
  TLCOrganization: { inside: '', must: ['eId', 'href', 'showAs'] },
  preface: { inside: 'p', must: [] },
  docTitle: { inside: '', must: [] },
  body: { inside: '(chapter|section)+', must: [] },
  chapter: { inside: 'num section+', must: ['eId'] },
  section: { inside: 'num content', must: ['eId'] },
  num: { inside: '', must: [] },
  content: { inside: 'p+', must: [] },
  p: { inside: 'docTitle?', must: [] },
}

/** `num section+` as an expression over the names of children, each followed by a space. */
const shapeOf = (inside: string): RegExp =>
  new RegExp(
    `^${inside
      .split(' ')
      .filter((part) => part !== '')
      .map((part) => part.replace(/^\(?([\w|]+)\)?([?+*]?)$/, '(?:(?:$1) )$2'))
      .join('')}$`,
  )

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
}

const ATTRIBUTES = ':@'
type Raw = Readonly<Record<string, unknown>>

const elementsOf = (nodes: readonly Raw[]): readonly Element[] =>
  nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES)!
    if (name.startsWith('#') || name.startsWith('?')) return []
    return {
      name,
      attributes: (node[ATTRIBUTES] ?? {}) as Record<string, string>,
      children: elementsOf(node[name] as readonly Raw[]),
    }
  })

const faultsIn = ({ name, attributes, children }: Element): readonly string[] => {
  const known = CONTENT[name]
  if (known === undefined) return [`${name} is not known`]
  const names = children.map((child) => `${child.name} `).join('')
  return [
    ...(shapeOf(known.inside).test(names) ? [] : [`${name} holds ${names}`]),
    ...known.must
      .filter((attribute) => !attributes[attribute])
      .map((attribute) => `${name} has no ${attribute}`),
    ...children.flatMap(faultsIn),
  ]
}

/** What is wrong with the structure of a document in Akoma Ntoso; references within it must lead somewhere. */
export const structureFaults = (xml: string): readonly string[] => {
  if (XMLValidator.validate(xml) !== true) return ['not well formed']
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' })
  const ids = [...xml.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id!)
  const led = [...xml.matchAll(/ (?:href|source)="#([^"]+)"/g)].map(([, id]) => id!)
  return [
    ...elementsOf(parser.parse(xml) as readonly Raw[]).flatMap(faultsIn),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands twice`),
    ...led.filter((id) => !ids.includes(id)).map((id) => `#${id} leads nowhere`),
  ]
}
