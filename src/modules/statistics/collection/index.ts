export {
  type ReportedTable,
  type TableName,
  tableDefinitions,
  tableNames,
} from './content.ts'
export { type Collected, type CollectionHead, collected, listCollectionHeads } from './store.ts'
