/** Names as written in the source (`main.css`) to names that change with the content (`main-3F2A….css`). */
export type AssetManifest = Readonly<Record<string, string>>

let current: AssetManifest = {}

/** Called once by the composition root with what the build wrote. */
export const useAssets = (manifest: AssetManifest): void => {
  current = manifest
}

/** The address of a style sheet or island, safe to cache for ever because its name holds its hash. */
export const asset = (name: string): string => `/assets/${current[name] ?? name}`
