/**
 * <tbody data-paste-grid>: what is pasted from a spreadsheet into one cell fills the cells to its right and below.
 * Without script the same text goes into the text box of the step before.
 */
export function createPasteGrids(root = document) {
  for (const grid of root.querySelectorAll("[data-paste-grid]")) {
    grid.addEventListener("paste", (event) => paste(grid, event));
  }
}

function paste(grid, event) {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!event.target.matches("input") || !/[\t\n]/.test(text.trimEnd())) {
    return;
  }
  event.preventDefault();
  const rows = [...grid.rows].map((row) => [...row.querySelectorAll("input")]);
  const top = rows.findIndex((row) => row.includes(event.target));
  const left = rows[top].indexOf(event.target);
  text.trimEnd().split(/\r?\n/).forEach((line, down) => {
    line.split("\t").forEach((value, right) => {
      const cell = rows[top + down]?.[left + right];
      if (cell) {
        cell.value = value.trim();
      }
    });
  });
}
