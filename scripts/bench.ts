// Rooms hold views: what reads those must be there before the benchmarks are.
await import('../bench/load-views.ts')
await import('../bench/all.ts')
