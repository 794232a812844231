export { paths as redressPaths } from './paths.ts'
export { redressActions } from './playing.ts'
