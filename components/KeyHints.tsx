/** Keys and what each does, `C 复制 · P 钉住`, without the points, which would stand at an end of a line: it may end between two, never inside one. */
export function KeyHints({ text }: { readonly text: string }) {
  return text.split(' · ').map((hint, index) => (
    <>
      {index > 0 && ' '}
      <span class="key-hint">{hint}</span>
    </>
  ));
}
