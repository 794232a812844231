export { onCallPaths } from './paths.ts'
