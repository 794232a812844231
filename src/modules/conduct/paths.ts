import { path } from '../../platform/http/path.ts'
import { picturePaths } from '../../web/pictures/addresses.ts'
import { registerPaths } from '../../web/registers/paths.ts'

/** Every address of the room of conduct. */
export const paths = {
  coverage: path('/conduct'),
  picture: picturePaths('/conduct/pictures/guidelines'),
  bodies: path('/conduct/bodies'),
  bodiesFile: path('/conduct/bodies/list'),
  body: path('/conduct/bodies/:bodyId'),
  answer: path('/conduct/bodies/:bodyId/answer'),
  look: path('/conduct/bodies/:bodyId/answer/look'),
  agree: path('/conduct/bodies/:bodyId/agree'),
  staff: path('/conduct/bodies/:bodyId/staff'),
  ask: path('/conduct/ask'),
  coverageApi: path('/v1/conduct/guidelines'),
  text: registerPaths('/conduct/texts'),
  takeOver: path('/conduct/texts/:id/take-over'),
  spread: path('/conduct/spread'),
  spreadPicture: picturePaths('/conduct/pictures/spread'),
  clause: registerPaths('/conduct/clauses'),
  agreement: registerPaths('/conduct/agreements'),
  check: path('/conduct/agreements/:id/check'),
  lookInAgreement: path('/conduct/agreements/:id/check/look'),
  compliance: path('/conduct/compliance'),
  compliancePicture: picturePaths('/conduct/pictures/agreements'),
  complianceApi: path('/v1/conduct/compliance'),
  attestation: registerPaths('/conduct/attestations'),
}
