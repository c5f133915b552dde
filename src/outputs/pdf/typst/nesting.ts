type Within = (print: () => string) => string;

/** Knows whether something is being printed within something of its kind. */
interface Nesting {
  within: Within;
  /** Prints what stands in none of its kind, wherever it is called. */
  apart: Within;
  isOpen(): boolean;
}

export function nesting(): Nesting {
  let depth = 0;
  const at = (wanted: number, print: () => string) => {
    const outer = depth;
    depth = wanted;
    const printed = print();
    depth = outer;
    return printed;
  };
  return {
    within: (print) => at(depth + 1, print),
    apart: (print) => at(0, print),
    isOpen: () => depth > 0,
  };
}
