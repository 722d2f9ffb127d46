import { digestsOf } from './digests.ts'
import { nodeHost } from './node-host.ts'

/** Run as a process of its own: prints the digests of the plans named, and what the environment looks like from here. */
const [root, ...paths] = process.argv.slice(2)
if (root === undefined) throw new Error('needs the folder of the project')
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions()
process.stdout.write(JSON.stringify({ timeZone, locale, digests: await digestsOf(paths, nodeHost(root)) }))
