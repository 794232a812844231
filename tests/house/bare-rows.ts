import { load } from 'cheerio'

/** How many rows of each list of a page's forms nothing is entered in, where they are more than one: the fields are `list.0.name`. */
export const bareRows = (html: string): Map<string, number> => {
  const $ = load(html)
  const rows = new Map<string, { list: string; isBare: boolean }>()
  for (const one of $('form :is(input:not([type=hidden]), textarea)[name]').toArray()) {
    const { name = '', type = '' } = one.attribs
    const [, row, list] = /^((\w+)\.\d+)\./.exec(name) ?? []
    if (row === undefined || list === undefined) continue
    const isBare = ['radio', 'checkbox'].includes(type) ? one.attribs.checked === undefined : !$(one).val()
    rows.set(row, { list, isBare: isBare && (rows.get(row)?.isBare ?? true) })
  }
  const counts = Map.groupBy(
    [...rows.values()].filter((row) => row.isBare),
    ({ list }) => list,
  )
  return new Map(
    [...counts].flatMap(([list, bare]) => (bare.length > 1 ? [[list, bare.length] as const] : [])),
  )
}
