/** Comparing versions. */
export const diff = {
  gitRefused: (command: string, said: string) =>
    `Unexpected refusal of \`git ${command}\`: ${said}`,
  gitGone: 'git is gone',
  gitRefusedHint: 'mend the repository, or name two folders',
  noGitHint: 'install git, or name two folders',
  noRepositoryHint: 'this is no git repository: name two folders',
  shallowHint:
    'this clone has no history: run `git fetch --unshallow --tags` (in CI, fetch the whole depth)',
  nameHint: 'name a tag, a branch, a commit or a folder',
  unknown: (name: string) =>
    `Unexpected «${name}», expected a git revision or the folder of a guide`,
  missing: (path: string, name: string) => `Missing «${path}» in «${name}»`,
  missingHint: 'name a revision that has the guide in this folder',
  noGuide: (folder: string) => `Unexpected «${folder}» that holds no guide`,
  noGuideHint: 'give what is there another name: the text of the former version is kept there',
};
