namespace Onboarding.Docx.Guard;

/// <summary>What an XML part is for.</summary>
internal enum PartRole
{
    /// <summary><c>[Content_Types].xml</c>.</summary>
    Types,

    /// <summary>A <c>.rels</c> part.</summary>
    Relationships,

    /// <summary>Interpreted by Office.</summary>
    Office,

    /// <summary>Data of other programs, carried along.</summary>
    Foreign,
}
