/** An element of a page that the house has made, by its name and attributes. */
export interface Tag {
  readonly element: string
  readonly attributes: ReadonlyMap<string, string>
}

export const FORM = /<form\b((?:[^>"']|"[^"]*"|'[^']*')*)>[\s\S]*?<\/form>/g
export const CONTROL =
  /<textarea\b((?:[^>"']|"[^"]*")*)>[\s\S]*?<\/textarea>|<select\b((?:[^>"']|"[^"]*")*)>[\s\S]*?<\/select>|<(?:input|button)\b((?:[^>"']|"[^"]*")*)>/g
export const OPTION = /<option\b((?:[^>"']|"[^"]*")*)>/g

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

export const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (one) => ENTITIES[one]!)

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one]!)

/** The attributes of a tag, as pages of the house write them: in double quotes, or without a value. */
export const attributesOf = (given: string): ReadonlyMap<string, string> =>
  new Map(
    [...given.matchAll(/([^\s=/"'>]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [
      name!.toLowerCase(),
      unescaped(value ?? ''),
    ]),
  )

export const withoutAttribute = (tag: string, name: string): string =>
  tag.replace(new RegExp(`\\s${name}(?:="[^"]*")?(?=[\\s/>])`), '')

/** The tag with an attribute set, in the place of the one it had. */
export const withAttribute = (tag: string, name: string, value: string): string =>
  withoutAttribute(tag, name).replace(/^<\w+/, (start) => `${start} ${name}="${escaped(value)}"`)

/** The controls of a form, in its order. */
export const controlTags = (form: string): Tag[] =>
  [...form.matchAll(CONTROL)].map(([whole, ...attributes]) => ({
    element: /^<(\w+)/.exec(whole)?.[1] ?? '',
    attributes: attributesOf(attributes.find((one) => one !== undefined) ?? ''),
  }))
