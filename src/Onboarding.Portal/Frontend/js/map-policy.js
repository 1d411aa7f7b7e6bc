/**
 * Imported before the map library, which looks once whether the browser draws by writing this text as markup. The policy of the page lets
 * no other text become markup.
 */
const probe = "<svg/>";

window.trustedTypes?.createPolicy("default", { createHTML: (text) => (text === probe ? text : null) });
