export { municipalities } from '../directory/index.ts'
