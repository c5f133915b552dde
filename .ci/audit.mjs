// Fails for a known vulnerability, high or critical, of a package that the program runs with. A registry that
// has no list of vulnerabilities, or can't be reached, is said and fails nothing.
import { spawnSync } from 'node:child_process';

const npm = process.env.npm_execpath;
const [program, before] = npm ? [process.execPath, [npm]] : ['npm', []];
const { stdout, error } = spawnSync(program, [...before, 'audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});

function reportOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

const report = reportOf(stdout);
if (report.vulnerabilities === undefined) {
  console.log(`Packages are NOT audited: ${report.message ?? error?.message ?? 'no answer of npm audit'}`);
} else {
  const all = Object.values(report.vulnerabilities);
  const grave = all.filter(({ severity }) => severity === 'high' || severity === 'critical');
  for (const { name, severity, range } of grave) console.error(`${name} ${range}: ${severity}`);
  console.log(`Packages are audited: ${all.length} known vulnerabilities, ${grave.length} of them grave`);
  if (grave.length > 0) process.exitCode = 1;
}
