/** The migrated database that each test file clones. By itself, so that a test does not load what starts the engine. */
export const TEMPLATE = 'samlad_template'
