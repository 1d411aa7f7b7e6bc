import "./map-policy.js";
import { Control, DivIcon, GeoJSON, LatLng, Map, Marker, Polygon, TileLayer, canvas } from "leaflet/dist/leaflet-src.esm.js";

const belgium = [
  [49.49, 2.54],
  [51.51, 6.41],
];
const streetZoom = 17;
const metresPerDegree = 111_320;
const cone = { metres: 40, halfAngle: 15, steps: 8 };

for (const element of document.querySelectorAll("[data-map]")) {
  start(element);
}

/** <div data-map="pin|cone" data-outlines data-point data-latitude data-longitude data-tiles data-attribution hidden></div> */
function start(element) {
  const { latitude, longitude, tiles } = element.dataset;
  const note = element.parentElement.querySelector("[data-map-note]");
  element.hidden = false;
  if (note) {
    note.hidden = false;
  }
  const map = new Map(element, { keyboard: false, scrollWheelZoom: false, zoomControl: false, attributionControl: false, renderer: canvas(), maxZoom: 19 });
  addButtons(map, element);
  new Control.Scale({ imperial: false }).addTo(map);
  if (tiles) {
    new TileLayer(tiles, { maxZoom: 19 }).addTo(map);
    addCredit(element);
  }
  const place = latitude ? new LatLng(Number(latitude), Number(longitude)) : null;
  if (place) {
    map.setView(place, element.dataset.map === "cone" ? streetZoom + 1 : tiles ? streetZoom : streetZoom - 4);
  } else {
    map.fitBounds(belgium);
  }
  drawOutlines(map, element.dataset.outlines);
  if (element.dataset.map === "cone") {
    turnCone(map, place, document.querySelector("[name=Heading]"));
  } else {
    placePin(map, place, element.dataset.point);
  }
}

/** The borders of the municipalities, under everything else. */
async function drawOutlines(map, address) {
  const answer = address ? await fetch(address) : null;
  if (answer?.ok) {
    new GeoJSON(await answer.json(), { interactive: false, style: { color: "#5b6b82", weight: 1.5, fill: false } }).addTo(map);
  }
}

/** Clicking or dragging fills in the fields, in the system chosen; typing moves the pin. The server converts. */
function placePin(map, place, address) {
  const fields = { first: document.querySelector("[name=TypedFirst]"), second: document.querySelector("[name=TypedSecond]") };
  const systems = [...document.querySelectorAll("[name=TypedSystem]")];
  const chosen = () => systems.find((radio) => radio.checked)?.value ?? "";
  let pin = null;

  const show = (point) => {
    pin ??= new Marker(point, { icon: icon("p-map__pin"), draggable: true, keyboard: false }).addTo(map).on("dragend", () => fill(pin.getLatLng()));
    pin.setLatLng(point);
  };
  const ask = async (parameters) => {
    const answer = await fetch(`${address}?${new URLSearchParams(parameters)}`);
    return answer.status === 200 ? answer.json() : null;
  };
  const fill = async (point) => {
    show(point);
    const { lat, lng } = point;
    const answer = await ask({ system: "Wgs84", first: lat.toFixed(6), second: lng.toFixed(6), to: chosen() || "Wgs84" });
    if (answer) {
      [fields.first.value, fields.second.value] = [answer.first, answer.second];
      systems.find((radio) => radio.value === answer.system).checked = true;
    }
  };
  const follow = async () => {
    const answer = await ask({ system: chosen(), first: fields.first.value, second: fields.second.value });
    if (answer) {
      show([answer.latitude, answer.longitude]);
      map.setView([answer.latitude, answer.longitude], Math.max(map.getZoom(), streetZoom - 4));
    }
  };

  if (place) {
    show(place);
  }
  map.on("click", (event) => fill(event.latlng));
  for (const field of [fields.first, fields.second, ...systems]) {
    field.addEventListener("change", follow);
  }
}

/** What the camera looks at, from its heading; turning the cone by its handle fills in the heading. */
function turnCone(map, place, field) {
  new Marker(place, { icon: icon("p-map__pin"), interactive: false, keyboard: false }).addTo(map);
  const shape = new Polygon([], { className: "p-map__cone", color: "#1d4f91", weight: 2, fillOpacity: 0.25, interactive: false }).addTo(map);
  const handle = new Marker(place, { icon: icon("p-map__handle"), draggable: true, keyboard: false }).addTo(map);
  const draw = (heading) => {
    const arc = Array.from({ length: cone.steps + 1 }, (_, step) => heading - cone.halfAngle + (step * 2 * cone.halfAngle) / cone.steps);
    shape.setLatLngs([place, ...arc.map((angle) => at(place, angle, cone.metres))]);
  };
  const read = () => {
    const heading = Number.parseInt(field.value, 10);
    const known = heading >= 0 && heading < 360;
    shape.setStyle({ opacity: known ? 1 : 0, fillOpacity: known ? 0.25 : 0 });
    draw(known ? heading : 0);
    handle.setLatLng(at(place, known ? heading : 0, cone.metres));
  };

  handle.on("drag", () => {
    const heading = bearing(place, handle.getLatLng());
    field.value = String(heading);
    shape.setStyle({ opacity: 1, fillOpacity: 0.25 });
    draw(heading);
  });
  handle.on("dragend", read);
  field.addEventListener("input", read);
  read();
}

/** The point at a distance in a direction, clockwise from north. */
function at(place, heading, metres) {
  const angle = (heading * Math.PI) / 180;
  const scale = Math.cos((place.lat * Math.PI) / 180);
  return new LatLng(place.lat + (metres * Math.cos(angle)) / metresPerDegree, place.lng + (metres * Math.sin(angle)) / (metresPerDegree * scale));
}

function bearing(from, to) {
  const east = (to.lng - from.lng) * Math.cos((from.lat * Math.PI) / 180);
  return (Math.round((Math.atan2(east, to.lat - from.lat) * 180) / Math.PI) + 360) % 360;
}

function icon(className) {
  return new DivIcon({ className, html: document.createElement("span"), iconSize: [28, 28], iconAnchor: [14, 14] });
}

function addButtons(map, element) {
  const bar = document.createElement("div");
  bar.className = "p-map__zoom";
  for (const [text, act] of [
    ["+", () => map.zoomIn()],
    ["−", () => map.zoomOut()],
  ]) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", tabIndex: -1, textContent: text });
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      act();
    });
    button.addEventListener("dblclick", (event) => event.stopPropagation());
    bar.append(button);
  }
  element.append(bar);
}

function addCredit(element) {
  if (element.dataset.attribution) {
    const credit = document.createElement("small");
    credit.className = "p-map__credit";
    credit.textContent = element.dataset.attribution;
    element.append(credit);
  }
}
