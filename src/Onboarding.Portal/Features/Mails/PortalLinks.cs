using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Mails;

/// <summary>Addresses of pages as they stand in a mail: whole, and with the language of its reader. The portal's own address is <c>Portal:BaseUrl</c>.</summary>
public sealed class PortalLinks(IConfiguration configuration)
{
    private readonly Uri _base = new((configuration["Portal:BaseUrl"] ?? "http://localhost:5080").TrimEnd('/') + "/");

    /// <summary>One piece in the list of what is missing.</summary>
    public Uri Missing(Language language, Guid dossierId, Guid requirementItemId) => To(language, $"dossiers/{dossierId}/missing#{requirementItemId}");

    public Uri Requests(Language language, Guid dossierId) => To(language, $"dossiers/{dossierId}/requests");

    public Uri Dossier(Language language, Guid dossierId) => To(language, $"dossiers/{dossierId}");

    /// <param name="path">Path of a page without its language, such as <c>account/invitation</c>.</param>
    public Uri To(Language language, string path) => new(_base, $"{Cultures.Code(language)}/{path}");
}
