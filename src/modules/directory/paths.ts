import { path } from '../../platform/http/path.ts'

/** Every address of the directory. Fixed words come before an identifier of the same place. */
export const directoryPaths = {
  list: path('/directory'),
  add: path('/directory/new'),
  export: path('/directory/bodies.csv'),
  import: path('/directory/import'),
  confirmImport: path('/directory/import/confirm'),
  openness: path('/directory/known'),
  kindChange: path('/directory/changes/:setId'),
  confirmKind: path('/directory/changes/:setId/confirm'),
  refuseKind: path('/directory/changes/:setId/refuse'),
  body: path('/directory/:bodyId'),
  change: path('/directory/:bodyId/change'),
  markChecked: path('/directory/:bodyId/checked'),
  addAlias: path('/directory/:bodyId/names'),
  removeAlias: path('/directory/:bodyId/names/remove'),
  succession: path('/directory/:bodyId/succession'),
  sayKind: path('/directory/:bodyId/kinds'),
  removeKind: path('/directory/:bodyId/kinds/remove'),
  apiList: path('/v1/directory'),
  apiAdd: path('/v1/directory'),
  apiResolve: path('/v1/directory/resolve'),
  apiBody: path('/v1/directory/:bodyId'),
  apiChange: path('/v1/directory/:bodyId'),
  apiSayKind: path('/v1/directory/:bodyId/kinds'),
  apiRemoveKind: path('/v1/directory/:bodyId/kinds/remove'),
} as const
