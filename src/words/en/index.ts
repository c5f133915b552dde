import { checks } from './checks.js';
import { cli } from './cli.js';
import { consultation } from './consultation.js';
import { diff } from './diff.js';
import { document } from './document.js';
import { drawings } from './drawings.js';
import { edits } from './edits.js';
import { guide } from './guide.js';
import { hosts } from './hosts.js';
import { media } from './media.js';
import { outputs } from './outputs.js';
import { program } from './program.js';
import { publish } from './publish.js';
import { release } from './release.js';
import { rename } from './rename.js';
import { report } from './report.js';
import { rules } from './rules.js';

export const catalogue = {
  program,
  cli,
  consultation,
  report,
  checks,
  rules,
  guide,
  document,
  drawings,
  media,
  edits,
  rename,
  diff,
  outputs,
  release,
  hosts,
  publish,
};

/** What every language says. */
export type Words = typeof catalogue;
