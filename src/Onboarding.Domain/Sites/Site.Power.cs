namespace Onboarding.Domain.Sites;

/// <content>What feeds the site.</content>
public sealed partial class Site
{
    public PowerSupply? Power { get; set; }

    /// <summary>EAN code of the electricity meter, 18 digits; due when the site has its own meter.</summary>
    public string? Ean { get; set; }

    /// <summary>Company that runs the electricity grid there.</summary>
    public string? GridOperator { get; set; }

    /// <summary>Volts.</summary>
    public int? Voltage { get; set; }

    /// <summary>Amperes at which the circuit breaker opens.</summary>
    public int? Breaker { get; set; }

    /// <summary>A residual-current device protects the site.</summary>
    public bool? HasRcd { get; set; }

    /// <summary>A surge arrester protects the site.</summary>
    public bool? HasSurgeProtection { get; set; }

    /// <summary>Day of the electrical inspection (RGIE/AREI, royal decree of 8 September 2019).</summary>
    public DateOnly? InspectedOn { get; set; }

    /// <summary>Recognised body that inspected it.</summary>
    public string? InspectionBody { get; set; }

    /// <summary>Minutes that the site runs without supply.</summary>
    public int? UpsMinutes { get; set; }
}
