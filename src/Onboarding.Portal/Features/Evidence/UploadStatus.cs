using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>The status with which a refused upload is answered.</summary>
internal static class UploadStatus
{
    public static int Of(RuleViolation violation) => violation.Key switch
    {
        "Uploads.TooBig" or "Uploads.TooManyPixels" => StatusCodes.Status413PayloadTooLarge,
        "Uploads.Empty" => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
