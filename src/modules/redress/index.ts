export { paths as redressPaths } from './paths.ts'
