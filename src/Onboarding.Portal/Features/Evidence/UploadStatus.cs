using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>The status with which a refused upload is answered.</summary>
internal static class UploadStatus
{
    /// <summary>The sentence of a full store.</summary>
    public const string StorageFull = "Evidence.StorageFull";

    public static int Of(RuleViolation violation) => violation.Key switch
    {
        "Uploads.TooBig" or "Uploads.TooManyPixels" => StatusCodes.Status413PayloadTooLarge,
        "Uploads.Empty" => StatusCodes.Status400BadRequest,
        StorageFull => StatusCodes.Status507InsufficientStorage,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
