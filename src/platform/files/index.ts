export {
  bytesOf,
  type InspectedFile,
  inspectFile,
  LARGEST_UPLOAD,
  sha256Of,
  UPLOAD_BODY_LIMIT,
  UploadedFile,
} from './inspect.ts'
export { type MediaType, mediaTypeOf } from './media-type.ts'
export { safeFileName } from './name.ts'
export { contentDisposition, fileResponse } from './response.ts'
export { describeFiles, type FileWithContent, readFile, type StoredFile, storeFile } from './store.ts'
