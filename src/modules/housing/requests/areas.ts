import { counties } from '../../support/index.ts'
import { municipalities } from '../municipalities.ts'
import { MOST_AREAS, MOST_COUNTIES } from './schema.ts'

const plain = (written: string): string => written.trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** Every way to write an area: its code, its name, "Malmö kommun", "Skåne län", "Skåne County". */
const known: ReadonlyMap<string, string> = new Map([
  ...municipalities.flatMap(({ code, name }): [string, string][] => [
    [code, code],
    [plain(name), code],
    [plain(`${name} kommun`), code],
    [plain(`${name} stad`), code],
  ]),
  ...counties.flatMap(({ code, name }): [string, string][] => [
    [code, code],
    [plain(name.sv), code],
    [plain(name.en), code],
  ]),
])

type Fault =
  | { readonly code: 'housing_request.unknown_area'; readonly written: string }
  | { readonly code: 'housing_request.too_many_areas' | 'housing_request.too_many_counties' }

/**
 * The codes of what somebody has written as areas where the person must not be, each once; or what is wrong with it. At most
 * six, of which at most three counties: enough for every danger that is known, too few to leave one place uncovered.
 */
export const readAreas = (
  written: string,
): { readonly codes: readonly string[] } | { readonly fault: Fault } => {
  const names = written
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const codes = new Set<string>()
  for (const name of names) {
    const code = known.get(plain(name))
    if (code === undefined) return { fault: { code: 'housing_request.unknown_area', written: name } }
    codes.add(code)
  }
  if (codes.size > MOST_AREAS) return { fault: { code: 'housing_request.too_many_areas' } }
  if ([...codes].filter((code) => code.length === 2).length > MOST_COUNTIES)
    return { fault: { code: 'housing_request.too_many_counties' } }
  // Sorted, so that what is sealed does not tell in which order it was thought of.
  return { codes: [...codes].toSorted() }
}

/** What an area is called. */
export const areaName = (code: string, locale: 'sv' | 'en'): string =>
  code.length === 2
    ? (counties.find((county) => county.code === code)?.name[locale] ?? code)
    : (municipalities.find((one) => one.code === code)?.name ?? code)
