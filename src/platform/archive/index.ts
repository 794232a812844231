export { checkPackage } from './check.ts'
export { createPackage } from './create.ts'
export { type DescriptionFacts, dublinCore } from './describe.ts'
export type {
  ArchivedFile,
  ArchiveOrganisation,
  ContentType,
  Description,
  Finding,
  PackageParts,
  PreservationEvent,
  Representation,
} from './parts.ts'
