import { Refusal } from '../../../platform/refusal.ts'
import { readTableFile } from '../../../platform/tables/read-table.ts'
import type { TableColumn } from '../../../platform/tables/table.ts'
import type { Site } from './registers.ts'

type Key = 'name' | 'stratum' | 'cluster' | 'stratumSize' | 'people' | 'weight'

/** The columns of the table of a design: where slips are handed out, and how each of those places was drawn. */
export const siteColumns: readonly TableColumn<Key>[] = [
  { key: 'name', heading: { sv: 'Plats', en: 'Site' }, required: true },
  { key: 'stratum', heading: { sv: 'Stratum', en: 'Stratum' } },
  { key: 'cluster', heading: { sv: 'Dragen enhet', en: 'Unit drawn' } },
  { key: 'stratumSize', heading: { sv: 'Enheter i stratumet', en: 'Units in the stratum' }, kind: 'number' },
  { key: 'people', heading: { sv: 'Personer', en: 'People' }, required: true, kind: 'number' },
  { key: 'weight', heading: { sv: 'Vikt', en: 'Weight' }, kind: 'number' },
]

type Drawn = Pick<Site, 'name' | 'stratum' | 'cluster' | 'stratumSize' | 'people' | 'weight'>

const numberIn = (cell: string | undefined, otherwise: number): number =>
  cell ? Number(cell.replace(',', '.')) : otherwise

/** Sites from a file. @throws Refusal 422 `survey.sites` at the first row that cannot be one. */
export const readSites = async (bytes: Uint8Array): Promise<readonly Drawn[]> => {
  const refuse = (row: number, what: string): never => {
    throw new Refusal('survey.sites', 422, { row, what }, 'file')
  }
  const table = await readTableFile(bytes, siteColumns)
  if ('errors' in table) return refuse(table.errors[0]!.row, table.errors[0]!.column ?? '')
  const names = new Set<string>()
  return table.rows.map(({ row, cells }) => {
    const site = {
      name: cells.name ?? '',
      stratum: cells.stratum ?? '',
      cluster: cells.cluster || (cells.name ?? ''),
      stratumSize: cells.stratumSize ? numberIn(cells.stratumSize, 0) : null,
      people: numberIn(cells.people, 0),
      weight: numberIn(cells.weight, 1),
    }
    const isCount = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most
    if (site.name === '' || site.name.length > 120 || names.has(site.name)) refuse(row, 'name')
    if (site.stratum.length > 120) refuse(row, 'stratum')
    if (site.cluster.length > 120) refuse(row, 'cluster')
    if (site.stratumSize !== null && !isCount(site.stratumSize, 1_000_000)) refuse(row, 'stratumSize')
    if (!isCount(site.people, 1_000)) refuse(row, 'people')
    if (!(site.weight > 0 && site.weight < 1e9)) refuse(row, 'weight')
    names.add(site.name)
    return site
  })
}
