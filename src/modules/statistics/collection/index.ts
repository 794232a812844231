export {
  type Contents,
  type ReportedTable,
  type TableName,
  tableDefinitions,
  tableNames,
  type Way,
} from './content.ts'
export { type Collected, type CollectionHead, collected, listCollectionHeads } from './store.ts'
