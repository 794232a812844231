/** The bytes that Node has of its own. */
export { Buffer } from 'buffer/index.js'
