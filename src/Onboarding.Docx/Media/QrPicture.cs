using Onboarding.Docx.Expressions;
using QRCoder;

namespace Onboarding.Docx.Media;

/// <summary>Draws a QR code (ISO/IEC 18004, error correction M, with its border of four modules) as a small black and white PNG.</summary>
internal static class QrPicture
{
    private const int PixelsPerModule = 8;

    // What version 40 holds in bytes with error correction M; asked for before the encoder works on it.
    private const int LongestText = 2_331;

    public static DocxImage Make(string text)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(text) > LongestText)
        {
            throw new FunctionException($"a QR code holds at most {LongestText} bytes");
        }

        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: false, utf8BOM: false, QRCodeGenerator.EciMode.Default, requestedVersion: -1);
        var modules = code.ModuleMatrix;
        return new(BitmapPng.Write(modules.Count * PixelsPerModule, (x, y) => modules[y / PixelsPerModule][x / PixelsPerModule]), text);
    }
}
