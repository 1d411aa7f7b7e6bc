namespace Onboarding.Docx.Packaging;

/// <summary>Reads a template's bytes and lets the guard look at them before anything else does.</summary>
internal static class TemplateFile
{
    /// <exception cref="DocxRejectedException">The file is too large, or the guard refuses it.</exception>
    public static byte[] Read(Stream content, OoxmlLimits limits)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[64 << 10];
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            if (memory.Length + read > limits.MaxFileBytes)
            {
                throw new DocxRejectedException([new("file.size", $"the file is larger than {limits.MaxFileBytes} bytes")]);
            }

            memory.Write(buffer, 0, read);
        }

        var findings = OoxmlGuard.Inspect(memory, OoxmlKind.Docx, limits);
        return findings.Count == 0 ? memory.ToArray() : throw new DocxRejectedException(findings);
    }
}
