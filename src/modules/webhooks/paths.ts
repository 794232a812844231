import { path } from '../../platform/http/path.ts'

/** Every address of the webhooks. */
export const paths = {
  endpoints: path('/webhooks'),
  newEndpoint: path('/webhooks/new'),
  endpoint: path('/webhooks/:endpointId'),
  change: path('/webhooks/:endpointId/types'),
  rotate: path('/webhooks/:endpointId/secret'),
  pause: path('/webhooks/:endpointId/pause'),
  resume: path('/webhooks/:endpointId/resume'),
  withdraw: path('/webhooks/:endpointId/withdraw'),
  test: path('/webhooks/:endpointId/test'),
  again: path('/webhooks/:endpointId/deliveries/:deliveryId/again'),
} as const
