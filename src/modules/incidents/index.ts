export { incidentActions } from './playing.ts'
