export { readAssignment } from './read-assignment.ts'
export { AssignmentDeadline, AssignmentReading } from './schema.ts'
