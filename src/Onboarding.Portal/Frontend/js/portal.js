import { Button, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink, createAll } from "govuk-frontend";
import { createCopyLinks } from "./copy-link.js";
import { createUploads } from "./upload.js";

// Components show their script-only parts once these classes are there.
document.body.classList.add("js-enabled", "govuk-frontend-supported");

createAll(Button, { preventDoubleClick: true });
createAll(ErrorSummary);
createAll(NotificationBanner);
createAll(ServiceNavigation);
createAll(SkipLink);
createCopyLinks();
createUploads();
