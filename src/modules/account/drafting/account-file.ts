import { printInThread } from '../../../web/composed/print-in-thread.ts'
import type { AccountDocument } from '../document/document.ts'
import { accountHtml } from '../document/html.tsx'
import { accountJson } from '../document/json.ts'
import { printableAccount } from '../document/pdf.ts'
import type { AccountFormat } from './schema.ts'

export interface AccountFile {
  readonly name: string
  readonly mediaType: string
  readonly content: Buffer
}

const mediaTypes = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
} as const satisfies Record<AccountFormat, string>

const write = async (document: AccountDocument, format: AccountFormat): Promise<Buffer> => {
  switch (format) {
    case 'pdf':
      return printInThread(printableAccount(document))
    case 'docx':
      return (await import('../document/docx.ts')).accountDocx(document)
    case 'html':
      return Buffer.from(accountHtml(document))
    case 'json':
      return Buffer.from(`${JSON.stringify(accountJson(document), null, 2)}\n`)
  }
}

/** An account as a file. A draft says in its name that it is one. */
export const accountFile = async (document: AccountDocument, format: AccountFormat): Promise<AccountFile> => {
  const state = document.status === 'published' ? `version-${document.version}` : 'utkast'
  return {
    name: `redovisning-${document.number}-${state}.${format}`,
    mediaType: mediaTypes[format],
    content: await write(document, format),
  }
}
