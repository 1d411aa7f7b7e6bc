namespace Onboarding.Domain.Sites;

/// <content>Who owns, runs, answers for and keeps up the site.</content>
public sealed partial class Site
{
    /// <summary>Company, city or zone that owns the installation.</summary>
    public string? Owner { get; set; }

    /// <summary>Who answers for the processing (law of 30 July 2018, title 2).</summary>
    public string? Controller { get; set; }

    /// <summary>Who runs the installation day by day.</summary>
    public string? Operator { get; set; }

    /// <summary>Company that mends it.</summary>
    public string? Maintenance { get; set; }

    public string? RoadManager { get; set; }
}
