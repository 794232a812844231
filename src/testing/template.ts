/** The migrated database that each test file clones. By itself, so that a test does not load what starts the engine. */
export const TEMPLATE = 'samlad_template'

/** The installation's secret in every test that is about no other. */
export const TEST_SECRET = 'a key that is used in tests and nowhere else'
