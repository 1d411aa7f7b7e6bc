import { Button, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink, createAll } from "govuk-frontend";
import { createAutosave } from "./autosave.js";
import { createChoices } from "./choose.js";
import { createCopyLinks } from "./copy-link.js";
import { createPasteGrids } from "./paste-grid.js";
import { createUploads } from "./upload.js";

// Components show their script-only parts once these classes are there.
document.body.classList.add("js-enabled", "govuk-frontend-supported");

createAll(Button, { preventDoubleClick: true });
createAll(ErrorSummary);
createAll(NotificationBanner);
createAll(ServiceNavigation);
createAll(SkipLink);
createCopyLinks();
createAutosave();
createChoices();
createPasteGrids();
createUploads();
