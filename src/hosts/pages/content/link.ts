import type { HostPrinter } from './context.js';

/** A link within the guide, or to a file of it, by its address on the host. */
export const link: HostPrinter = (node, { addressOf, fileAddress, path }) => {
  const file = node.data?.attachment;
  if (file) return { ...node, properties: { ...node.properties, href: fileAddress(file.address) } };
  const target = node.data?.target;
  if (!target) return node;
  const own = target.chapter === path && target.anchor !== undefined;
  const href = own ? `#${encodeURIComponent(target.anchor ?? '')}` : addressOf(target);
  return { ...node, properties: { ...node.properties, href } };
};
