import { execFileSync } from 'node:child_process';

/** A git repository in a folder, with an author of its own. */
export interface Repository {
  git(...args: string[]): string;
  /** Commits everything. */
  commit(): void;
}

export function repository(folder: string): Repository {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
  git('init', '--quiet', '--initial-branch', 'main');
  git('config', 'user.name', 'Essai');
  git('config', 'user.email', 'essai@example.org');
  return {
    git,
    commit: () => {
      git('add', '.');
      git('commit', '--quiet', '--message', 'Un commit');
    },
  };
}
