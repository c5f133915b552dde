import { exitCodes, type GuideError, refusal } from './diagnostic.js';

const causes: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EACCES: ['Unexpected refusal, permission denied', 'mend the permissions of the file or folder'],
  EPERM: ['Unexpected refusal, permission denied', 'mend the permissions of the file or folder'],
  EROFS: ['Unexpected read-only disk, expected one to write on', 'choose a folder elsewhere'],
  ENOSPC: [
    'Unexpected end of the space on the disk',
    'free some space, then run the command again',
  ],
  EDQUOT: [
    'Unexpected end of your share of the disk',
    'free some space, then run the command again',
  ],
  EBUSY: [
    'Unexpected folder in use, expected one that can be replaced',
    'name a folder inside it: one that a disk is mounted at can’t be replaced',
  ],
  EMFILE: [
    'Unexpected limit of open files',
    'close other programs, or raise the limit (ulimit -n)',
  ],
  ENOENT: [
    'Unexpected absence of a file that was there',
    'run the command again once nothing else changes the folder',
  ],
  ENAMETOOLONG: ['Unexpected length of a name, which the disk can’t hold', 'shorten the name'],
  EISDIR: ['Unexpected folder, expected a file', 'name a file, or delete the folder'],
  ENOTDIR: ['Unexpected file, expected a folder', 'name a folder, or delete the file'],
  ERR_FS_FILE_TOO_LARGE: ['Unexpected size of a file, over 2 GiB', 'name a smaller file'],
};

const noFolder = [
  'Unexpected refusal of the system, which makes no folder here',
  'choose a folder elsewhere',
] as const;

/**
 * What the system refused, as what a user can act on (exit 3): the command's work was not done, and files
 * that are not named are as they were.
 * @returns undefined for an error that is none of the system's.
 */
export function worldFailure(error: unknown): GuideError | undefined {
  const { code, path, syscall, dest } = error as NodeJS.ErrnoException & { dest?: string };
  if (code === undefined || (syscall === undefined && !(code in causes))) return undefined;
  const cause = syscall === 'mkdir' && code === 'ENOENT' ? noFolder : causes[code];
  const [message, hint] = cause ?? [
    `Unexpected refusal of the system (${code}, ${syscall})`,
    'mend what it says of the disk, then run the command again',
  ];
  return refusal(
    { rule: 'system', file: dest ?? path ?? 'system', message, hint },
    exitCodes.world,
  );
}
