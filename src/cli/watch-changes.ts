import { setTimeout as delay } from 'node:timers/promises'
import type { FSWatcher } from 'chokidar'
import { projectPath } from './project.ts'

/** What happened to a file, the last of a moment; the path is the project's. */
export type Change = { readonly type: 'add' | 'change' | 'delete'; readonly path: string }

/** Changes in batches: what comes within a moment, as when everything is saved at once, is one. Ends when stopped. */
export const changesOf = (watcher: FSWatcher, root: string, stopped: AbortSignal): AsyncIterable<readonly Change[]> => {
  const waiting = new Map<string, Change>()
  let lastMs = 0
  let wake = (): void => {}
  const push = (type: Change['type']) => (path: string) => {
    const changed = projectPath(root, path)
    waiting.set(changed, { type, path: changed })
    lastMs = performance.now()
    wake()
  }
  watcher.on('add', push('add')).on('change', push('change')).on('unlink', push('delete'))
  stopped.addEventListener('abort', () => wake())
  // The listeners are there from now on; the generator below begins only when it is first asked.
  return (async function* () {
    while (!stopped.aborted) {
      if (waiting.size === 0) {
        await new Promise<void>((woken) => {
          wake = woken
        })
      }
      while (performance.now() - lastMs < QUIET_MS) await delay(QUIET_MS / 4)
      const batch = [...waiting.values()]
      waiting.clear()
      if (batch.length > 0 && !stopped.aborted) yield batch
    }
  })()
}

const QUIET_MS = 120
