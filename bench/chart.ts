import { ofTheGuide, type Results } from './results.js';

const row = 34;
const left = 250;
const width = 760;

const ownName = 'guide build, the guide itself, theme dsfr';

/** A bar chart of the programs that make a PDF of the text of the guide, the fastest first. */
export function chart({ cases }: Results): string {
  const bars = Object.entries(cases)
    .filter(([name]) => name === ownName || name.startsWith(ofTheGuide))
    .map(([name, { seconds }]) => ({
      name: name === ownName ? 'guide build' : name.slice(ofTheGuide.length),
      seconds,
    }))
    .sort((a, b) => a.seconds - b.seconds);
  const longest = Math.max(...bars.map(({ seconds }) => seconds));
  const scale = (width - left - 80) / longest;
  const height = bars.length * row + 20;
  const lines = bars.flatMap(({ name, seconds }, index) => {
    const y = 10 + index * row;
    const own = name === 'guide build';
    const length = Math.max(2, seconds * scale).toFixed(1);
    return [
      `<text x="${left - 12}" y="${y + 20}" text-anchor="end"${own ? ' font-weight="700"' : ''}>${name}</text>`,
      `<rect x="${left}" y="${y + 4}" width="${length}" height="${row - 10}" fill="${own ? '#18753c' : '#000091'}"/>`,
      `<text x="${(left + Number(length) + 8).toFixed(1)}" y="${y + 20}">${seconds.toFixed(1)} s</text>`,
    ];
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="15" fill="#161616">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...lines,
    '</svg>',
  ].join('\n')}\n`;
}
