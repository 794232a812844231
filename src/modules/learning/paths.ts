import { path } from '../../platform/http/path.ts'

/** Every address of the room of learning, for routes, links and tests. */
export const paths = {
  // materials: courses and lesson packs
  courses: path('/courses'),
}
