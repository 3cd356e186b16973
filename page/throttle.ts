/**
 * Runs something when asked, at most once in a time: at once when it has rested that long, else when it has. What is asked meanwhile is
 * one run.
 */
export function atMostEvery(ms: number, run: () => void): () => void {
  let resting = false;
  let again = false;
  const ask = () => {
    if (resting) {
      again = true;
      return;
    }
    resting = true;
    again = false;
    setTimeout(() => {
      resting = false;
      if (again) ask();
    }, ms);
    run();
  };
  return ask;
}
