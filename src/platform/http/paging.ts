import { z } from '@hono/zod-openapi'

export const DEFAULT_LIMIT = 20
export const LARGEST_LIMIT = 100

/** The part of a list that is asked for. */
export const pagingQuery = {
  page: z.coerce.number().int().min(1).max(10_000).default(1).openapi({
    description: 'Page of the list, counted from 1',
    example: 1,
  }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(LARGEST_LIMIT)
    .default(DEFAULT_LIMIT)
    .openapi({ description: `Records on a page, at most ${LARGEST_LIMIT}`, example: DEFAULT_LIMIT }),
}
const Paging = z.object(pagingQuery)

const Meta = z
  .object({
    page: z.int(),
    limit: z.int(),
    count: z.int(),
    totalRecords: z.int(),
    totalPages: z.int(),
  })
  .openapi('ListMeta', { description: 'Where this page is in the whole list' })

const Links = z
  .object({
    self: z.string(),
    first: z.string(),
    prev: z.string().optional(),
    next: z.string().optional(),
    last: z.string(),
  })
  .openapi('ListLinks', {
    description: 'Addresses of this page and its neighbours, with the selection kept',
    example: {
      self: '/v1/plans?page=2&limit=20',
      first: '/v1/plans?page=1&limit=20',
      prev: '/v1/plans?page=1&limit=20',
      next: '/v1/plans?page=3&limit=20',
      last: '/v1/plans?page=3&limit=20',
    },
  })

/** What every list holds beside its records. */
export const pagedShape = { _meta: Meta, _links: Links }

/** Reads `page` and `limit`, and gives the query without them. @throws z.ZodError */
export const readPaging = ({ page, limit, ...selection }: Record<string, unknown>) => ({
  paging: Paging.parse({ page, limit }),
  selection,
})

/** `_meta` and `_links` of a page of a list at an address. */
export const pagedAnswer = (
  address: string,
  selection: Record<string, unknown>,
  { page, limit }: z.output<typeof Paging>,
  { count, total }: { count: number; total: number },
) => {
  const last = Math.max(1, Math.ceil(total / limit))
  const at = (number: number): string => {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(selection)) query.set(name, String(value))
    query.set('page', String(number))
    query.set('limit', String(limit))
    return `${address}?${query}`
  }
  return {
    _meta: { page, limit, count, totalRecords: total, totalPages: Math.ceil(total / limit) },
    _links: {
      self: at(page),
      first: at(1),
      ...(page > 1 ? { prev: at(Math.min(page - 1, last)) } : {}),
      ...(page < last ? { next: at(page + 1) } : {}),
      last: at(last),
    },
  }
}
