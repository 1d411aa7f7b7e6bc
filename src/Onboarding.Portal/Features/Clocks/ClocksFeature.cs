namespace Onboarding.Portal.Features.Clocks;

/// <summary>The terms of a dossier: their events, their calendars, and how they are shown.</summary>
public static class ClocksFeature
{
    public static IServiceCollection AddClocks(this IServiceCollection services) => services
        .AddScoped<PartyCalendars>()
        .AddScoped<ClockKeeper>()
        .AddScoped<ClockPanels>()
        .AddScoped<ClockAdjuster>();
}
