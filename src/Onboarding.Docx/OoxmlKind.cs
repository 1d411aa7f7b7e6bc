namespace Onboarding.Docx;

/// <summary>The kinds of Office file that are accepted.</summary>
public enum OoxmlKind
{
    /// <summary>A Word document without macros (<c>.docx</c>).</summary>
    Docx,

    /// <summary>An Excel workbook without macros (<c>.xlsx</c>).</summary>
    Xlsx,
}
