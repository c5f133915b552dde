import { counted } from './grammar.js';

const permission = 'Unexpected refusal, permission denied';
const permissionHint = 'mend the permissions of the file or folder';
const freeSpace = 'free some space, then run the command again';
const elsewhere = 'choose a folder elsewhere';

/** How findings are shown, and what the system refused. */
export const report = {
  stages: {
    load: 'load',
    assemble: 'assemble',
    typst: 'typst',
    check: 'check',
    epub: 'epub',
    office: 'office',
    site: 'site',
    write: 'write',
    verify: 'verify',
    validate: 'validate the PDF',
    pack: 'pack',
    publish: 'publish',
  },
  severities: { error: 'error', warning: 'warning', info: 'info' },
  counts: (errors: number, warnings: number, notes: number) =>
    [
      errors && counted(errors, 'error'),
      warnings && counted(warnings, 'warning'),
      notes && counted(notes, 'note'),
    ]
      .filter(Boolean)
      .join(', '),
  byRule: (tally: string) => `by rule: ${tally}`,
  byFile: (tally: string) => `by file: ${tally}`,
  more: (count: number, rule: string) => `… and ${count} more of ${rule}; --json lists all`,
  next: 'Next:',
  fault: (said: string) => `Unexpected fault of this program: ${said}`,
  faultHint: 'please report it with the lines below and the chapter that causes it',
  didYouMean: (word: string) => `did you mean «${word}»?`,
  system: {
    EACCES: { message: permission, hint: permissionHint },
    EPERM: { message: permission, hint: permissionHint },
    EROFS: { message: 'Unexpected read-only disk, expected one to write on', hint: elsewhere },
    ENOSPC: { message: 'Unexpected end of the space on the disk', hint: freeSpace },
    EDQUOT: { message: 'Unexpected end of your share of the disk', hint: freeSpace },
    EBUSY: {
      message: 'Unexpected folder in use, expected one that can be replaced',
      hint: 'name a folder inside it: one that a disk is mounted at can’t be replaced',
    },
    EMFILE: {
      message: 'Unexpected limit of open files',
      hint: 'close other programs, or raise the limit (ulimit -n)',
    },
    ENOENT: {
      message: 'Unexpected absence of a file that was there',
      hint: 'run the command again once nothing else changes the folder',
    },
    ENAMETOOLONG: {
      message: 'Unexpected length of a name, which the disk can’t hold',
      hint: 'shorten the name',
    },
    EISDIR: {
      message: 'Unexpected folder, expected a file',
      hint: 'name a file, or delete the folder',
    },
    ENOTDIR: {
      message: 'Unexpected file, expected a folder',
      hint: 'name a folder, or delete the file',
    },
    ERR_FS_FILE_TOO_LARGE: {
      message: 'Unexpected size of a file, over 2 GiB',
      hint: 'name a smaller file',
    },
  },
  noFolder: {
    message: 'Unexpected refusal of the system, which makes no folder here',
    hint: elsewhere,
  },
  otherRefusal: (code: string, syscall: string) =>
    `Unexpected refusal of the system (${code}, ${syscall})`,
  otherRefusalHint: 'mend what it says of the disk, then run the command again',
  sourceDateEpoch: (said: string) => `Unexpected «${said}», expected whole seconds since 1970`,
  sourceDateEpochHint: 'set it like SOURCE_DATE_EPOCH=1619740800 (30 April 2021), or unset it',
};
