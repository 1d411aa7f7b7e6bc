namespace Onboarding.Portal.Platform.Uploads;

/// <summary>Recognises content by its first bytes, at offset 0 only: what begins otherwise is read as something else by some program.</summary>
internal static class Signatures
{
    private static readonly (Signature Signature, byte[] Bytes)[] Table =
    [
        (Signature.Pdf, [.. "%PDF-"u8]),
        (Signature.Png, [0x89, .. "PNG\r\n\x1A\n"u8]),
        (Signature.Jpeg, [0xFF, 0xD8, 0xFF]),
        (Signature.Zip, [.. "PK\x03\x04"u8]),
        (Signature.CompoundFile, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    ];

    public static Signature Of(ReadOnlySpan<byte> head)
    {
        foreach (var (signature, bytes) in Table)
        {
            if (head.StartsWith(bytes))
            {
                return signature;
            }
        }

        return Signature.Unknown;
    }
}
