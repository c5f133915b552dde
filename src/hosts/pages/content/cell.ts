import { classesOf } from '../../../document/data.js';
import { cell as plainCell } from '../../../outputs/content/cell.js';
import type { HostPrinter } from './context.js';

/** A cell, its alignment said in the host's way. */
export const cell: HostPrinter = (node, { look }) => {
  const printed = plainCell(node);
  const [align] = classesOf(printed).flatMap((name) => /^guide-align-(\w+)$/.exec(name)?.[1] ?? []);
  if (align === undefined) return printed;
  const others = classesOf(printed).filter((name) => !name.startsWith('guide-align-'));
  const said =
    look !== 'eleventy-dsfr'
      ? { style: `text-align: ${align}` }
      : { className: [...others, `fr-cell--${align}`] };
  return { ...printed, properties: { ...printed.properties, className: others, ...said } };
};
