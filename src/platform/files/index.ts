export {
  bytesOf,
  type InspectedFile,
  inspectFile,
  LARGEST_UPLOAD,
  sha256Of,
  UPLOAD_BODY_LIMIT,
  UploadedFile,
} from './inspect.ts'
export { isMediaType, type MediaType, mediaTypes } from './media-type.ts'
export { safeFileName } from './name.ts'
export { fileResponse } from './response.ts'
export { type FileWithContent, readFile, storeFile } from './store.ts'
