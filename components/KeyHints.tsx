/** Keys and what each does, `C 复制 · P 钉住`: a line may end between two of them, never inside one. */
export function KeyHints({ text }: { readonly text: string }) {
  return text.split(' · ').map((hint, index) => (
    <>
      {index > 0 && ' · '}
      <span class="key-hint">{hint}</span>
    </>
  ));
}
