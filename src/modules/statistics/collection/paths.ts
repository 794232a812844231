import { path } from '../../../platform/http/path.ts'

export const collectionPaths = {
  collections: path('/statistics/collections'),
  newCollection: path('/statistics/collections/new'),
  collection: path('/statistics/collections/:collectionId'),
  ask: path('/statistics/collections/:collectionId/ask'),
  quality: path('/statistics/collections/:collectionId/quality'),
  reporter: path('/statistics/collections/:collectionId/bodies/:askedBodyId'),
  question: path('/statistics/collections/:collectionId/bodies/:askedBodyId/questions'),
  allAsked: path('/statistics/asked'),
  comeIn: path('/statistics/asked/come-in'),
  asked: path('/statistics/asked/:collectionId'),
  tables: path('/statistics/asked/:collectionId/tables'),
  tableFile: path('/statistics/asked/:collectionId/file'),
  templateCsv: path('/statistics/asked/:collectionId/template.csv'),
  templateWorkbook: path('/statistics/asked/:collectionId/template.xlsx'),
  records: path('/statistics/asked/:collectionId/records'),
  ownSheet: path('/statistics/asked/:collectionId/sheet'),
  handInSheet: path('/statistics/asked/:collectionId/sheet/records'),
  ownCases: path('/statistics/asked/:collectionId/cases'),
  answer: path('/statistics/asked/:collectionId/answers'),
} as const
