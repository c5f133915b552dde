/** Of a list of numbered examples. */
export const exampleClass = 'guide-examples';
