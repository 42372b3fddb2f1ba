/** The outline of a seal with its star: stands for “sealed” on the small picture of a certificate. */
export function SealMark() {
  return (
    <svg class="seal-mark" viewBox="0 0 100 100" aria-hidden="true">
      <circle cx="50" cy="50" r="46" />
      <path d="M50 27l5.4 16.6h17.4L58.7 53.8l5.4 16.6L50 60.2 35.9 70.4l5.4-16.6-14.1-10.2h17.4z" />
    </svg>
  );
}
