import { path } from '../../platform/http/path.ts'

/** Every address of what waits. */
export const paths = {
  arrival: path('/waiting/:arrivalId'),
  take: path('/waiting/:arrivalId/take'),
  end: path('/waiting/:arrivalId/end'),
} as const
