/** Tells whenever an element comes within 150 pixels of the window, or leaves. Returns how to stop. */
export function nearView(element: Element, tell: (near: boolean) => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      const latest = entries.at(-1);
      if (latest) tell(latest.isIntersecting);
    },
    { rootMargin: '150px 0px' },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
