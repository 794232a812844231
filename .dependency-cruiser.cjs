// The import rules of the house (docs/architecture.md). Imports point down only:
// api, pages, cli → actions → rules, policy, store → platform; room → room through its index.
module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'platform-knows-no-room',
      comment: 'The platform carries the rooms and imports none of them, nor the web.',
      severity: 'error',
      from: { path: '^src/platform' },
      to: { path: '^src/(modules|web|cli|app|main|home)' },
    },
    {
      name: 'web-knows-no-room',
      severity: 'error',
      from: { path: '^src/web' },
      to: { path: '^src/(modules|cli|app|main|home)' },
    },
    {
      name: 'room-to-room-through-the-door',
      comment:
        'Another room is entered through its index.ts alone, through its browser.ts by what runs in a browser, or through its paths.ts by addresses, which show no page; a test may set its scene through what others do in theirs.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/modules/',
        pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(index|browser|paths)\\.ts$'],
      },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Rules and policies decide from what they are given: no database, no files, no network, no clock.',
      severity: 'error',
      from: { path: '^src/modules/.*(rules|/policy|/schema)[.]ts$' },
      to: {
        path: [
          '(store|actions|api)[.]ts$',
          '/pages/',
          '^src/platform/(database|http|jobs|mail|files|audit)/',
          '^(node:)?(fs|net|http|child_process|pg|kysely)$',
        ],
      },
    },
    {
      name: 'store-is-below-actions',
      severity: 'error',
      from: { path: '^src/modules/.*store[.]ts$' },
      to: { path: ['(actions|api)[.]ts$', '/pages/', '^src/web/'] },
    },
    {
      name: 'actions-know-no-screen',
      severity: 'error',
      from: { path: '^src/modules/.*actions[.]ts$' },
      to: { path: ['/pages/', 'api[.]ts$', '^src/web/', '^src/platform/http/'] },
    },
    {
      name: 'pages-go-through-actions',
      comment: 'A page shows what an action found; it reads no table itself.',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/(pages/|api)' },
      to: { path: ['store[.]ts$', '^src/platform/database/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^src/(modules|platform|web|cli)', pathNot: '\\.test\\.tsx?$' },
      to: { path: '(^src/testing|\\.test\\.tsx?$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
