/**
 * The body of an answer, cut where it is longer than the limit: an endless one must not fill the reader's memory. A byte more than
 * the limit says that it was cut.
 */
export async function readAtMost(response: Response, limit: number): Promise<ArrayBuffer> {
  const chunks: BlobPart[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader && length <= limit) {
    const { value } = await reader.read();
    if (!value) break;
    chunks.push(value);
    length += value.length;
  }
  await reader?.cancel();
  return new Blob(chunks).slice(0, limit + 1).arrayBuffer();
}
