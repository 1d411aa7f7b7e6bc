using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Amendments;
using Onboarding.Portal.Features.Checks;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Dossiers.Editing;

/// <summary>What the pages that change an item have in common.</summary>
public sealed record GroupServices(
    PortalDbContext Db, CurrentUser User, DossierHeads Dossiers, FieldTextsSource Fields, AutomaticChecks Checks, FormDrafts Drafts, Announcements Announcements, AmendmentService Amendments, Texts Texts);
