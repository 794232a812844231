import { writeCsv } from '../../../platform/csv/write.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { codebookOf, inR, inStata } from './codebook.ts'
import type { ReleaseContent } from './content.ts'

interface Standing {
  readonly id: string
  readonly content: ReleaseContent
  readonly sha256: string
  readonly releasedAt: Date
}

/** Columns of a file of a release: each dimension by its name, then what kind of figure a cell has, then the number. */
const csvOf = ({ dimensions, cells }: Pick<ReleaseContent, 'dimensions' | 'cells'>): string => {
  const names = dimensions.map(({ name }) => name)
  return writeCsv(
    [...names, 'kind', 'value'],
    cells.map(({ labels, figure }) => [
      ...names.map((name) => labels[name] ?? ''),
      figure.kind,
      figure.kind === 'measured' ? figure.value : figure.kind === 'zero' ? 0 : null,
    ]),
  )
}

const attached = (name: string, type: string, body: string): Response =>
  new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  })

/** What the codes of the table mean. */
export const codebookFile = ({ id, content }: Standing): Response =>
  attached(`${id}-codebook.csv`, 'text/csv; charset=utf-8; header=present', codebookOf(content))
/** The lines that read the table into R, in the reader's language. */
export const rFile = ({ id, content }: Standing, context: RequestContext): Response =>
  attached(`${id}.R`, 'text/plain; charset=utf-8', inR(id, content, context.get('locale')))
/** The lines that read the table into Stata, in the reader's language. */
export const stataFile = ({ id, content }: Standing, context: RequestContext): Response =>
  attached(`${id}.do`, 'text/plain; charset=utf-8', inStata(id, content, context.get('locale')))

/** The table as CSV. What is no number has an empty cell and its kind beside it: it is never a zero. */
export const csvFile = ({ id, content }: Standing): Response =>
  attached(`${id}.csv`, 'text/csv; charset=utf-8; header=present', csvOf(content))

/** All that is frozen of the release, with its hash. */
export const jsonFile = ({ id, content, sha256, releasedAt }: Standing, _context: RequestContext): Response =>
  Response.json(
    { id, releasedAt: releasedAt.toISOString(), sha256, content },
    { headers: { 'content-disposition': `attachment; filename="${id}.json"` } },
  )
