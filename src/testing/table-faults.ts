import { load } from 'cheerio'

/** The rows and columns that a page says are wrong in a table that was sent, in its order. */
export const faultsOn = (page: string): string[][] => {
  const $ = load(page)
  return $('main tbody tr')
    .toArray()
    .map((row) =>
      $(row)
        .find('td')
        .toArray()
        .slice(0, 2)
        .map((cell) => $(cell).text().trim()),
    )
}
