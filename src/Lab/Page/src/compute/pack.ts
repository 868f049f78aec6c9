/** Files packed by src/Runner/Lab/Pack.cs: a list of names and lengths, then the bytes. */
export async function unpack(gzipped: BlobPart): Promise<Map<string, Uint8Array>> {
  const stream = new Blob([gzipped]).stream().pipeThrough(new DecompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const length = new DataView(bytes.buffer).getInt32(0, true);
  const list = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as [string, number][];
  const files = new Map<string, Uint8Array>();
  let at = 4 + length;
  for (const [name, size] of list) {
    files.set(name, bytes.subarray(at, at + size));
    at += size;
  }
  return files;
}

/** Bytes of a base64 text. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const raw = atob(text.trim());
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return bytes;
}
