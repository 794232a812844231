/** The door of occasions for the parts that stand on them. */
export { tellTask } from './deadlines.ts'
export { trainingOfficers } from './policy.ts'
export { work } from './records.ts'
export { findLastWork } from './store.ts'
