/**
 * <tbody data-choose-range>: a click with Shift ticks everything between this box and the last one, in the same column.
 * <button data-choose-all hidden>: ticks all boxes of that body, or none.
 */
export function createChoices(root = document) {
  for (const body of root.querySelectorAll("[data-choose-range]")) {
    let last = null;
    body.addEventListener("click", (event) => {
      if (!event.target.matches("input[type=checkbox]")) {
        return;
      }
      if (event.shiftKey && last) {
        range(body, last, event.target).forEach((box) => (box.checked = event.target.checked));
      }
      last = event.target;
    });
    for (const button of body.closest("form").querySelectorAll("[data-choose-all]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        const boxes = [...body.querySelectorAll("td input[type=checkbox]")];
        const isAll = boxes.every((box) => box.checked);
        boxes.forEach((box) => (box.checked = !isAll));
      });
    }
  }
}

function range(body, from, to) {
  const place = (box) => box.closest("th, td").cellIndex;
  const column = [...body.rows].map((row) => row.cells[place(to)]?.querySelector("input[type=checkbox]")).filter(Boolean);
  const [a, b] = [column.indexOf(from), column.indexOf(to)].sort((x, y) => x - y);
  return a < 0 ? [] : column.slice(a, b + 1);
}
