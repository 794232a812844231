export { type Municipality, municipalities } from '../directory/index.ts'
