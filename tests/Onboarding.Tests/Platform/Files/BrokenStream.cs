namespace Onboarding.Tests.Platform.Files;

/// <summary>Gives half of the content, then the connection is gone.</summary>
internal sealed class BrokenStream(byte[] content) : MemoryStream(content)
{
    private bool _broken;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_broken)
        {
            throw new IOException("The client is gone.");
        }

        _broken = true;
        return await base.ReadAsync(buffer, cancellationToken);
    }
}
