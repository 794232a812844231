/** A part of a case as one value of a form: `identity.chosen_name`, or `notes` for a whole section. */
export const partValue = ({ section, field }: { section: string; field: string }): string =>
  field === '' ? section : `${section}.${field}`

/** The parts that were ticked, from the values of a form; what is no list of texts is no part. */
export const readParts = (values: unknown): { section: string; field: string }[] =>
  (Array.isArray(values) ? values : []).map((value) => {
    const [section = '', field = ''] = String(value).split('.')
    return { section, field }
  })
