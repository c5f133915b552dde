/** Ends without a word when who reads the output has read enough (`guide inspect x.pdf | head -1`). */
export function leaveWithReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
