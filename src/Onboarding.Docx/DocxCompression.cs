namespace Onboarding.Docx;

/// <summary>How hard the parts that change are compressed. All levels give the same document; parts that do not change keep the template's packing.</summary>
public enum DocxCompression
{
    /// <summary>Least work; files about half as large again as with <see cref="Balanced"/>.</summary>
    Fastest = 1,

    /// <summary>Much smaller files for little more work.</summary>
    Balanced = 3,

    /// <summary>Files a quarter smaller than with <see cref="Balanced"/>, for about three times its work.</summary>
    Optimal = 6,
}
