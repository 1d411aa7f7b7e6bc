namespace Onboarding.Docx;

/// <summary>Size limits for an Office file. Sizes are in bytes; "unpacked" means after decompression.</summary>
public sealed record OoxmlLimits
{
    /// <summary>Size of the file.</summary>
    public long MaxFileBytes { get; init; } = 50L << 20;

    /// <summary>Number of entries in the ZIP directory.</summary>
    public int MaxEntries { get; init; } = 2_000;

    /// <summary>All entries together, unpacked.</summary>
    public long MaxTotalBytes { get; init; } = 200L << 20;

    /// <summary>How many times larger than packed an entry may become; looked at from 1 MiB unpacked, because small repetitive parts shrink a great deal.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>One XML part, unpacked.</summary>
    public long MaxXmlPartBytes { get; init; } = 20L << 20;

    /// <summary>Depth of elements inside one another in an XML part.</summary>
    public int MaxXmlDepth { get; init; } = 256;

    /// <summary>Elements in one XML part.</summary>
    public int MaxXmlElements { get; init; } = 500_000;

    /// <summary>Relationships in the whole package.</summary>
    public int MaxRelationships { get; init; } = 5_000;

    /// <summary>All relationship parts together, unpacked.</summary>
    public long MaxRelationshipBytes { get; init; } = 2L << 20;
}
