import { createHash } from 'node:crypto'
import type { Entry } from '../../platform/http/entered.ts'
import { keptText } from '../../platform/http/text.ts'
import { attributesOf, CONTROL, controlTags, OPTION, type Tag, unescaped } from '../entered/tags.ts'

const CHOSEN = new Set(['checkbox', 'radio'])
const SENDS_NOTHING = new Set(['submit', 'button', 'reset', 'image', 'file'])
/** Made anew for each rendering: they tell nothing of what somebody has entered. */
const OWN = new Set(['csrf', 'idempotencyKey'])

const valuesOf = (whole: string, { element, attributes }: Tag): readonly string[] => {
  const type = attributes.get('type') ?? ''
  if (element === 'button' || SENDS_NOTHING.has(type)) return []
  if (element === 'textarea') return [unescaped(whole.replace(/^<[^>]*>\n?|<\/textarea>$/g, ''))]
  if (element === 'select') {
    const options = [...whole.matchAll(OPTION)].map(([, given]) => attributesOf(given ?? ''))
    const chosen = options.filter((option) => option.has('selected'))
    const first = attributes.has('multiple') ? [] : options.slice(0, 1)
    return (chosen.length > 0 ? chosen : first).map((option) => option.get('value') ?? '')
  }
  if (CHOSEN.has(type)) return attributes.has('checked') ? [attributes.get('value') ?? 'on'] : []
  return [attributes.get('value') ?? '']
}

/** What a browser sends of a form of ours as it stands, before anybody has entered anything. */
export const entriesAsItStands = (form: string): readonly Entry[] => {
  const wholes = form.match(CONTROL) ?? []
  return controlTags(form).flatMap((tag, at) => {
    const name = tag.attributes.get('name')
    return name === undefined || tag.attributes.has('disabled')
      ? []
      : valuesOf(wholes[at]!, tag).map((value) => [name, value] as const)
  })
}

/** Tells whether a form is sent as it stood: what is empty, and what is not entered by anybody, counts for nothing. */
export const digestOf = (entries: readonly Entry[]): string => {
  const told = entries.flatMap(([name, value]) =>
    value === '' || OWN.has(name) ? [] : [[name, keptText(value)]],
  )
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 12)
}
