import { originOf, type Settings } from '../../../platform/config/settings.ts'
import { isKnown } from '../../../platform/http/conditions.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { csvMetadata, csvPieces } from '../../../platform/open-data/csvw.ts'
import type { Row } from '../../../platform/open-data/dataset.ts'
import type { ReadDataset } from './actions.ts'
import { LICENCE } from './catalogue.ts'

type Read = ReadDataset & { readonly settings: Settings }

/** A file that is sent while it is written: memory holds a piece of it. */
const streamed = (
  context: RequestContext,
  { dataset, version }: ReadDataset,
  form: 'csv' | 'json',
  type: string,
  pieces: Iterable<string>,
): Response => {
  const tag = `"${form}-${version}"`
  const headers = {
    etag: tag,
    'x-data-version': version,
    link: `</open-data/${dataset.name}.csv-metadata.json>; rel="describedby"; type="application/csvm+json", <${LICENCE}>; rel="license"`,
  }
  if (isKnown(context.req.header('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  const encoder = new TextEncoder()
  const parts = pieces[Symbol.iterator]()
  const stream = new ReadableStream({
    pull: (controller) => {
      const { value, done } = parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
  return new Response(stream, {
    headers: {
      ...headers,
      'content-type': type,
      'content-disposition': `attachment; filename="${dataset.name}.${form}"`,
    },
  })
}

export const csvFile = (read: Read, context: RequestContext): Response =>
  streamed(
    context,
    read,
    'csv',
    'text/csv; charset=utf-8; header=present',
    csvPieces(read.dataset, read.rows),
  )

const PIECE = 500

function* jsonPieces({ dataset, rows, version, settings }: Read): Generator<string> {
  const head = {
    dataset: dataset.name,
    identifier: dataset.id,
    title: dataset.title,
    version,
    publisher: settings.publisher.name,
    licence: LICENCE,
    source: `${originOf(settings)}/open-data`,
  }
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`
  const written = (row: Row) =>
    JSON.stringify(Object.fromEntries(dataset.columns.map(({ name }) => [name, row[name] ?? null])))
  for (let from = 0; from < rows.length; from += PIECE)
    yield `${from === 0 ? '' : ','}\n${rows
      .slice(from, from + PIECE)
      .map(written)
      .join(',\n')}`
  yield '\n]}\n'
}

export const jsonFile = (read: Read, context: RequestContext): Response =>
  streamed(context, read, 'json', 'application/json; charset=utf-8', jsonPieces(read))

/** What the CSV file holds, for programs. */
export const metadataFile = ({ dataset, version, settings }: Read): Response =>
  Response.json(
    csvMetadata(dataset, {
      origin: originOf(settings),
      version,
      publisher: settings.publisher.name,
      licence: LICENCE,
    }),
    { headers: { 'content-type': 'application/csvm+json; charset=utf-8' } },
  )
