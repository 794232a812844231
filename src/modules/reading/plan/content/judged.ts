/** A field's value with how sure the reader is of it. */
export interface Judged<T> {
  value: T
  sure: number
}
