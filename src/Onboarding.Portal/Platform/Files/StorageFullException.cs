namespace Onboarding.Portal.Platform.Files;

/// <summary>The disk or the quota is full: nothing was stored, and the page answers 507.</summary>
public sealed class StorageFullException(IOException inner) : Exception("There is no room left to store files.", inner)
{
    // errno of Linux; on Windows the low half of the HRESULT holds the system's code
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Whether this is the failure of a full disk or quota, as the operating system reports it.</summary>
    public static bool IsFull(IOException exception) => OperatingSystem.IsWindows()
        ? exception.HResult is WindowsHandleDiskFull or WindowsDiskFull
        : exception.HResult is NoSpaceLeft or QuotaExceeded;
}
