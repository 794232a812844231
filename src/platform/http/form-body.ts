import type { RequestContext } from './route.ts'

type Values = Record<string, unknown>

/** `a.b` and `a.0.b` become nested; numbers make lists. Names that would reach an object's prototype are left out. */
const place = (into: Values, name: string, value: unknown): void => {
  const parts = name.split('.')
  if (parts.some((part) => part === '__proto__' || part === 'constructor' || part === 'prototype')) return
  let target: Values = into
  parts.forEach((part, index) => {
    if (index === parts.length - 1) {
      target[part] = value
      return
    }
    const next = parts[index + 1] ?? ''
    if (typeof target[part] !== 'object' || target[part] === null)
      target[part] = /^\d{1,3}$/.test(next) ? [] : {}
    target = target[part] as Values
  })
}

/**
 * The fields of a submitted form. An empty field is absent; `name[]` gathers a list; dots nest; files stay files.
 */
export const readForm = async (context: RequestContext): Promise<Values> => {
  const data = await context.req.formData()
  const values: Values = {}
  for (const name of new Set(data.keys())) {
    const all = data
      .getAll(name)
      .filter((value) => (typeof value === 'string' ? value !== '' : value.size > 0 || value.name !== ''))
    if (name.endsWith('[]')) place(values, name.slice(0, -2), all)
    else if (all.length > 0) place(values, name, all.at(-1))
  }
  return values
}
