using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Onboarding.Tests.Support;

/// <summary>Hands an exception of the program to the test, which otherwise would see the error page only.</summary>
internal sealed class RecordedFailures : IExceptionHandler
{
    private Exception? _last;

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        _last = exception;
        return ValueTask.FromResult(false);
    }

    public void ThrowIfAny()
    {
        if (Interlocked.Exchange(ref _last, null) is { } exception)
        {
            ExceptionDispatchInfo.Throw(exception);
        }
    }
}
