const scripts =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Hanifi_Rohingya}]/u;

/** True for a text with letters of a script that is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return scripts.test(text);
}
