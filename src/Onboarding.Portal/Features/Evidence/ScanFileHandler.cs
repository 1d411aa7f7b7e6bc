using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>Scans a file as soon as it was brought. What could not be judged then is tried again by <see cref="ScanWaitingFilesJob"/>.</summary>
internal sealed class ScanFileHandler(FileScan scan) : IOutboxHandler
{
    internal sealed record Payload(Guid FileId);

    public Task RunAsync(OutboxEntry entry, CancellationToken cancellation) => scan.RunAsync(entry.Read<Payload>().FileId, cancellation);
}
