import type { Verification } from '../platform/audit/verify.ts'

/** How much of the trail a verification checked; of what lies in files elsewhere it saw the seals. */
export const checkedRecords = ({ sealedRecords, blocks, archived }: Verification): string =>
  `${sealedRecords} records in ${blocks} blocks${archived.unread === 0 ? '' : `, ${archived.unread} of them by their seals alone, since their files were not looked at (AUDIT_ARCHIVE)`}`
