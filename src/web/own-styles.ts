import { createHash } from 'node:crypto'

/**
 * The policy of an answer that needs nothing beside it: nothing runs and nothing is loaded, and the styles that it holds are known by
 * their hashes (Content Security Policy Level 3, § 2.3.1).
 *
 * @param ancestors what frames it may stand in.
 */
export const ownStylesPolicy = (markup: string, ancestors: "'none'" | '*'): string => {
  const styles = [...markup.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  )
  return `default-src 'none'; style-src ${styles.join(' ')}; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`
}
