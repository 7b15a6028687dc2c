namespace Gazette.Operations.Troubles;

/// <summary>What operators are alarmed of.</summary>
internal static class TroubleServices
{
    /// <summary>Adds the watch and everything it looks at.</summary>
    public static IServiceCollection AddTroubles(this IServiceCollection services) => services
        .AddSingleton<ITroubleCheck, WaitingRuns>()
        .AddSingleton<ITroubleCheck, StalledSending>()
        .AddSingleton<ITroubleCheck, RefusedChannel>()
        .AddSingleton<ITroubleCheck, UndeliveredUpdates>()
        .AddSingleton<ITroubleCheck, FailingPlanning>()
        .AddSingleton<ITroubleCheck, LowDisk>()
        .AddSingleton<ITroubleCheck, MissingHolidays>()
        .AddSingleton<TroubleWatch>()
        .AddHostedService(p => p.GetRequiredService<TroubleWatch>());
}
