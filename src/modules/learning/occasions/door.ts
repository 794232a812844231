/** The door of occasions for the parts that stand on them. */
export { tellTask } from './deadlines.ts'
export { occasionWords } from './messages.ts'
export { OccasionStanding, When } from './pages/words.tsx'
export { trainingOfficers } from './policy.ts'
export { work } from './records.ts'
export { findLastWork, listBooked } from './store.ts'
