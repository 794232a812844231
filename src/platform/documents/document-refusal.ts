import { Refusal, type RefusalParameters } from '../refusal.ts'

export type DocumentRefusalCode =
  | 'document.empty'
  | 'document.too_large'
  | 'document.binary'
  | 'document.without_text'
  | 'document.unsupported'
  | 'document.wrong_extension'
  | 'document.encrypted'
  | 'document.corrupt'
  | 'document.bomb'
  | 'document.old_word'
  | 'document.too_slow'
  | 'document.too_much_memory'

/**
 * A document that is not read. `message` is one English sentence that names the file, the place in it where there
 * is one, and the reason; `code` is what the catalogues translate.
 */
export class DocumentRefusal extends Refusal {
  declare readonly code: DocumentRefusalCode

  constructor(code: DocumentRefusalCode, name: string, reason: string, parameters: RefusalParameters = {}) {
    super(code, 422, { name, reason, ...parameters })
    this.name = 'DocumentRefusal'
    this.message = `${name}: ${reason}`
  }

  get reason(): string {
    return String(this.parameters.reason)
  }
}
