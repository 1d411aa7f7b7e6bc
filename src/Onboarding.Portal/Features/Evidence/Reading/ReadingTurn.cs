namespace Onboarding.Portal.Features.Evidence.Reading;

/// <summary>One file is read at a time: a large document unpacked is many times its size.</summary>
internal sealed class ReadingTurn : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <returns>Ends the turn when disposed.</returns>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        return new Turn(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
