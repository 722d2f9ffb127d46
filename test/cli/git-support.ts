import { spawnSync } from 'node:child_process'
import type { Project } from './cli-support.ts'

/** git as it is out of the box, whatever the machine is set to. */
export const ENV = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }

export const git = (project: Project, ...args: readonly string[]): string => {
  const names = ['-c', 'user.name=An', '-c', 'user.email=an@example.vn', '-c', 'init.defaultBranch=main']
  const { status, stdout, stderr, error } = spawnSync('git', [...names, ...args], {
    cwd: project.root,
    env: { PATH: process.env.PATH, ...ENV },
    encoding: 'utf8',
  })
  if (error) throw new Error(`these tests need git: ${error.message}`)
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout.trim()
}

export const commit = (project: Project): void => {
  git(project, 'add', '-A')
  git(project, 'commit', '-qm', 'thay đổi')
}
