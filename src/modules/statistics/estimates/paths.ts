import { path } from '../../../platform/http/path.ts'
import { picturePaths } from '../../../web/pictures/addresses.ts'

export const estimatePaths = {
  estimates: path('/statistics/estimates'),
  newEstimate: path('/statistics/estimates/new'),
  estimate: path('/statistics/estimates/:estimateId'),
  ask: path('/statistics/estimates/:estimateId/ask'),
  agree: path('/statistics/estimates/:estimateId/agree'),
  publish: path('/statistics/estimates/:estimateId/publish'),
  withdraw: path('/statistics/estimates/:estimateId/withdraw'),
  allPublished: path('/statistics/published'),
  published: path('/statistics/published/:estimateId'),
  publishedFan: picturePaths('/statistics/published/:estimateId/pictures/fan'),
} as const
