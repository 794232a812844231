export { readAssignment } from './read-assignment.ts'
export { AssignmentReading } from './schema.ts'
