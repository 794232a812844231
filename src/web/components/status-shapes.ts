import type { StatusKind } from '../../platform/status-kinds.ts'

export { type StatusKind, statusKinds } from '../../platform/status-kinds.ts'

/**
 * The shape of each state in a box of 16 × 16, as the `d` of a path with `fill-rule: evenodd`. Told apart
 * without colour: triangle, broken ring, diamond, half disc, two bars, square, ring, disc with a tick, cross.
 */
export const statusShapes: Readonly<Record<StatusKind, string>> = {
  late: 'M8 1.2 15.4 14.4H.6ZM7.1 5.6l.3 4.6h1.2l.3-4.6ZM7.1 11.2v1.7h1.8v-1.7Z',
  missing:
    'M8 1a7 7 0 0 1 4.2 1.4l-1.2 1.6A5 5 0 0 0 8 3ZM13.9 4.3A7 7 0 0 1 14.9 9.2l-2-.3a5 5 0 0 0-.7-3.5ZM14 11.7a7 7 0 0 1-4.3 3.1l-.5-1.9a5 5 0 0 0 3.1-2.3ZM7.3 15A7 7 0 0 1 2.6 12.5l1.5-1.3A5 5 0 0 0 7.5 13ZM1.3 10.1A7 7 0 0 1 1.9 4.6l1.7 1a5 5 0 0 0-.4 3.9ZM3.2 3A7 7 0 0 1 6.4 1.2L6.9 3.1A5 5 0 0 0 4.6 4.4Z',
  atRisk: 'M8 .6 15.4 8 8 15.4.6 8ZM7.1 4.2l.3 4.6h1.2l.3-4.6ZM7.1 9.9v1.7h1.8V9.9Z',
  running: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 2v10A5 5 0 0 1 8 3Z',
  waiting: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM5.2 4.6v6.8h1.9V4.6Zm3.7 0v6.8h1.9V4.6Z',
  draft: 'M2 2h12v12H2Zm2 2v8h8V4Zm1.4 1.6h5.2v1.3H5.4Zm0 2.6h3.4v1.3H5.4Z',
  planned: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 2a5 5 0 1 0 0 10A5 5 0 0 0 8 3Z',
  done: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.1 3.9L7 9 4.9 6.9 3.5 8.3 7 11.8l5.5-5.5Z',
  withdrawn: 'M3.8 2.4 8 6.6l4.2-4.2 1.4 1.4L9.4 8l4.2 4.2-1.4 1.4L8 9.4l-4.2 4.2-1.4-1.4L6.6 8 2.4 3.8Z',
}
