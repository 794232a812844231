export { checkPackage } from './check.ts'
export { createPackage } from './create.ts'
export { dublinCore } from './describe.ts'
export type { PackageParts } from './parts.ts'
