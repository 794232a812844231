import { path } from '../../../../platform/http/path.ts'

export const exportPaths = {
  exports: path('/statistics/exports'),
  export: path('/statistics/exports/:collectionId/:standard'),
  download: path('/statistics/exports/:collectionId/:standard/file'),
  send: path('/statistics/exports/:collectionId/:standard/sent'),
} as const
