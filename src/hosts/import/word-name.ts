/** True for the name of a word processor's document that is read; locks and backups beside it are none. */
export function isWordName(path: string): boolean {
  return /\.(?:docx|docm|dotx|odt|ott)$/i.test(path) && !/(?:^|[/\\])[~.][^/\\]*$/.test(path);
}
