/** The anchor of a contribution where a consultation is summed up. @param id of the contribution. */
export function contributionAnchor(id: string): string {
  return `contribution-${id.replace(/[^\w-]+/g, '-')}`;
}
