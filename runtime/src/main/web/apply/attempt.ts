/**
 * The Idempotency-Key of a submission. The same content tried again, as after a lost network, carries
 * the same key, so that it arrives once; other content is another attempt.
 */
export class Attempt {
  private content: string | null = null;
  private key = "";

  constructor(private readonly newKey: () => string = () => crypto.randomUUID()) {}

  keyFor(content: unknown): string {
    const written = JSON.stringify(content);
    if (written !== this.content) {
      this.content = written;
      this.key = this.newKey();
    }
    return this.key;
  }
}
